from dataclasses import replace

import pytest

from app.domain.money import Money
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.sale import Sale, SaleLine
from tests.fakes import NOON, a_payment

DAY = a_payment().day
SALE = Sale("s", "CNY", (SaleLine("", Money(3000, "CNY")),)).charged(NOON).paid(a_payment(1250))


def yuan(minor: int) -> Money:
    return Money(minor, "CNY")


@pytest.mark.parametrize(
    ("search", "narrows"),
    [
        (PaymentSearch(DAY), False),
        (PaymentSearch(DAY, words="li"), True),
        (PaymentSearch(DAY, money=yuan(1)), True),
        (PaymentSearch(DAY, platform="alipay"), True),
    ],
)
def test_a_search_narrows_as_soon_as_it_asks_for_anything(search: PaymentSearch, narrows: bool) -> None:
    assert search.narrows is narrows


@pytest.mark.parametrize(
    ("given_back", "sale_given_back", "left"), [(0, 0, 1250), (250, 250, 1000), (0, 1200, 50), (1250, 1250, 0)]
)
def test_what_is_left_is_bounded_by_payment_and_sale(given_back: int, sale_given_back: int, left: int) -> None:
    found = FoundPayment(1, a_payment(1250), yuan(given_back), "", SALE, yuan(sale_given_back))
    assert found.left == yuan(left)


def test_nothing_is_left_of_what_is_counted_once() -> None:
    assert FoundPayment(1, replace(a_payment(), doubled=True), yuan(0)).left == yuan(0)
