from app.domain.day_report import CashCount
from app.domain.money import Money


def test_a_drawer_that_lacks_money_differs_below_nothing() -> None:
    assert CashCount(Money(1000, "CNY"), Money(990, "CNY")).difference == Money(-10, "CNY")
