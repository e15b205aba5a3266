"""To which business day something belongs that happens now."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from app.domain.business_day import business_day
from app.services.ports import Clock


class ShopDay:
    """A day that has ended takes nothing more: what comes after its end belongs to the next one."""

    def __init__(self, clock: Clock, cut_off: Callable[[], time]) -> None:
        self._clock = clock
        self._cut_off = cut_off
        self._ended: date | None = None

    def now(self) -> datetime:
        return self._clock.now()

    def today(self) -> date:
        return self.of(self.now())

    def of(self, moment: datetime) -> date:
        """`moment` is aware, in the shop's time zone."""
        day = business_day(moment, self._cut_off())
        return day if self._ended is None or day > self._ended else self._ended + timedelta(days=1)

    def has_begun(self, day: date) -> bool:
        """By the clock alone; a day is the present one, too, from the moment at which the one before was ended."""
        return day <= business_day(self.now(), self._cut_off())

    def end(self, day: date) -> Callable[[], None]:
        """`day` and all before it have ended. Returns what undoes it, for an end that could not be written."""
        before = self._ended
        self._ended = day if before is None else max(before, day)

        def undo() -> None:
            self._ended = before

        return undo
