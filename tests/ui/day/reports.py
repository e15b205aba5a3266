"""A shop's day in figures, for the tests of its end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.domain.day_report import CashCount, Correction, DayReport, Seal, Sum
from app.domain.money import Money
from app.domain.platform import Platform
from app.domain.totals import PlatformTotal
from app.domain.under_way import UnderWay
from app.ui.day.names import Names

DAY = date(2026, 11, 25)
NINE = datetime(2026, 11, 25, 21, 4, tzinfo=UTC)
HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
NAMES = Names(
    {
        "alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff"),
        "wechat": Platform("wechat", "WeChat Pay", "微信支付", "#07c160"),
    },
    {"li": "Li", "mei": "Mei"},
)


def yuan(minor: int, currency: str = "CNY") -> Money:
    return Money(minor, currency)


FULL = DayReport(
    DAY,
    NINE,
    takings=(
        PlatformTotal("alipay", yuan(2500), 2),
        PlatformTotal("paypal", yuan(700, "USD"), 1),
        PlatformTotal("wechat", yuan(1000), 1),
    ),
    hours=(Sum("09", yuan(2500), 2), Sum("12", yuan(1000), 1), Sum("12", yuan(700, "USD"), 1)),
    people=(Sum("", yuan(1000), 1), Sum("gone", yuan(700, "USD"), 1), Sum("li", yuan(2500), 2)),
    tenders=(Sum("card", yuan(300), 1), Sum("cash", yuan(500), 1)),
    sales=(Sum("", yuan(3300), 3),),
    discounts=(Sum("", yuan(250), 1),),
    refunds=(Sum("cash", yuan(200), 1),),
    unmatched=(Sum("", yuan(1000), 1),),
    late=(Sum("", yuan(2500), 1),),
    under_way=UnderWay(1_200, 104_000, 3),
    unread=2,
    cash=CashCount(yuan(300), yuan(0)),
    corrections=(Correction(12, NINE - timedelta(days=1), "a note lay under the drawer"),),
)
EMPTY = DayReport(DAY, NINE, cash=CashCount(yuan(0), yuan(0)))


def sealed(number: int = 13, day: date = DAY, counted: int = 290) -> DayReport:
    return replace(FULL, day=day, number=number, seal=Seal(99, HASH), cash=CashCount(yuan(300), yuan(counted)))
