"""A campaign: one fault after another, each waited out, and a count of what the ledgers say at the end."""

import asyncio
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Protocol

from tests.campaign.killed import KilledStation
from tests.campaign.kinds import BESIDE, KINDS, MONITOR_VANISHES, NOT_PROVOKED, Kind
from tests.campaign.memory import Memory, objects_by_kind
from tests.campaign.rough_shop import PATIENCE, RoughShop, open_rough_shop
from tests.campaign.told import Found, Told, audit
from tests.campaign.windowed import WindowedStation

MUST_BE_ZERO = ("lost", "doubled", "wrongly_accepted")


class Beside(Protocol):
    """A station that is a process of its own, with a phone and faults of its own. `run` goes on until `enough`."""

    fault: str
    ledger: Path
    told: Told
    enough: asyncio.Event
    faults: int
    longest_recovery: float

    async def run(self) -> None: ...


@dataclass
class Tally:
    """What happened. `failed` is the fault from which a station did not recover, or that could not be provoked."""

    faults: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, float] = field(default_factory=dict)
    unforeseen: list[str] = field(default_factory=list)
    failed: str | None = None

    def recovered(self, name: str, seconds: float, times: int = 1) -> None:
        self.faults[name] += times
        self.slowest[name] = max(seconds, self.slowest.get(name, 0.0))


async def campaign(folder: Path, seconds: float, seed: int, enough: asyncio.Event | None = None) -> dict[str, Any]:
    """Provoke faults in `folder` for so long, or until `enough`; the result as docs/campaign.md describes it."""
    tally, began, memory = Tally(), time.monotonic(), Memory(seconds)
    enough = enough or asyncio.Event()
    asyncio.get_running_loop().call_later(seconds, enough.set)
    windowed = WindowedStation(folder / "windowed", Random(seed), seconds)
    beside: list[Beside] = [KilledStation(folder / "killed", Random(seed))]
    beside += [windowed] if MONITOR_VANISHES in BESIDE else []
    running = [asyncio.create_task(each.run()) for each in beside]
    for task in running:
        task.add_done_callback(lambda _: enough.set())  # one that fails ends all
    async with open_rough_shop(folder) as shop:
        await _provoke_until(enough, shop, Random(seed), tally, memory)
        tally.unforeseen = shop.noticed.unforeseen
    await _end(beside, running, tally)
    found = [audit(each.told, each.ledger) for each in (shop, *beside)]
    looks = {"memory_parts": memory.told(), "memory_program": windowed.memory.told()}
    return {"seed": seed, "seconds": round(time.monotonic() - began, 1), **_told(tally), **_counted(found), **looks}


async def _end(beside: Sequence[Beside], running: Sequence[asyncio.Task[None]], tally: Tally) -> None:
    for each in beside:
        each.enough.set()
    for each, outcome in zip(beside, await asyncio.gather(*running, return_exceptions=True), strict=True):
        if isinstance(outcome, Exception):
            tally.failed = tally.failed or f"{each.fault}: {outcome!r} after {each.faults}"
        tally.recovered(each.fault, each.longest_recovery, each.faults)


async def _provoke_until(enough: asyncio.Event, shop: RoughShop, chance: Random, tally: Tally, memory: Memory) -> None:
    for kind in _kinds(chance):
        is_over = enough.is_set() or tally.failed
        if memory.is_due or is_over:
            memory.add(os.getpid(), shop.told.count, objects_by_kind())
        if is_over:
            return
        await _provoke(kind, shop, chance, tally)


def _kinds(chance: Random) -> Iterator[Kind]:
    """Each once, in a random order, then as the weights fall."""
    yield from chance.sample(KINDS, len(KINDS))
    while True:
        yield from chance.choices(KINDS, [kind.weight for kind in KINDS], k=100)


async def _provoke(kind: Kind, shop: RoughShop, chance: Random, tally: Tally) -> None:
    """Provoke, then wait until a further payment has come through as well."""
    try:
        async with asyncio.timeout(PATIENCE):
            await kind.provoke(shop, chance)
            over = time.monotonic()
            await shop.pay()
            await shop.recovered()
    except (AssertionError, TimeoutError) as error:
        tally.failed = f"{kind.name}: {error!r}, phase {shop.phase(shop.phone)}, {len(shop.phone.queued)} queued"
    else:
        tally.recovered(kind.name, time.monotonic() - over)


def _told(tally: Tally) -> dict[str, Any]:
    slowest = max(tally.slowest, key=lambda name: tally.slowest[name])
    known = {*(kind.name for kind in KINDS), *BESIDE}
    return {
        "faults": tally.faults.total(),
        "faults_by_kind": dict(sorted(tally.faults.items())),
        "not_reached": sorted(known - tally.faults.keys()),
        "not_provoked": list(NOT_PROVOKED),
        "longest_recovery_s": round(tally.slowest[slowest], 3),
        "longest_recovery_after": slowest,
        "unforeseen": tally.unforeseen,
        "failed": tally.failed,
    }


def _counted(found: list[Found]) -> dict[str, Any]:
    counts = {name: sum(getattr(each, name) for each in found) for name in ("sent", "recorded", *MUST_BE_ZERO)}
    return {**counts, "ledger_faults": [each.ledger_fault for each in found if each.ledger_fault]}


def is_well(result: dict[str, Any]) -> bool:
    """Whether nothing was lost, doubled or wrongly accepted, and nothing went wrong that nobody foresaw."""
    return not any(result[name] for name in (*MUST_BE_ZERO, "ledger_faults", "unforeseen", "failed"))
