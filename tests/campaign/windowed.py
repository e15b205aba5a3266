"""The whole program with its windows as a process of its own, which lives as long as the campaign: its monitors vanish
and come back while payments are told, and its memory is looked at."""

import asyncio
import json
import os
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path
from random import Random
from typing import Any

from tests.campaign.kinds import MONITOR_VANISHES
from tests.campaign.memory import Memory
from tests.campaign.told import Told
from tests.killable_station import PATIENCE, ROOT, Counter, first_hello

BOTH = ("till", "customer")
ZONES = ("Day1+23", "Day2+0", "Day3-23")
"""Each begins a business day: 23 hours west of Greenwich, there, and 23 hours east."""
SOON = 0.02
LONGEST_PAUSE = 1.0


class WindowedStation:
    """Goes on until `enough` is set, and until each monitor has vanished once at least."""

    fault = MONITOR_VANISHES

    def __init__(self, folder: Path, chance: Random, seconds: float) -> None:
        folder.mkdir()
        self._counter = Counter(folder)
        self._chance = chance
        self._began, self._seconds = time.monotonic(), seconds
        self._zone = ZONES[0]
        self.ledger = folder / "station" / "ledger.sqlite3"
        self.told = Told(folder / "told.sqlite3")
        self.memory = Memory(seconds)
        self.enough = asyncio.Event()
        self.faults = 0
        self.longest_recovery = 0.0

    async def run(self) -> None:
        """Pair, then let monitors vanish; at the end the program is stopped as a person stops it.

        Raises:
            TimeoutError: the windows or the payments did not recover in time.
        """
        await self._counter.open()
        await self._counter.pair()
        await self._start()
        try:
            await first_hello(self._counter)
            while not self.enough.is_set() or self.faults < len(BOTH):
                async with asyncio.timeout(PATIENCE):
                    await self._one_vanishes(BOTH[self.faults % len(BOTH)])
                    await self._look_and_turn_the_day()
            await self._look()
        finally:
            await self._stop()

    async def _one_vanishes(self, name: str) -> None:
        """Whichever it is, the till stands on the other and has the customer's window with it."""
        [other] = {*BOTH} - {name}
        await self._pay_some()
        await self._order("plug", other)
        await self._pay_some()
        await self._until_stand(lambda place: place == {"till": other, "customer": None})
        await self._pay_some()
        back = time.monotonic()
        await self._order("plug", *BOTH)
        await self._until_stand(lambda place: {*place.values()} == {*BOTH})
        await self._until_heard()
        self.faults += 1
        self.longest_recovery = max(self.longest_recovery, time.monotonic() - back)
        await asyncio.sleep(self._chance.uniform(0, LONGEST_PAUSE))

    async def _look_and_turn_the_day(self) -> None:
        if self.memory.is_due:
            await self._look()
        so_far = (time.monotonic() - self._began) / self._seconds
        zone = ZONES[min(int(so_far * len(ZONES)), len(ZONES) - 1)]
        if zone != self._zone:
            self._zone = zone
            await self._order("zone", zone)

    async def _look(self) -> None:
        await self._until_heard()
        self.memory.add(self._program.pid, self.told.count, await self._order("objects"))

    async def _pay_some(self) -> None:
        for _ in range(self._chance.randrange(3)):
            await self.told.tell(self._counter.phone)

    async def _until_stand(self, as_wanted: Any) -> None:
        while not as_wanted(await self._order("where")):  # noqa: ASYNC110  # the program tells nobody
            await asyncio.sleep(SOON)

    async def _until_heard(self) -> None:
        while self._counter.phone.queued:
            await self._counter.acknowledged(1)

    async def _order(self, name: str, *words: str) -> Any:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(json.dumps([name, *words]).encode() + b"\n")
        answer = await self._program.stdout.readline()
        assert answer, "the program has ended"
        return json.loads(answer)

    async def _start(self) -> None:
        words = ("-m", "tests.campaign.obedient_program", *self._counter.words("run"))
        environment = {**os.environ, "TZ": self._zone}
        self._program = await asyncio.create_subprocess_exec(
            sys.executable, *words, cwd=ROOT, stdin=PIPE, stdout=PIPE, env=environment, limit=1 << 20
        )

    async def _stop(self) -> None:
        assert self._program.stdin is not None
        self._program.stdin.close()
        if self._program.returncode is None:
            self._program.terminate()
        await self._program.wait()
        await self._counter.close()
