"""A small range of takings for the exporters' tests, held in memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from app.domain.day_report import CashCount, Correction, DayReport, Sum
from app.domain.discount import Discount
from app.domain.journal_entry import BEFORE_THE_FIRST, Entry, entry_hash
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.refund import Refund
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.domain.under_way import UnderWay

BEIJING = timezone(timedelta(hours=8))
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""Of Monday, in Beijing."""
PHONE, EPOCH = "0123456789abcdef", "00000000000000e1"
PLATFORMS = {
    "alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff"),
    "wechat_pay": Platform("wechat_pay", "WeChat Pay", "微信支付", "#07c160"),
}
ANN = "00000000000000a1"


@dataclass
class ClosedSaleFake:
    """A sale with its day."""

    sale: Sale
    at: datetime
    day: date
    by: str = ""


@dataclass
class TakingsFake:
    """Lists instead of streams."""

    shop: str = "Corner Tea 街角茶"
    currency: str = "CNY"
    first: date = MONDAY
    last: date = TUESDAY
    platforms: Mapping[str, Platform] = field(default_factory=lambda: PLATFORMS)
    people: Mapping[str, str] = field(default_factory=lambda: {ANN: "Ann"})
    zone: tzinfo | None = BEIJING
    paid: list[Payment] = field(default_factory=list)
    given_back: list[tuple[Refund, str]] = field(default_factory=list)
    sold: list[ClosedSaleFake] = field(default_factory=list)
    ended: list[DayReport] = field(default_factory=list)
    journal: list[Entry] = field(default_factory=list)

    @property
    def movement_count(self) -> int:
        return len(self.paid) + len(self.given_back) + len(self.sold)

    @property
    def entry_count(self) -> int:
        return len(self.journal)

    def payments(self) -> Iterator[Payment]:
        return iter(self.paid)

    def refunds(self) -> Iterator[tuple[Refund, str]]:
        return iter(self.given_back)

    def sales(self) -> Iterator[ClosedSaleFake]:
        return iter(self.sold)

    def day_reports(self) -> Iterator[DayReport]:
        return iter(self.ended)

    def entries(self) -> Iterator[Entry]:
        return iter(self.journal)


def a_payment(seq: int = 1, amount_minor: int = 1250, platform: str = "alipay", **other: object) -> Payment:
    at = NOON + timedelta(minutes=seq)
    payment = Payment(
        NoticeId(PHONE, EPOCH, seq), platform, Money(amount_minor, "CNY"), None, at, at, MONDAY, late=False
    )
    return replace(payment, **other)  # type: ignore[arg-type]  # the names are Payment's


def two_days() -> TakingsFake:
    """Wallets in two currencies, one of them unknown, one payment late, a cash sale with a discount, two refunds."""
    nasty = '=cmd|"/c calc"!A1\\ ; (x)\u202e\n2026-01-01'
    return TakingsFake(
        paid=[
            a_payment(1, 1250, payer="李*", by=ANN, sale="s1"),
            a_payment(2, 128000, "wechat_pay", payer=nasty),
            a_payment(3, 500, "corner_pay", money=Money(500, "JPY")),
            a_payment(4, 990, made_at=NOON - timedelta(hours=2), late=True),
            a_payment(5, 2000, "wechat_pay", day=TUESDAY, recorded_at=NOON + timedelta(days=1)),
        ],
        given_back=[
            (a_refund("r1", 250, TenderKind.WALLET, of_payment=NoticeId(PHONE, EPOCH, 1), why="one cup too many"),
             "alipay"),
            (a_refund("r2", 100, TenderKind.CASH, of_sale="s2"), ""),
        ],
        sold=[ClosedSaleFake(a_cash_sale(), NOON + timedelta(minutes=30), MONDAY, ANN)],
        ended=[an_ended_day()],
        journal=chain("station_opened", "notice", "notice"),
    )  # fmt: skip


def a_refund(
    refund_id: str,
    amount_minor: int,
    kind: TenderKind,
    *,
    of_payment: NoticeId | None = None,
    of_sale: str = "",
    why: str = "",
) -> Refund:
    at = NOON + timedelta(hours=3)
    return Refund(refund_id, Money(amount_minor, "CNY"), kind, at, MONDAY, of_payment, of_sale, why)


def a_cash_sale() -> Sale:
    line = SaleLine("Tea", Money(1500, "CNY"), discount=Discount(amount_minor=300))
    sale = Sale("s2", "CNY", (line,)).charged(NOON)
    return sale.taking(Tender(TenderKind.CASH, Money(1200, "CNY"), given=Money(2000, "CNY")))


def an_ended_day() -> DayReport:
    return DayReport(
        MONDAY,
        NOON + timedelta(hours=9),
        discounts=(Sum("", Money(300, "CNY"), 1),),
        refunds=(Sum("wallet", Money(250, "CNY"), 1), Sum("cash", Money(100, "CNY"), 1)),
        unmatched=(Sum("", Money(128990, "CNY"), 2),),
        late=(Sum("", Money(990, "CNY"), 1),),
        under_way=UnderWay(1_240, 104_400, 3),
        cash=CashCount(Money(1100, "CNY"), Money(1050, "CNY")),
        number=1,
        by=ANN,
        corrections=(Correction(1, NOON + timedelta(hours=10), "a note fell behind the drawer"),),
    )


def chain(*kinds: str, body: str = '{"text":"支付宝"}') -> list[Entry]:
    entries: list[Entry] = []
    at = "2026-11-23T04:00:00.000000Z"
    for seq, kind in enumerate(kinds, 1):
        before = entries[-1].hash if entries else BEFORE_THE_FIRST
        entries.append(Entry(seq, kind, at, body, before, entry_hash(before, seq, kind, at, body)))
    return entries
