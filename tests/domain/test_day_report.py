from app.domain.day_report import CashCount
from app.domain.money import Money


def test_a_drawer_that_lacks_money_differs_below_nothing() -> None:
    assert CashCount(Money(1000, "CNY"), Money(990, "CNY")).difference == Money(-10, "CNY")


def test_the_float_is_expected_and_did_not_come_from_sales() -> None:
    drawer = CashCount(Money(21_000, "CNY"), Money(20_990, "CNY"), Money(20_000, "CNY"))
    assert (drawer.sales, drawer.difference) == (Money(1000, "CNY"), Money(-10, "CNY"))
    assert CashCount(Money(1000, "CNY"), Money(0, "CNY")).sales == Money(1000, "CNY")
