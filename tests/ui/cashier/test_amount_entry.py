import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.ui.cashier.amount_entry import AmountEntry


def keyed(keys: list[str], currency: str = "CNY") -> AmountEntry:
    entry = AmountEntry(currency)
    for key in keys:
        entry = entry.press(key)
    return entry


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["1", "2", ".", "5"], "12.5"),
        (["."], "0."),
        (["0", "0", "7"], "7"),
        (["00"], "0"),
        (["5", "00"], "500"),
        (["1", ".", "2", ".", "5"], "1.25"),
        (["1", ".", "2", "3", "4"], "1.23"),
        (["1", ".", "00"], "1.00"),
        (list("123456789"), "12345678"),
    ],
)
def test_keys_that_cannot_follow_change_nothing(keys: list[str], shown: str) -> None:
    assert keyed(keys).keyed == shown


def test_a_currency_without_small_coins_has_no_point() -> None:
    assert keyed(["1", "2", ".", "5"], "JPY").money == Money(125, "JPY")
    assert not AmountEntry("JPY").has_point


def test_nothing_is_no_money() -> None:
    assert AmountEntry("CNY").money is None
    assert keyed(["0", ".", "00"]).money is None


def test_backspace_takes_the_last_figure() -> None:
    assert keyed(["1", "2"]).backspace().keyed == "1"
    assert AmountEntry("CNY").backspace().keyed == ""


@given(st.lists(st.sampled_from(["0", "00", ".", *"123456789"])))
def test_every_row_of_keys_is_an_amount(keys: list[str]) -> None:
    money = keyed(keys).money
    assert money is None or 0 < money.amount_minor < 10**10
