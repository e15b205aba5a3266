"""Notices the turn of the business day while the station runs."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, time

from app.domain.business_day import business_day
from app.domain.events import DayBegan
from app.domain.trouble import LedgerUnwritable
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.ports import Clock

log = logging.getLogger(__name__)

LOOK_EVERY = 20.0
"""Seconds between two looks at the clock: a sleep until midnight would miss a clock that is set."""


class DayWatch:
    """Publishes each new business day, with what the ledger has of it."""

    def __init__(
        self,
        bus: Bus,
        clock: Clock,
        bookkeeper: Bookkeeper,
        cut_off: Callable[[], time],
        look_every: float = LOOK_EVERY,
    ) -> None:
        self._bus = bus
        self._clock = clock
        self._bookkeeper = bookkeeper
        self._cut_off = cut_off
        self._look_every = look_every

    async def run(self) -> None:
        day = self._today()
        while True:
            await asyncio.sleep(self._look_every)
            today = self._today()
            if today != day and await self._begin(today):
                day = today

    def _today(self) -> date:
        return business_day(self._clock.now(), self._cut_off())

    async def _begin(self, day: date) -> bool:
        try:
            totals, payments = await self._bookkeeper.day(day)
        except LedgerUnwritable as trouble:
            log.warning("the new day is not shown yet: %s", trouble)
            return False
        self._bus.publish(DayBegan(totals, tuple(payments)))
        return True
