"""What every book of sales keeps, the real one and the fake one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.discount import Discount
from app.domain.money import Money
from app.domain.refund import Refund, RefundTooLarge
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.services.books import ClosedSale
from app.services.ports import Ledger
from db.ledger import SqliteLedger
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, record
from tests.fakes import NOON, a_notice, a_payment

TOMORROW = TODAY + timedelta(days=1)
CASH = Tender(TenderKind.CASH, Money(1000, "CNY"), given=Money(2000, "CNY"))
LINE = SaleLine("茶 'tea'", Money(1250, "CNY"), 1500, by_weight=True, discount=Discount(amount_minor=75), product="p1")
SALE = Sale(
    "s1", "CNY", (LINE,), note="door", discount=Discount(percent_hundredths=100), begun_at=NOON - timedelta(minutes=3)
).charged(NOON)


@pytest.fixture(params=["sqlite", "fake"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "fake":
        yield LedgerFake()
        return
    real = SqliteLedger.open(tmp_path / "ledger.sqlite3")
    yield real
    real.close()


def keep(ledger: Ledger, sale: Sale, *, hours: int = 0) -> None:
    ledger.sales.keep(sale, why="it moved", at=NOON + timedelta(hours=hours), day=TODAY)


def test_a_sale_comes_back_as_it_was(ledger: Ledger) -> None:
    paid = SALE.paid(a_payment(800)).taking(CASH)
    keep(ledger, paid)
    assert ledger.sales.of_day(TODAY) == [ClosedSale(paid, NOON, TODAY)]
    assert ledger.sales.of_day(TOMORROW) == []


def test_its_newest_picture_counts_and_it_moves_to_the_day_of_its_last_move(ledger: Ledger) -> None:
    keep(ledger, SALE)
    paid = SALE.taking(CASH).taking(CASH)
    ledger.sales.keep(paid, why="paid", at=NOON, day=TOMORROW)
    assert ledger.sales.of_day(TODAY) == []
    assert [closed.sale for closed in ledger.sales.of_day(TOMORROW)] == [paid]


def test_what_is_held_or_charged_waits_in_the_order_of_coming(ledger: Ledger) -> None:
    second, third = Sale("s2", "CNY", (LINE,)).put_aside(), Sale("s3", "CNY", (LINE,)).charged(NOON)
    for sale in (SALE, second, third, SALE.put_aside(), third.cancelled()):
        keep(ledger, sale)
    assert ledger.sales.waiting() == [SALE.put_aside(), second]
    keep(ledger, SALE.taking(CASH).taking(CASH))
    assert ledger.sales.waiting() == [second]


def test_a_payment_is_given_and_taken_off(ledger: Ledger) -> None:
    record(ledger, a_notice())
    ledger.sales.give(a_notice().id, "s1", why="matched", at=NOON)
    assert [payment.sale for payment in ledger.payments(TODAY)] == ["s1"]
    ledger.sales.give(a_notice().id, "", why="a mistake", at=NOON)
    assert [payment.sale for payment in ledger.payments(TODAY)] == [""]


def refund(number: int, minor: int, **of: object) -> Refund:
    return Refund(f"r{number}", Money(minor, "CNY"), TenderKind.WALLET, NOON, TODAY, why="cold", **of)  # type: ignore[arg-type]


def test_no_more_goes_back_than_came_for_a_payment(ledger: Ledger) -> None:
    record(ledger, a_notice())
    first = refund(1, 1000, of_payment=a_notice().id)
    ledger.sales.refund(first)
    ledger.sales.refund(first)
    assert ledger.sales.refunds(TODAY) == [first]
    with pytest.raises(RefundTooLarge) as refused:
        ledger.sales.refund(refund(2, 251, of_payment=a_notice().id))
    assert refused.value.left == Money(250, "CNY")
    ledger.sales.refund(refund(3, 250, of_payment=a_notice().id), by_owner="mei")
    assert ledger.sales.refunds(TOMORROW) == []


def test_no_more_goes_back_than_came_for_a_sale(ledger: Ledger) -> None:
    keep(ledger, SALE.taking(CASH))
    ledger.sales.refund(refund(1, 600, of_sale="s1"))
    with pytest.raises(RefundTooLarge, match=r"4\.00"):
        ledger.sales.refund(refund(2, 401, of_sale="s1"))


def test_a_refund_of_a_payment_is_one_of_its_sale_though_it_does_not_name_it(ledger: Ledger) -> None:
    paid = record(ledger, a_notice()).payment
    assert paid
    keep(ledger, SALE.paid(paid))
    ledger.sales.give(paid.id, "s1", why="matched", at=NOON)
    ledger.sales.refund(refund(1, 1000, of_payment=paid.id))
    assert [known.of_sale for known in ledger.sales.refunds(TODAY)] == ["s1"]
    with pytest.raises(RefundTooLarge) as refused:
        ledger.sales.refund(refund(2, 251, of_sale="s1"))
    assert refused.value.left == Money(250, "CNY")


def test_what_is_counted_once_is_not_given_back_twice(ledger: Ledger) -> None:
    for seq in (1, 2):
        record(ledger, a_notice(seq))
    ledger.same_payment(a_notice(1).id, a_notice(2).id, at=NOON, day=TODAY)
    with pytest.raises(RefundTooLarge) as refused:
        ledger.sales.refund(refund(1, 1, of_payment=a_notice(2).id))
    assert refused.value.left == Money(0, "CNY")
    ledger.sales.refund(refund(2, 1250, of_payment=a_notice(1).id))
