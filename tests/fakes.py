"""Small real classes that stand in for the world."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PHONE, EPOCH = "0123456789abcdef", "00000000000000e1"


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, **by: float) -> None:
        self._now += timedelta(**by)


class EventLog:
    """Keeps every event of the kinds it was told to hear, in order."""

    def __init__(self, subscribe: Callable[..., object], *kinds: type) -> None:
        self.events: list[object] = []
        for kind in kinds:
            subscribe(kind, self.events.append)

    def of(self, kind: type) -> list[object]:
        return [event for event in self.events if type(event) is kind]


def a_notice(
    seq: int = 1, text: str = "支付宝成功收款12.50元", *, posted_at: datetime = NOON, phone: str = PHONE
) -> Notice:
    return Notice(NoticeId(phone, EPOCH, seq), "com.eg.android.AlipayGphone", "支付宝通知", text, posted_at)


def a_payment(amount_minor: int = 1250, seq: int = 1, *, at: datetime = NOON, late: bool = False) -> Payment:
    money = Money(amount_minor, "CNY")
    return Payment(NoticeId(PHONE, EPOCH, seq), "alipay", money, None, at, at, date(2026, 11, 23), late)
