"""From the rows of the derived tables to the values of the domain. A row has the columns' names as attributes."""

from datetime import date, timedelta
from typing import Any

from app.domain.moments import moment
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.phone import PairedPhone, PhoneKind
from app.domain.totals import PlatformTotal
from app.domain.verdict import Ruling, Verdict
from app.services.ports import KeptNotice, TrayNotice


def payment_from(row: Any) -> Payment:
    """From a whole row of `payment`."""
    return Payment(
        id=NoticeId(row.phone, row.epoch, row.seq),
        platform=row.platform,
        money=Money(row.amount_minor, row.currency),
        payer=row.payer,
        made_at=moment(row.made_at),
        recorded_at=moment(row.recorded_at),
        day=date.fromisoformat(row.day),
        late=bool(row.late),
        sale=row.sale or "",
        by=row.person or "",
        app=row.app,
        grouped=row.grouped,
        doubled=row.doubles is not None,
    )


def tray_notice_from(row: Any) -> TrayNotice:
    """From a whole row of `notice`; words that were not kept come back as empty ones."""
    return TrayNotice(
        notice=Notice(
            id=NoticeId(row.phone, row.epoch, row.seq),
            app_id=row.app,
            title=row.title or "",
            text=row.text or "",
            posted_at=moment(row.posted_at),
            phone_ahead=timedelta(milliseconds=row.phone_ahead_ms),
        ),
        verdict=Verdict(
            Ruling(row.ruling), row.why, row.platform, payer=row.payer, mentions_money=row.text is not None
        ),
        heard_at=moment(row.heard_at),
    )


def kept_notice_from(row: Any) -> KeptNotice:
    """From a whole row of `notice` with the `paid_minor` and `paid_currency` of its payment, both None without one."""
    return KeptNotice(
        entry=row.entry,
        id=NoticeId(row.phone, row.epoch, row.seq),
        app_id=row.app,
        title=row.title or "",
        text=row.text,
        heard_at=moment(row.heard_at),
        paid=None if row.paid_minor is None else Money(row.paid_minor, row.paid_currency),
    )


def platform_total_from(row: Any) -> PlatformTotal:
    """From a whole row of `day_total`."""
    return PlatformTotal(row.platform, Money(row.amount_minor, row.currency), row.count)


def phone_from(row: Any) -> PairedPhone:
    """From a whole row of `phone`."""
    return PairedPhone(row.phone_id, row.name, moment(row.paired_at), PhoneKind(row.kind), row.address)
