"""A campaign: one fault after another, each waited out, and a count of what the ledgers say at the end."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.campaign.killed import KilledStation
from tests.campaign.kinds import KINDS, NOT_PROVOKED, STATION_KILLED, Kind
from tests.campaign.memory import resident_mb
from tests.campaign.rough_shop import PATIENCE, RoughShop, open_rough_shop
from tests.campaign.told import Found, audit

MEMORY_LOOKS = 10
MUST_BE_ZERO = ("lost", "doubled", "wrongly_accepted")


@dataclass
class Tally:
    """What happened. `failed` is the fault from which the station did not recover, or that could not be provoked."""

    faults: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, float] = field(default_factory=dict)
    memory_mb: list[float] = field(default_factory=list)
    unforeseen: list[str] = field(default_factory=list)
    failed: str | None = None

    def recovered(self, name: str, seconds: float, times: int = 1) -> None:
        self.faults[name] += times
        self.slowest[name] = max(seconds, self.slowest.get(name, 0.0))


async def campaign(folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    """Provoke faults in `folder` for so long; the result as docs/campaign.md describes it."""
    tally, began = Tally(), time.monotonic()
    killed = KilledStation(folder / "killed", Random(seed))
    killing = asyncio.create_task(killed.run())
    async with open_rough_shop(folder) as shop:
        await _provoke_until(began + seconds, shop, Random(seed), tally)
        tally.unforeseen = shop.noticed.unforeseen
    killed.enough.set()
    try:
        await killing
    except TimeoutError as error:
        tally.failed = tally.failed or f"{STATION_KILLED}: {error!r} after {killed.kills}"
    tally.recovered(STATION_KILLED, killed.longest_recovery, killed.kills)
    found = [audit(shop.told, shop.folder.ledger), audit(killed.told, killed.ledger)]
    return {"seed": seed, "seconds": round(time.monotonic() - began, 1), **_told(tally), **_counted(found)}


async def _provoke_until(end: float, shop: RoughShop, chance: Random, tally: Tally) -> None:
    next_look, every = time.monotonic(), (end - time.monotonic()) / MEMORY_LOOKS
    for kind in _kinds(chance):
        if time.monotonic() >= end or tally.failed:
            return
        if time.monotonic() >= next_look:
            next_look += every
            tally.memory_mb += resident_mb()
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
    known = {*(kind.name for kind in KINDS), STATION_KILLED}
    return {
        "faults": tally.faults.total(),
        "faults_by_kind": dict(sorted(tally.faults.items())),
        "not_reached": sorted(known - tally.faults.keys()),
        "not_provoked": list(NOT_PROVOKED),
        "longest_recovery_s": round(tally.slowest[slowest], 3),
        "longest_recovery_after": slowest,
        "memory_mb": tally.memory_mb,
        "peak_memory_mb": max(tally.memory_mb, default=None),
        "unforeseen": tally.unforeseen,
        "failed": tally.failed,
    }


def _counted(found: list[Found]) -> dict[str, Any]:
    counts = {name: sum(getattr(each, name) for each in found) for name in ("sent", "recorded", *MUST_BE_ZERO)}
    return {**counts, "ledger_faults": [each.ledger_fault for each in found if each.ledger_fault]}


def is_well(result: dict[str, Any]) -> bool:
    """Whether nothing was lost, doubled or wrongly accepted, and nothing went wrong that nobody foresaw."""
    return not any(result[name] for name in (*MUST_BE_ZERO, "ledger_faults", "unforeseen", "failed"))
