"""What people typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.server.pages.refused import Refused
from app.server.pages.typed import days_from, money_from, text_from

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("", "", (DAY, DAY)),
        ("2026-11-20", "", (date(2026, 11, 20), date(2026, 11, 20))),
        ("", "2026-11-20", (date(2026, 11, 20), date(2026, 11, 20))),
        ("2025-11-22", "2026-11-23", (date(2025, 11, 22), DAY)),
    ],
)
def test_days(first: str, last: str, days: tuple[date, date]) -> None:
    assert days_from(first, last, DAY) == days


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("yesterday", "", "Write a day"),
        ("", "2026-02-30", "Write a day"),
        ("2026-11-24", "2026-11-23", "The first day"),
        ("2025-11-21", "2026-11-23", "a year"),
    ],
)
def test_no_days(first: str, last: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        days_from(first, last, DAY)


@pytest.mark.parametrize(
    ("typed", "money"),
    [("", None), ("  ", None), ("12.5", 1250), ("¥1,284.50", 128450), ("￥ 7", 700), ("-3", -300)],
)
def test_amounts(typed: str, money: int | None) -> None:
    assert money_from(typed, "CNY") == (None if money is None else Money(money, "CNY"))


@given(st.text())
def test_whatever_is_typed_is_an_amount_that_a_column_takes_or_is_refused(typed: str) -> None:
    try:
        found = money_from(typed, "CNY")
    except Refused:
        return
    assert found is None or abs(found.amount_minor) < 2**63


def test_no_amounts() -> None:
    for typed in ("much", "1.234", "1e30", "NaN", "Infinity"):
        with pytest.raises(Refused):
            money_from(typed, "CNY")


def test_text_is_what_a_column_takes() -> None:
    assert text_from(" a\0b ") == "ab"
    assert len(text_from("x" * 1000)) == 100
