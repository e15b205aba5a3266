import pytest

from app.domain.discount import Discount
from app.domain.money import Money


def test_an_amount_or_a_share() -> None:
    assert Discount(amount_minor=300).off(Money(1250, "CNY")) == Money(300, "CNY")
    assert Discount(percent_hundredths=1250).off(Money(1000, "CNY")) == Money(125, "CNY")


def test_half_a_coin_is_taken_off() -> None:
    assert Discount(percent_hundredths=5000).off(Money(1, "CNY")) == Money(1, "CNY")


def test_it_never_takes_more_than_the_price() -> None:
    assert Discount(amount_minor=300).off(Money(200, "CNY")) == Money(200, "CNY")


@pytest.mark.parametrize(("amount", "percent"), [(0, 0), (1, 1), (-1, 0), (0, -1), (0, 10_001), (-1, 5)])
def test_what_is_no_discount(amount: int, percent: int) -> None:
    with pytest.raises(ValueError, match="a discount"):
        Discount(amount, percent)
