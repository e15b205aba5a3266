"""Notices the turn of the business day while the station runs."""

import asyncio
from collections.abc import Callable
from datetime import time

from app.domain.business_day import business_day
from app.domain.events import DayBegan
from app.domain.totals import DayTotals
from app.services.bus import Bus
from app.services.ports import Clock

LOOK_EVERY = 20.0
"""Seconds between two looks at the clock: a sleep until midnight would miss a clock that is set."""


class DayWatch:
    """Publishes the empty totals of each new business day."""

    def __init__(self, bus: Bus, clock: Clock, cut_off: Callable[[], time], look_every: float = LOOK_EVERY) -> None:
        self._bus = bus
        self._clock = clock
        self._cut_off = cut_off
        self._look_every = look_every

    async def run(self) -> None:
        day = business_day(self._clock.now(), self._cut_off())
        while True:
            await asyncio.sleep(self._look_every)
            today = business_day(self._clock.now(), self._cut_off())
            if today != day:
                day = today
                self._bus.publish(DayBegan(DayTotals(today)))
