"""The whole program as a process of its own, killed with SIGKILL at random points and started again."""

import asyncio
import time
from pathlib import Path
from random import Random

from tests.campaign.kinds import STATION_KILLED
from tests.campaign.told import Told
from tests.killable_station import Counter, first_hello

BURST = 12


class KilledStation:
    """Goes on until `enough` is set, and through one killing at least."""

    fault = STATION_KILLED

    def __init__(self, folder: Path, chance: Random) -> None:
        folder.mkdir()
        self._counter = Counter(folder)
        self._chance = chance
        self.ledger = folder / "station" / "ledger.sqlite3"
        self.told = Told(folder / "told.sqlite3")
        self.enough = asyncio.Event()
        self.faults = 0
        self.longest_recovery = 0.0

    async def run(self) -> None:
        """Pair, then kill and start again; at the end the last life is stopped as a person stops it.

        Raises:
            TimeoutError: a notice was not acknowledged in time.
        """
        await self._counter.open()
        await self._counter.pair()
        self._station = await self._counter.start("run", "--window")
        try:
            await first_hello(self._counter)
            while not (self.enough.is_set() and self.faults):
                await self._kill_in_a_burst()
        finally:
            self._station.terminate()
            await self._station.wait()
            await self._counter.close()

    async def _kill_in_a_burst(self) -> None:
        """Some are acknowledged before the kill, most are under way."""
        for _ in range(BURST):
            await self.told.tell(self._counter.phone)
        await self._until_queued(self._chance.randrange(BURST // 2, BURST))
        await asyncio.sleep(self._chance.uniform(0, 0.1))
        self._station.kill()
        await self._station.wait()
        self.faults += 1
        killed_at = time.monotonic()
        self._station = await self._counter.start("run", "--window")
        await self._until_queued(0)
        self.longest_recovery = max(self.longest_recovery, time.monotonic() - killed_at)

    async def _until_queued(self, count: int) -> None:
        """One acknowledgement may stand for many notices."""
        while len(self._counter.phone.queued) > count:
            await self._counter.acknowledged(1)
