"""The whole program as a process of its own, killed with SIGKILL at random points and started again."""

import asyncio
import time
from pathlib import Path
from random import Random

from tests.campaign.told import Told
from tests.killable_station import Counter, first_hello

BURST = 12


class KilledStation:
    """Goes on until `enough` is set, and through one killing at least."""

    def __init__(self, folder: Path, chance: Random) -> None:
        folder.mkdir()
        self._counter = Counter(folder)
        self._chance = chance
        self.ledger = folder / "station" / "ledger.sqlite3"
        self.told = Told()
        self.enough = asyncio.Event()
        self.kills = 0
        self.longest_recovery = 0.0

    async def run(self) -> None:
        """Pair, then kill and start again; at the end the last life is stopped as a person stops it."""
        counter = self._counter
        await counter.open()
        await counter.pair()
        station = await counter.start("run", "--window")
        await first_hello(counter)
        while not (self.enough.is_set() and self.kills):
            await self._burst()
            station.kill()
            await station.wait()
            self.kills += 1
            killed_at = time.monotonic()
            station = await counter.start("run", "--window")
            await self._drained()
            self.longest_recovery = max(self.longest_recovery, time.monotonic() - killed_at)
        station.terminate()
        await station.wait()
        await counter.close()

    async def _burst(self) -> None:
        """Some are acknowledged before the kill, most are under way."""
        for _ in range(BURST):
            await self.told.tell(self._counter.phone)
        await self._counter.acknowledged(self._chance.randrange(BURST // 2))
        await asyncio.sleep(self._chance.uniform(0, 0.1))

    async def _drained(self) -> None:
        while self._counter.phone.queued:
            await self._counter.acknowledged(1)
        while not self._counter.acked.empty():
            self._counter.acked.get_nowait()
