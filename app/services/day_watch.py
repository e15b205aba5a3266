"""Notices the turn of the business day while the station runs."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from app.domain.events import DayBegan
from app.domain.trouble import LedgerUnwritable
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus

log = logging.getLogger(__name__)

LOOK_EVERY = 20.0
"""Seconds between two looks at the clock: a sleep until midnight would miss a clock that is set."""


class DayWatch:
    """Publishes each new business day once, with what the ledger has of it."""

    def __init__(
        self,
        bus: Bus,
        bookkeeper: Bookkeeper,
        today: Callable[[], date],
        look_every: float = LOOK_EVERY,
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._today = today
        self._look_every = look_every
        self._day = today()
        self._looking = asyncio.Lock()

    async def run(self) -> None:
        self._day = self._today()
        while True:
            await asyncio.sleep(self._look_every)
            await self.look()

    async def look(self) -> None:
        """See whether the day has turned; called at once when somebody ends it before the clock does."""
        async with self._looking:
            today = self._today()
            if today != self._day and await self._begin(today):
                self._day = today

    async def _begin(self, day: date) -> bool:
        try:
            totals, payments = await self._bookkeeper.day(day)
        except LedgerUnwritable as trouble:
            log.warning("the new day is not shown yet: %s", trouble)
            return False
        self._bus.publish(DayBegan(totals, tuple(payments)))
        return True
