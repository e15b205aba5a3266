from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MINOR_DIGITS, CurrencyMismatch, Money


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.5", "CNY", 1250), ("0.01", "CNY", 1), ("180000", "VND", 180000), ("1.234", "KWD", 1234), ("-3", "EUR", -300)],
)
def test_of_reads_a_plain_decimal(amount: str, currency: str, minor: int) -> None:
    assert Money.of(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("12.345", "CNY"), ("1.5", "JPY"), ("twelve", "CNY"), ("", "CNY"), ("Infinity", "CNY"), ("NaN", "CNY")],
)
def test_of_refuses_what_the_currency_cannot_hold(amount: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"amount|coin"):
        Money.of(amount, currency)


def test_text_groups_thousands_and_keeps_the_currencys_digits() -> None:
    assert Money(128450, "CNY").text == "1,284.50"
    assert Money(128450, "CNY").signed_text == "¥1,284.50"
    assert Money(1200, "CHF").signed_text == "CHF 12.00"
    assert Money(1200, "JPY").text == "1,200"


def test_currencies_are_never_added_together() -> None:
    with pytest.raises(CurrencyMismatch, match="CNY"):
        Money(1, "CNY") + Money(1, "USD")
    assert Money(1, "CNY") + Money(2, "CNY") == Money(3, "CNY")


@given(st.integers(-(10**15), 10**15), st.sampled_from(sorted(MINOR_DIGITS)))
def test_the_decimal_reads_back(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.of(money.decimal, currency) == money
    assert Decimal(money.text.replace(",", "")) == money.decimal
