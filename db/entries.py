"""What the journal keeps of each thing that happens: the bodies of its entries."""

from datetime import date, datetime, timedelta

from app.domain.decision import Decision
from app.domain.moments import stamp
from app.domain.notice import Notice, NoticeId
from app.domain.phone import PairedPhone, PhoneKind
from app.domain.verdict import Verdict
from app.services.journal_body import Body, identity

_MILLISECOND = timedelta(milliseconds=1)


def notice_body(notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Body:
    """One entry for a notice and its verdict. Of a notice without any number in it, no word is kept."""
    kept = verdict.mentions_money
    return {
        **identity(notice.id),
        "app": notice.app_id,
        "title": notice.title if kept else None,
        "text": notice.text if kept else None,
        "posted_at": stamp(notice.posted_at),
        "phone_ahead_ms": round(notice.phone_ahead / _MILLISECOND),
        "heard_at": stamp(heard_at),
        "ruling": str(verdict.ruling),
        "platform": verdict.platform,
        "amount_minor": verdict.money.amount_minor if verdict.money else None,
        "currency": verdict.money.currency if verdict.money else None,
        "kind": str(verdict.kind),
        "moved_minor": verdict.moved.amount_minor if verdict.moved else None,
        "moved_currency": verdict.moved.currency if verdict.moved else None,
        "payer": verdict.payer if kept else None,
        "why": verdict.why,
        "late": late,
        "day": day.isoformat(),
    }


def taught_body(notice_id: NoticeId, decision: Decision, *, at: datetime, late: bool, day: date) -> Body:
    """What a person said of a notice; who said it is added where somebody is at the till."""
    money = decision.money
    return {
        **identity(notice_id),
        "ruling": "payment" if money else "never",
        "platform": decision.platform,
        "amount_minor": money.amount_minor if money else None,
        "currency": money.currency if money else None,
        "payer": decision.payer,
        "decided_at": stamp(at),
        "late": late,
        "day": day.isoformat(),
    }


def phone_body(phone: PairedPhone) -> Body:
    """A Paybell phone's entry is as it was before there were other kinds."""
    paired: Body = {"phone_id": phone.phone_id, "name": phone.name, "paired_at": stamp(phone.paired_at)}
    return paired if phone.kind is PhoneKind.PAYBELL else {**paired, "kind": phone.kind, "address": phone.address}
