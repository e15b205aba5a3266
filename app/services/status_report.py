"""Tells the back end how the station is: each half minute, and when that changes."""

import logging
from collections.abc import Callable
from time import monotonic

from app.services.back_end import Away, BackEnd, StationStatus

log = logging.getLogger(__name__)

REPORT_EVERY = 30.0
"""Seconds."""


class StatusReport:
    """`read` gives the status as it is now."""

    def __init__(
        self, back_end: BackEnd, read: Callable[[], StationStatus], clock: Callable[[], float] = monotonic
    ) -> None:
        self._back_end = back_end
        self._read = read
        self._clock = clock
        self._due = clock()

    @property
    def due_in(self) -> float:
        """Seconds, none when it is due."""
        return max(0.0, self._due - self._clock())

    def make_due(self) -> None:
        """Something of it has changed."""
        self._due = self._clock()

    async def tell_when_due(self) -> bool:
        """Whether it was due. A back end that does not hear it is asked other things next, and may hear those."""
        now = self._clock()
        if now < self._due:
            return False
        self._due = now + REPORT_EVERY
        try:
            await self._back_end.tell_status(self._read())
        except Away as why:
            log.warning("the status was not heard: %s", why)
        return True
