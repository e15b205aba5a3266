from datetime import date

from app.domain.money import Money
from app.domain.totals import DayTotals, PlatformTotal


def test_currencies_stay_apart() -> None:
    rows = (
        PlatformTotal("alipay", Money(1000, "CNY"), 2),
        PlatformTotal("wechat", Money(250, "CNY"), 1),
        PlatformTotal("paypal", Money(99, "USD"), 1),
    )
    totals = DayTotals(date(2026, 11, 23), rows)
    assert totals.count == 4
    assert totals.money("CNY") == Money(1250, "CNY")
    assert totals.money("USD") == Money(99, "USD")
    assert totals.money("EUR") == Money(0, "EUR")
    assert totals.currencies == ("CNY", "USD")
