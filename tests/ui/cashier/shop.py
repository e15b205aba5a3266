"""One shop's day, for the tests of the till."""

from datetime import UTC, date, datetime, timedelta

from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.phone import PhoneStatus
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleLine, SaleState
from app.domain.tender import Tender, TenderKind
from app.domain.totals import DayTotals, PlatformTotal

DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PLATFORMS = {
    "alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff"),
    "wechat": Platform("wechat", "WeChat Pay", "微信支付", "#07c160"),
}
PHONE = "00112233445566aa"


def notice_id(seq: int) -> NoticeId:
    return NoticeId(PHONE, "e" * 16, seq)


def payment(seq: int, amount: str = "12.50", *, payer: str | None = None, late: bool = False) -> Payment:
    made_at = NOON - timedelta(hours=1) if late else NOON
    return Payment(notice_id(seq), "alipay", Money.of(amount, "CNY"), payer, made_at, NOON, DAY, late)


def notice(seq: int, title: str = "支付宝", text: str = "??") -> Notice:
    return Notice(notice_id(seq), "com.eg.android.AlipayGphone", title, text, NOON)


def totals(amount: str = "12.50", count: int = 1, day: date = DAY) -> DayTotals:
    return DayTotals(day, (PlatformTotal("alipay", Money.of(amount, "CNY"), count),))


def link(phase: LinkPhase, phone_id: str = PHONE, name: str = "Redmi") -> LinkState:
    return LinkState(phone_id, name, phase, NOON, NOON.replace(hour=14, minute=2), PhoneStatus(82, False, 0))


def a_sale(*amounts: str, state: SaleState = SaleState.OPEN, key: str = "s") -> Sale:
    lines = tuple(SaleLine("", Money.of(amount, "CNY")) for amount in amounts or ("12.50",))
    return Sale(key, "CNY", lines, state, charged_at=NOON, begun_at=NOON)


def wallet(amount: str, seq: int = 1) -> Tender:
    return Tender(TenderKind.WALLET, Money.of(amount, "CNY"), notice_id(seq), "alipay")


def cash(amount: str, given: str = "") -> Tender:
    return Tender(TenderKind.CASH, Money.of(amount, "CNY"), given=Money.of(given or amount, "CNY"))
