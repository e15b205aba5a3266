from datetime import timedelta

from app.domain.matching import sale_for
from app.domain.money import Money
from app.domain.sale import Sale, SaleLine
from tests.fakes import NOON, a_payment

LATER = NOON + timedelta(minutes=1)
AFTER = NOON + timedelta(minutes=2)


def charged(sale_id: str, minor: int = 1250, *, at: timedelta = timedelta()) -> Sale:
    return Sale(sale_id, "CNY").with_line(SaleLine("", Money(minor, "CNY"))).charged(NOON + at)


OLDER, NEWER, DEARER = charged("older"), charged("newer", at=timedelta(minutes=1)), charged("dearer", 5000)


def test_of_equal_ones_the_sale_charged_first() -> None:
    assert sale_for(a_payment(at=AFTER), [NEWER, OLDER, DEARER], at_till=NEWER) == OLDER


def test_what_is_still_due_counts() -> None:
    part = DEARER.paid(a_payment(3750, seq=7, at=LATER))
    assert sale_for(a_payment(at=AFTER), [part], at_till=None) == part


def test_another_amount_is_for_the_sale_at_the_till_alone() -> None:
    assert sale_for(a_payment(1, at=AFTER), [OLDER, DEARER], at_till=DEARER) == DEARER
    assert sale_for(a_payment(1, at=AFTER), [OLDER, DEARER], at_till=None) is None
    assert sale_for(a_payment(1, at=AFTER), [OLDER], at_till=DEARER) is None


def test_late_and_earlier_money_is_for_none() -> None:
    assert sale_for(a_payment(at=AFTER, late=True), [OLDER], at_till=OLDER) is None
    assert sale_for(a_payment(at=NOON - timedelta(seconds=1)), [OLDER], at_till=OLDER) is None
