"""A phone that replays another's tag without knowing its key."""

import asyncio

from bumble import hci
from bumble.device import Connection

from app.link.protocol.about import About
from app.link.protocol.channel import PhoneChannel
from app.link.protocol.closing import LinkClosed
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import PhoneIntroduction
from app.link.protocol.tags import Role, fresh_random, make_tag
from handset.simulator.air import Air
from handset.simulator.phone_radio import AirPlug, Ears, PhoneRadio


class Impostor:
    def __init__(self, secret: PairingSecret, versions: tuple[int, ...]) -> None:
        self._channel = PhoneChannel(PhoneIntroduction("c0" * 8, "", "e0" * 8), lambda _: secret, 517)
        self._about = About("", versions).encode()
        self._tasks: set[asyncio.Task[None]] = set()
        self.radio: PhoneRadio

    async def appear(self, air: Air, tag_key: bytes) -> None:
        self.radio = await PhoneRadio.open(
            AirPlug(air), Ears(lambda: None, self._wrote, lambda _: None), about=self._about
        )
        tag = make_tag(tag_key, Role.PHONE, fresh_random())
        await self.radio.advertise(tag, hci.Address.generate_static_address(), 10)

    def _wrote(self, connection: Connection, packet: bytes) -> None:
        try:
            answer = self._channel.receive(packet).packets
        except LinkClosed as closed:
            answer = closed.packets
        for part in answer:
            task = asyncio.create_task(self.radio.notify(connection, part))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
