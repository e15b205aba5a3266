"""A phone that can be waited for, and keeps its Bluetooth address where a scene needs that."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from app.link.protocol.frames import MAX_MTU
from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneNews
from tests.bluez.steady_plug import SteadyPlug

ALIPAY = "com.eg.android.AlipayGphone"
PATIENCE = 300.0
"""Seconds that one thing may take. An emulated processor is tens of times slower than a till's: it only ends a hang."""


class Handset:
    """A phone, and the address that its system gives it; None lets the app choose a fresh one each time."""

    def __init__(self, air: Air, folder: Path, name: str, *, largest_mtu: int = MAX_MTU) -> None:
        folder.mkdir(parents=True)
        self._changed = asyncio.Event()
        self._plug = SteadyPlug(air)
        timings = PhoneTimings(established_within=60.0, silent_after=120.0)
        self.phone = Phone(folder, self._plug, name=name, timings=timings, largest_mtu=largest_mtu, tell=self._tell)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    async def until_wanted(self) -> None:
        """Until a station has said, in this life of it or an earlier one, which apps it wants."""
        await self.until(lambda: any(station.wanted for station in self.phone.stations))

    async def until_left(self) -> None:
        await self.until(lambda: not self.phone.connected_to)

    async def until_acknowledged(self) -> None:
        await self.until(lambda: not self.phone.queued)

    async def pay(self, *yuan: int) -> None:
        """Payments of so many yuan come, at once."""
        for each in yuan:
            await self.phone.hear(ALIPAY, "支付宝通知", f"支付宝成功收款{each}.00元")

    async def come_back(self, address: str | None = None) -> None:
        """From out of range, under that address from now on."""
        self._plug.keep(address)
        await self.phone.come_back()

    def change_address(self) -> None:
        """At once, and without a word to the app, as phones do every few minutes."""
        self._plug.change_address()

    def _tell(self, _news: PhoneNews) -> None:
        self._changed.set()
