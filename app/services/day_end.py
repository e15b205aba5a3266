"""The end of the business day: the X report at any time, the sealed report once."""

import logging
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from app.domain.day_report import DayReport
from app.domain.events import DayEnded
from app.domain.money import Money
from app.services.bookkeeper import Bookkeeper
from app.services.books import DayHasEnded, Days
from app.services.bus import Bus
from app.services.shop_day import ShopDay

log = logging.getLogger(__name__)

Follow = Callable[[DayReport], Awaitable[None]]


class DayEnd:
    """What follows a day's end, such as its files and the backup, is done one after the other; what fails is told."""

    def __init__(
        self, bus: Bus, bookkeeper: Bookkeeper, days: Days, day: ShopDay, written: Callable[[], Awaitable[None]]
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._days = days
        self._day = day
        self._written = written
        self._follows: list[Follow] = []

    def then(self, follow: Follow) -> None:
        """Do this, too, after each day's end."""
        self._follows.append(follow)

    async def open(self) -> None:
        """Learn which day has ended last."""
        if ended := await self._bookkeeper.call(self._days.ended):
            self._day.end(ended)

    async def report(
        self, counted: Money | None = None, day: date | None = None, *, opening_float: Money | None = None
    ) -> DayReport:
        """Today so far, or another day as it now stands."""
        await self._written()
        asked = day or self._day.today()
        return await self._bookkeeper.call(
            lambda: self._days.report(asked, counted=counted, opening_float=opening_float)
        )

    async def usual_float(self, currency: str) -> Money | None:
        """What the drawer began with when its cash was last counted; None when that was in another currency."""
        last = await self._bookkeeper.call(self._days.last_float)
        return last if last and last.currency == currency else None

    async def end(
        self, counted: Money | None = None, day: date | None = None, *, opening_float: Money | None = None
    ) -> DayReport:
        """Seal today, once everything done at the till is written; what comes after belongs to the next day.

        Who looks at a day while it turns ends the one that was looked at: `day`.

        A day that the clock has not reached yet cannot end: the one before it has just done so.

        Raises:
            DayHasEnded: nothing was added.
            LedgerUnwritable: the day is as open as before.
        """
        await self._written()
        ending = day or self._day.today()
        if not self._day.has_begun(ending):
            raise DayHasEnded(ending - timedelta(days=1))
        report = await self._seal(ending, counted, opening_float)
        self._bus.publish(DayEnded(report))
        for follow in self._follows:
            await self._do(follow, report)
        return report

    async def beside_last_week(self) -> tuple[DayReport, DayReport]:
        """Today so far, and the same weekday a week before."""
        await self._written()
        day = self._day.today()
        before = day - timedelta(days=7)
        return await self._bookkeeper.call(lambda: (self._days.report(day), self._days.report(before)))

    async def correct(self, number: int, why: str) -> None:
        """Write into the day now open that an ended one was not right.

        Raises:
            NoSuchDayEnd: there is none of this number.
        """
        at = self._day.now()
        await self._bookkeeper.call(lambda: self._days.correct(number, why=why, at=at, day=self._day.of(at)))

    async def reports(self, first: date, last: date) -> list[DayReport]:
        return await self._bookkeeper.call(lambda: self._days.reports(first, last))

    async def _seal(self, day: date, counted: Money | None, opening_float: Money | None) -> DayReport:
        """The next day begins before the ledger is asked: what is recorded while it seals comes after the seal."""
        at = self._day.now()
        undo = self._day.end(day)
        try:
            return await self._bookkeeper.call(
                lambda: self._days.end(day, at=at, counted=counted, opening_float=opening_float)
            )
        except BaseException:
            undo()
            raise

    async def _do(self, follow: Follow, report: DayReport) -> None:
        try:
            await follow(report)
        except Exception:
            log.exception("something that follows the day's end failed")
