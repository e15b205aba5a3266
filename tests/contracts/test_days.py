"""What every book of days keeps, the real one and the fake one."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.day_report import CashCount, Sum
from app.domain.discount import Discount
from app.domain.money import Money
from app.domain.refund import Refund
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.domain.totals import PlatformTotal
from app.domain.under_way import UnderWay
from app.services.books import DayHasEnded, NoSuchDayEnd
from app.services.ports import Ledger
from db.ledger import SqliteLedger
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, UNSURE, record
from tests.fakes import NOON, FakeClock, a_notice

TOMORROW = TODAY + timedelta(days=1)


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


@pytest.fixture(params=["sqlite", "fake"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "fake":
        yield LedgerFake()
        return
    real = SqliteLedger.open(tmp_path / "ledger.sqlite3", FakeClock())
    yield real
    real.close()


def sell(ledger: Ledger) -> None:
    """Two payments, one for a sale with a discount whose rest is paid in cash; cash back; and a notice unread."""
    record(ledger, a_notice(1))
    ledger.people.come_to_till("li", at=NOON)
    record(ledger, a_notice(2))
    record(ledger, a_notice(3), UNSURE)
    payment = ledger.payments(TODAY)[0]
    line = SaleLine("", yuan(2000), discount=Discount(amount_minor=250))
    sale = Sale("s1", "CNY", (line,)).charged(NOON).paid(payment).taking(Tender(TenderKind.CASH, yuan(500)))
    ledger.sales.give(payment.id, "s1", why="matched", at=NOON)
    ledger.sales.keep(sale, why="paid", at=NOON, day=TODAY)
    ledger.sales.refund(Refund("r1", yuan(200), TenderKind.CASH, NOON, TODAY, of_sale="s1"))


def test_a_report_has_every_sum_of_its_day(ledger: Ledger) -> None:
    sell(ledger)
    report = ledger.days.report(TODAY, counted=yuan(290))
    assert report.takings == (PlatformTotal("alipay", yuan(2500), 2),)
    assert report.hours == (Sum("12", yuan(2500), 2),)
    assert report.people == (Sum("", yuan(1250), 1), Sum("li", yuan(1250), 1))
    assert report.tenders == (Sum("cash", yuan(500), 1),)
    assert report.sales == (Sum("", yuan(1750), 1),)
    assert report.discounts == (Sum("", yuan(250), 1),)
    assert report.refunds == (Sum("cash", yuan(200), 1),)
    assert report.unmatched == (Sum("", yuan(1250), 1),)
    assert (report.late, report.unread, report.number) == ((), 1, None)
    assert report.under_way == UnderWay(0, 0, 2)
    assert report.cash == CashCount(yuan(300), yuan(290))


def test_an_empty_day_has_a_report(ledger: Ledger) -> None:
    report = ledger.days.report(TODAY)
    assert (report.takings, report.unread, report.cash) == ((), 0, None)
    assert ledger.days.ended() is None


def test_a_day_is_sealed_once_and_its_report_is_kept(ledger: Ledger) -> None:
    sell(ledger)
    report = ledger.days.end(TODAY, at=NOON, counted=yuan(300))
    assert (report.number, report.by, report.made_at) == (1, "li", NOON)
    assert report.seal is not None
    assert report.seal.seq > 1
    assert ledger.days.reports(TODAY, TODAY) == [report]
    assert ledger.days.ended() == TODAY
    for day in (TODAY, TODAY - timedelta(days=1)):
        with pytest.raises(DayHasEnded, match=str(day)):
            ledger.days.end(day, at=NOON)
    assert ledger.days.end(TOMORROW, at=NOON).number == 2
    assert len(ledger.days.reports(date.min, date.max)) == 2


def test_a_correction_stands_in_the_next_day(ledger: Ledger) -> None:
    ledger.days.end(TODAY, at=NOON)
    ledger.days.correct(1, why="a note under the drawer", at=NOON, day=TOMORROW)
    (correction,) = ledger.days.report(TOMORROW).corrections
    assert (correction.of, correction.why) == (1, "a note under the drawer")
    assert ledger.days.reports(TODAY, TODAY)[0].corrections == ()
    with pytest.raises(NoSuchDayEnd):
        ledger.days.correct(9, why="", at=NOON, day=TOMORROW)


def test_the_float_is_expected_in_the_drawer_and_is_no_takings(ledger: Ledger) -> None:
    sell(ledger)
    report = ledger.days.report(TODAY, counted=yuan(20_300), opening_float=yuan(20_000))
    assert report.cash == CashCount(yuan(20_300), yuan(20_300), yuan(20_000))
    assert (report.cash.sales, report.cash.difference) == (yuan(300), yuan(0))
    sealed = ledger.days.end(TODAY, at=NOON, counted=yuan(20_250), opening_float=yuan(20_000))
    assert sealed.cash
    assert sealed.cash.difference == yuan(-50)
    assert ledger.days.reports(TODAY, TODAY) == [sealed]


def test_the_float_of_the_last_count_is_remembered(ledger: Ledger) -> None:
    assert ledger.days.last_float() is None
    ledger.days.end(TODAY, at=NOON, counted=yuan(0), opening_float=yuan(20_000))
    ledger.days.end(TOMORROW, at=NOON)
    assert ledger.days.last_float() == yuan(20_000), "nothing was counted since"
    ledger.days.end(TOMORROW + timedelta(days=1), at=NOON, counted=yuan(0))
    assert ledger.days.last_float() is None, "whoever counted last told of none"
