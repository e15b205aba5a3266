"""The shop inside the guest: a computer with BlueZ on a virtual adapter, its station, and a phone in the same air."""

import asyncio
import os
import re
import shutil
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from pathlib import Path

from bumble.transport import open_transport

from handset.simulator.air import Air, AirController
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneNews
from tests.bluez.machine import PATH

ROOT = Path(__file__).parents[2]
ADAPTER = "F5:F4:F3:F2:F1:F0"
ALIPAY = "com.eg.android.AlipayGphone"
PATIENCE = 150.0
"""Seconds that one thing may take: an emulated processor is tens of times slower than a till's."""


class Handset:
    """A phone that can be waited for."""

    def __init__(self, air: Air, folder: Path, name: str) -> None:
        folder.mkdir(parents=True)
        self._changed = asyncio.Event()
        timings = PhoneTimings(established_within=60.0, silent_after=120.0)
        self.phone = Phone(folder, AirPlug(air), name=name, timings=timings, tell=self._tell)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    async def until_connected(self) -> None:
        """Until a session stands and the station has said which apps it wants."""
        await self.until(lambda: any(station.wanted for station in self.phone.stations))

    async def pay(self, *yuan: int) -> None:
        """Payments of so many yuan come, at once."""
        for each in yuan:
            await self.phone.hear(ALIPAY, "支付宝通知", f"支付宝成功收款{each}.00元")

    async def until_acknowledged(self) -> None:
        await self.until(lambda: not self.phone.queued)

    def _tell(self, _news: PhoneNews) -> None:
        self._changed.set()


class Counter:
    """The computer. `open` gives it an adapter and a running bluetoothd."""

    def __init__(self, folder: Path) -> None:
        self.air = Air()
        self.folder = folder
        self.handset = Handset(self.air, folder / "phone", "Phone")
        self._bluetoothd: Process | None = None
        self._station: Process | None = None

    @property
    def log(self) -> str:
        return "".join(file.read_text("utf-8") for file in sorted((self.folder / "till").rglob("*.log")))

    async def open(self) -> None:
        line = await open_transport("vhci")
        AirController("till", self.air, host_source=line.source, host_sink=line.sink, public_address=ADAPTER)
        await self.start_bluetoothd()
        await self.handset.phone.switch_on()

    async def start_bluetoothd(self) -> None:
        """Until the adapter is up."""
        program = shutil.which("bluetoothd", path=PATH) or ""
        self._bluetoothd = await asyncio.create_subprocess_exec(program, "-n", stderr=DEVNULL)
        await self.power("on")

    async def kill_bluetoothd(self) -> None:
        if self._bluetoothd is not None:
            self._bluetoothd.kill()
            await self._bluetoothd.wait()

    async def power(self, state: str) -> None:
        """Switch the adapter `on` or `off`, as its owner does by the system's settings."""
        async with asyncio.timeout(PATIENCE):
            while "succeeded" not in await self._bluetoothctl("power", state):  # noqa: ASYNC110  # BlueZ tells nobody
                await asyncio.sleep(0.2)

    async def _bluetoothctl(self, *words: str) -> str:
        running = await asyncio.create_subprocess_exec("bluetoothctl", "--timeout", "5", *words, stdout=PIPE)
        said, _ = await running.communicate()
        return said.decode()

    async def pair(self) -> str:
        """By the terminal's command; its last line."""
        pairing = await self._start("pair")
        assert pairing.stdout is not None
        while not (found := re.search(rb"paybell://\S+", await pairing.stdout.readline())):
            assert not pairing.stdout.at_eof(), "pair ended without a code"
        self.handset.phone.accept_pairing(found[0].decode())
        async with asyncio.timeout(PATIENCE):
            said, _ = await pairing.communicate()
        return said.decode().splitlines()[-1]

    async def open_till(self) -> None:
        self._station = await self._start("run", "--window")

    async def close_till(self) -> int:
        """Its exit code."""
        assert self._station is not None
        self._station.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            return await self._station.wait()

    def rows(self) -> list[int]:
        """Yuan of every payment in the ledger, in order."""
        database = sqlite3.connect(self.folder / "till" / "ledger.sqlite3")
        try:
            return [row[0] // 100 for row in database.execute("SELECT amount_minor FROM payment ORDER BY seq")]
        finally:
            database.close()

    async def _start(self, *words: str) -> Process:
        command = (sys.executable, "main.py", words[0], "--data", str(self.folder / "till"), *words[1:])
        return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE, env=os.environ)
