"""One shop's day, for the tests of the till."""

from datetime import UTC, date, datetime, timedelta

from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.phone import PhoneStatus
from app.domain.platform import Platform
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
