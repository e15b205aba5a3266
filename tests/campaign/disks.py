"""The ledger's disk: full and with room again, held by another program, slow."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from random import Random
from typing import Any

from app.domain.events import PaymentNotRecorded
from app.domain.trouble import LedgerTrouble
from db.engine import driver_connection
from tests.campaign.rough_shop import RoughShop

ROOM = 10_000_000
"""Pages: as good as no limit."""


async def full(shop: RoughShop, _: Random) -> None:
    """SQLite may take no further page, and says SQLITE_FULL when it needs one."""
    refused = shop.event(PaymentNotRecorded, lambda event: event.trouble is LedgerTrouble.DISK_FULL)
    (pages,) = await _on_the_disk(shop, "PRAGMA page_count")
    await _on_the_disk(shop, f"PRAGMA max_page_count = {pages}")
    while not refused.done():
        await shop.pay()
        await shop.until(lambda: refused.done() or not shop.phone.queued)
    assert shop.phone.queued, "what is not recorded is not acknowledged"
    await _on_the_disk(shop, f"PRAGMA max_page_count = {ROOM}")


async def locked(shop: RoughShop, _: Random) -> None:
    refused = shop.event(PaymentNotRecorded, lambda event: event.trouble is LedgerTrouble.LOCKED)
    with closing(sqlite3.connect(shop.folder.ledger, isolation_level=None, timeout=30)) as other:
        other.execute("BEGIN IMMEDIATE")
        await shop.pay()
        await refused
        assert shop.phone.queued, "what is not recorded is not acknowledged"
        other.execute("ROLLBACK")


async def slow(shop: RoughShop, chance: Random) -> None:
    """Each commit takes as long as it does on a worn-out card."""
    slowed: list[str] = []
    seconds = chance.uniform(0.02, 0.15)

    def at_commit(statement: str) -> None:
        if statement == "COMMIT":
            slowed.append(statement)
            time.sleep(seconds)

    await _watch_statements(shop, at_commit)
    for _ in range(3):
        await shop.pay()
    await shop.recovered()
    await _watch_statements(shop, None)
    assert slowed


async def _on_the_disk(shop: RoughShop, statement: str) -> Any:
    return await shop.station.bookkeeper.call(lambda: driver_connection(shop.connection).execute(statement).fetchone())


async def _watch_statements(shop: RoughShop, watch: Callable[[str], None] | None) -> None:
    await shop.station.bookkeeper.call(lambda: driver_connection(shop.connection).set_trace_callback(watch))
