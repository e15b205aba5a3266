"""Rows and payments for the tests of reconciling."""

from datetime import date, datetime, timedelta

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.statements.statement import CHINA, Period, Problem, RowKind, Statement, StatementRow
from tests.fakes import EPOCH, PHONE

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=CHINA)
DAY = Period(MORNING.replace(hour=0), MORNING.replace(hour=0) + timedelta(days=1))


def a_row(
    seconds: float = 0,
    fen: int = 1250,
    number: int = 2,
    *,
    kind: RowKind = RowKind.RECEIPT,
    fee: int = 0,
    who: str = "",
) -> StatementRow:
    """`seconds` after MORNING."""
    at = MORNING + timedelta(seconds=seconds)
    return StatementRow(
        "alipay", kind, Money(fen, "CNY"), Money(fee, "CNY"), at, f"order-{number}", who, "交易成功", number, "bill.csv"
    )


def a_payment(
    seconds: float = 0, fen: int = 1250, seq: int = 1, *, payer: str | None = None, platform: str = "alipay"
) -> Payment:
    """`seconds` after MORNING."""
    at = MORNING + timedelta(seconds=seconds)
    return Payment(
        NoticeId(PHONE, EPOCH, seq), platform, Money(fen, "CNY"), payer, at, at, date(2026, 11, 23), late=False
    )


def a_statement(*rows: StatementRow, period: Period | None = DAY, problems: tuple[Problem, ...] = ()) -> Statement:
    return Statement("alipay_app", "alipay", "", period, rows, problems, len(problems))
