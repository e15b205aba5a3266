import asyncio
from collections.abc import AsyncIterator
from datetime import date, time, timedelta

import pytest

from app.domain.day_report import DayReport
from app.domain.events import DayEnded
from app.domain.money import Money
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.services.bookkeeper import Bookkeeper
from app.services.books import DayHasEnded, NoSuchDayEnd
from app.services.bus import Bus
from app.services.day_end import DayEnd
from app.services.shop_day import ShopDay
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, YUAN, record
from tests.fakes import NOON, EventLog, FakeClock, a_notice

TOMORROW = TODAY + timedelta(days=1)


class Evening:
    def __init__(self) -> None:
        self.bus, self.ledger, self.written = Bus(), LedgerFake(), 0
        self.log = EventLog(self.bus.subscribe, DayEnded)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.clock = FakeClock()
        self.day = ShopDay(self.clock, lambda: time(0))
        self.end = DayEnd(self.bus, self.bookkeeper, self.ledger.days, self.day, self._write)

    async def _write(self) -> None:
        self.written += 1


@pytest.fixture
async def evening() -> AsyncIterator[Evening]:
    evening = Evening()
    record(evening.ledger, a_notice())
    yield evening
    evening.bookkeeper.close()


async def test_an_x_report_ends_nothing(evening: Evening) -> None:
    report = await evening.end.report(Money(0, "CNY"))
    assert (report.day, report.number, report.takings[0].count) == (TODAY, None, 1)
    assert evening.day.today() == TODAY
    assert evening.written == 1


async def test_the_float_is_remembered_in_its_own_currency(evening: Evening) -> None:
    await evening.end.end(Money(0, "CNY"), opening_float=Money(20_000, "CNY"))
    assert await evening.end.usual_float("CNY") == Money(20_000, "CNY")
    assert await evening.end.usual_float("JPY") is None
    report = await evening.end.report(Money(0, "CNY"), opening_float=Money(20_000, "CNY"))
    assert report.cash
    assert report.cash.expected == Money(20_000, "CNY")


async def test_the_end_is_told_and_what_follows_is_done(evening: Evening) -> None:
    followed: list[DayReport] = []

    async def fail(_report: DayReport) -> None:
        raise OSError("no such folder")

    async def follow(report: DayReport) -> None:
        followed.append(report)

    evening.end.then(fail)
    evening.end.then(follow)
    report = await evening.end.end(Money(500, "CNY"))
    assert (report.number, report.cash and report.cash.difference) == (1, Money(500, "CNY"))
    assert followed == [report]
    assert evening.log.events == [DayEnded(report)]
    assert evening.day.today() == TOMORROW


async def test_a_day_ends_once_and_is_corrected_in_the_next(evening: Evening) -> None:
    await evening.end.end()
    await evening.end.correct(1, "a note under the drawer")
    with pytest.raises(NoSuchDayEnd):
        await evening.end.correct(2, "?")
    second = await evening.end.report()
    assert (second.day, [c.why for c in second.corrections]) == (TOMORROW, ["a note under the drawer"])
    assert [report.number for report in await evening.end.reports(date.min, date.max)] == [1]


async def test_a_ledger_that_cannot_be_written_leaves_the_day_open(evening: Evening) -> None:
    evening.ledger.trouble = LedgerTrouble.DISK_FULL
    with pytest.raises(LedgerUnwritable):
        await evening.end.end()
    assert evening.day.today() == TODAY


async def test_a_day_that_the_clock_has_not_reached_does_not_end(evening: Evening) -> None:
    await evening.end.end()
    with pytest.raises(DayHasEnded, match=str(TODAY)):
        await evening.end.end()
    assert evening.day.today() == TOMORROW


async def test_a_day_that_turned_while_it_was_looked_at_is_still_the_one_that_ends(evening: Evening) -> None:
    evening.clock.move(hours=13)
    assert evening.day.today() == TOMORROW
    assert (await evening.end.report(day=TODAY)).takings[0].count == 1
    assert (await evening.end.end(day=TODAY)).day == TODAY
    assert evening.day.today() == TOMORROW
    with pytest.raises(DayHasEnded, match=str(TODAY)):
        await evening.end.end(day=TODAY)
    assert (await evening.end.end()).day == TOMORROW


async def test_what_is_recorded_while_the_day_is_sealed_belongs_to_the_next(evening: Evening) -> None:
    """On the ledger's thread the seal comes first, and whoever asks for the day meanwhile is told the next one."""
    ending = asyncio.create_task(evening.end.end())
    while evening.day.today() == TODAY:  # noqa: ASYNC110  # the day tells nobody
        await asyncio.sleep(0)
    day = evening.day.of(evening.day.now())
    recorded = await evening.bookkeeper.record(a_notice(2), YUAN, heard_at=NOON, late=False, day=day)
    assert recorded.totals.day == TOMORROW
    assert (await ending).takings[0].count == 1


async def test_today_stands_beside_the_same_weekday_of_last_week(evening: Evening) -> None:
    for seq in (2, 3):
        record(evening.ledger, a_notice(seq), day=TODAY - timedelta(days=7))
    now, then = await evening.end.beside_last_week()
    assert (now.day, now.takings[0].count) == (TODAY, 1)
    assert (then.day, then.takings[0].count) == (TODAY - timedelta(days=7), 2)


async def test_a_station_that_starts_anew_knows_what_has_ended(evening: Evening) -> None:
    await evening.end.end()
    day = ShopDay(FakeClock(), lambda: time(0))
    again = DayEnd(evening.bus, evening.bookkeeper, evening.ledger.days, day, evening._write)
    await again.open()
    assert day.today() == TOMORROW
    evening.ledger.days.sealed.append(await again.report())
    with pytest.raises(DayHasEnded):
        await again.end()
