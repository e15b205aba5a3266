"""The merchant's phone as a person handles it: carried about, restarted, looked at."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from handset.simulator.wordings import PushedNotice


class Queued(Protocol):
    @property
    def seq(self) -> int: ...


class MerchantPhone(Protocol):
    """What handling a phone asks of it."""

    battery: int | None

    @property
    def queued(self) -> Sequence[Queued]: ...
    @property
    def connected_to(self) -> Collection[str]: ...
    async def hear(self, app_id: str, title: str, text: str) -> int | None: ...
    async def go_out_of_range(self) -> None: ...
    async def come_back(self) -> None: ...
    async def restart(self) -> None: ...


class Reach(StrEnum):
    """How the phone stands to the till. The value is what the window says, in English."""

    CONNECTED = "Till connected"
    SEARCHING = "Looking for the till"
    OUT_OF_RANGE = "Out of range"
    RESTARTING = "Restarting"


@dataclass(frozen=True, slots=True)
class PhoneView:
    """The phone at one moment. `queued` are the numbers that no till has acknowledged; `battery` is in percent."""

    reach: Reach
    queued: frozenset[int] = frozenset()
    battery: int | None = None


class PhoneInHand:
    """Does one thing at a time with the phone, in the order of asking: a restarting phone hears what came meanwhile."""

    def __init__(self, phone: MerchantPhone) -> None:
        self._phone = phone
        self._turn = asyncio.Lock()
        self._is_away = False
        self._restarting: PhoneView | None = None

    @property
    def view(self) -> PhoneView:
        if self._restarting:
            return self._restarting
        queued = frozenset(notice.seq for notice in self._phone.queued)
        return PhoneView(self._reach(), queued, self._phone.battery)

    async def hear(self, notice: PushedNotice) -> int | None:
        """The notice's sequence number, or None when no till wants that app."""
        async with self._turn:
            return await self._phone.hear(*notice)

    async def carry_away(self) -> None:
        async with self._turn:
            self._is_away = True
            await self._phone.go_out_of_range()

    async def bring_back(self) -> None:
        async with self._turn:
            await self._phone.come_back()
            self._is_away = False

    async def restart(self) -> None:
        """Restart the phone where it is: one that was carried away does not come back by it."""
        async with self._turn:
            before = self.view
            self._restarting = PhoneView(Reach.RESTARTING, before.queued, before.battery)
            try:
                await self._phone.restart()
                if self._is_away:
                    await self._phone.go_out_of_range()
            finally:
                self._restarting = None

    def _reach(self) -> Reach:
        if self._is_away:
            return Reach.OUT_OF_RANGE
        return Reach.CONNECTED if self._phone.connected_to else Reach.SEARCHING
