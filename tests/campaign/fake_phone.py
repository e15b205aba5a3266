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
ADVERTISED_EVERY = 10
"""Milliseconds."""


class FakePhone:
    """`answer` is given each packet that the station writes, one after another, and what sends packets back."""

    def __init__(self, answer: Answer, about: bytes | None = None) -> None:
        self._answer = answer
        self._about = About("").encode() if about is None else about
        self._inbox: asyncio.Queue[tuple[Connection, bytes] | None] = asyncio.Queue()
        self.address = hci.Address.generate_static_address()
        self.radio: PhoneRadio

    async def appear(self, air: Air, tag_key: bytes) -> None:
        """Be found, and found again when the station has gone: on a slow machine it gives up now and then."""
        ears = Ears(lambda: None, lambda *heard: self._inbox.put_nowait(heard), lambda _: self._inbox.put_nowait(None))
        self.radio = await PhoneRadio.open(AirPlug(air), ears, about=self._about, largest_mtu=MTU)
        self._tag = make_tag(tag_key, Role.PHONE, fresh_random())
        self._answering = asyncio.create_task(self._run())
        self._inbox.put_nowait(None)

    async def leave(self) -> None:
        self._answering.cancel()
        [outcome] = await asyncio.gather(self._answering, return_exceptions=True)
        await self._advertising
        await self.radio.pull()
        assert isinstance(outcome, asyncio.CancelledError), repr(outcome)

    async def _run(self) -> None:
        """A command to the controller is never broken off: it would answer no other."""
        while True:
            heard = await self._inbox.get()
            if heard is None:
                advertise = self.radio.advertise(self._tag, self.address, ADVERTISED_EVERY)
                self._advertising = asyncio.create_task(advertise)
                await asyncio.shield(self._advertising)
                continue
            connection, packet = heard
            await self._answer(packet, partial(self.radio.notify, connection))
