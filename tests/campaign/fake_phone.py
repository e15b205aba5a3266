"""Something on the air that looks like the shop's phone: the same service, and a tag that the station resolves."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

from bumble import hci
from bumble.device import Connection

from app.link.protocol.about import About
from app.link.protocol.tags import Role, fresh_random, make_tag
from handset.simulator.air import Air
from handset.simulator.phone_radio import AirPlug, Ears, PhoneRadio
from tests.campaign.rough_radio import MTU

Say: TypeAlias = Callable[[bytes], Awaitable[None]]
Answer: TypeAlias = Callable[[bytes, Say], Awaitable[None]]


class FakePhone:
    """`answer` is given each packet that the station writes, one after another, and what sends packets back."""

    def __init__(self, answer: Answer, about: bytes | None = None) -> None:
        self._answer = answer
        self._about = About("").encode() if about is None else about
        self._inbox: asyncio.Queue[tuple[Connection, bytes]] = asyncio.Queue()
        self.address = hci.Address.generate_static_address()
        self.radio: PhoneRadio

    async def appear(self, air: Air, tag_key: bytes) -> None:
        ears = Ears(lambda: None, lambda *heard: self._inbox.put_nowait(heard), lambda _: None)
        self.radio = await PhoneRadio.open(AirPlug(air), ears, about=self._about, largest_mtu=MTU)
        await self.radio.advertise(make_tag(tag_key, Role.PHONE, fresh_random()), self.address, 10)
        self._answering = asyncio.create_task(self._run())

    async def leave(self) -> None:
        self._answering.cancel()
        [outcome] = await asyncio.gather(self._answering, return_exceptions=True)
        await self.radio.pull()
        assert isinstance(outcome, asyncio.CancelledError), repr(outcome)

    async def _run(self) -> None:
        while True:
            connection, packet = await self._inbox.get()
            await self._answer(packet, partial(self.radio.notify, connection))
