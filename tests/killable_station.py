"""A phone in this process, and its station as a process of its own, which may be killed and started again."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.station_talk import PhoneNews

ROOT = Path(__file__).parent.parent
PATIENCE = 90.0
"""Seconds: a loaded machine is no fault."""


class Counter:
    """A phone in this process, an air that other processes reach over TCP, and the station's process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.air = Air()
        self.acked: asyncio.Queue[int] = asyncio.Queue()
        (folder / "phone").mkdir()
        self.phone = Phone(folder / "phone", AirPlug(self.air), tell=self._tell)

    async def open(self) -> None:
        self.door = await self.air.serve("127.0.0.1", 0)
        await self.phone.switch_on()

    async def close(self) -> None:
        await self.phone.switch_off()
        self.door.close()

    async def start(self, command: str, *options: str) -> Process:
        words = ("main.py", *self.words(command), *options)
        return await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT, stdout=PIPE)

    def words(self, command: str) -> tuple[str, ...]:
        """What the station's command line is given."""
        radio = f"tcp-client:127.0.0.1:{self.door.port}"
        return (command, "--data", str(self.folder / "station"), "--radio", radio)

    async def pair(self) -> None:
        """By the terminal's command, as on a station that has no screen yet."""
        pairing = await self.start("pair")
        assert pairing.stdout is not None
        while not (found := re.search(rb"paybell://\S+", await pairing.stdout.readline())):
            assert not pairing.stdout.at_eof()
        self.phone.accept_pairing(found[0].decode())
        assert await pairing.wait() == 0

    async def acknowledged(self, count: int) -> None:
        for _ in range(count):
            await asyncio.wait_for(self.acked.get(), PATIENCE)

    def _tell(self, news: PhoneNews) -> None:
        if news.kind == "acked":
            self.acked.put_nowait(news.seq)


async def first_hello(counter: Counter) -> None:
    """Until the station has said which apps it wants, the phone keeps nothing for it."""
    async with asyncio.timeout(PATIENCE):
        while not any(station.wanted for station in counter.phone.stations):  # noqa: ASYNC110  # the phone tells nobody
            await asyncio.sleep(0.01)
