"""The part of the ledger where a person says which payments are one and the same."""

from datetime import date, datetime

from sqlalchemy import Row, bindparam, select

from app.domain.likeness import Answered, SameAnswer
from app.domain.notice import NoticeId
from app.services.journal_body import identity
from app.services.ports import JsonValue
from db.doubled import payment_row
from db.pen import Pen
from db.schema import payment, two_payments

_IDENTITY = ("phone", "epoch", "seq")
_kept, _doubled = payment.alias("kept"), payment.alias("doubled")
_BOTH = [
    *(_kept.c[name].label(f"kept_{name}") for name in _IDENTITY),
    *(_doubled.c[name].label(f"doubled_{name}") for name in _IDENTITY),
]
_SINCE = _doubled.c.day >= bindparam("since")
_SAME = (
    select(*_BOTH)
    .join_from(_doubled, _kept, _doubled.c.doubles == _kept.c.entry)
    .where(_SINCE)
    .order_by(_doubled.c.day, _doubled.c.entry)
)
_DIFFERENT = (
    select(*_BOTH)
    .join_from(two_payments, _kept, two_payments.c.earlier == _kept.c.entry)
    .join(_doubled, two_payments.c.later == _doubled.c.entry)
    .where(_SINCE)
    .order_by(*two_payments.primary_key)
)
_APART = select(two_payments).where(*(two_payments.c[name] == bindparam(name) for name in ("earlier", "later")))
_DOUBLED_BY = select(payment.c.entry).where(payment.c.doubles == bindparam("entry"))


class SamePayments:
    """Each call is made inside the ledger's transaction. A day that is over stays as it is: the caller names `day`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def say_same(self, kept: NoticeId, doubled: NoticeId, *, at: datetime, day: date) -> None:
        """See the port."""
        one, other = self._row(kept), self._row(doubled)
        if other.doubles == one.entry:
            return
        if (one.amount_minor, one.currency) != (other.amount_minor, other.currency) or one.entry == other.entry:
            raise ValueError(f"{doubled} is not {kept} heard once more")
        if one.doubles or other.doubles or self._pen.rows(_DOUBLED_BY, entry=other.entry):
            raise ValueError(f"{kept} must be counted itself, and {doubled} must be no other payment's double yet")
        self._write("same_payment", at, kept=identity(kept), doubled=identity(doubled), day=day.isoformat())

    def undo_same(self, doubled: NoticeId, *, at: datetime, day: date) -> None:
        """See the port."""
        if self._row(doubled).doubles:
            self._write("same_payment_undone", at, doubled=identity(doubled), day=day.isoformat())

    def say_different(self, one: NoticeId, other: NoticeId, *, at: datetime) -> None:
        """See the port."""
        entries = sorted((int(self._row(one).entry), int(self._row(other).entry)))
        if entries[0] == entries[1]:
            raise ValueError(f"{one} is one payment")
        if not self._pen.rows(_APART, earlier=entries[0], later=entries[1]):
            self._write("different_payments", at, a=identity(one), b=identity(other))

    def answers(self, since: str) -> list[Answered]:
        """See the port; `since` is a day as the ledger writes it."""
        kinds = ((_SAME, SameAnswer.SAME), (_DIFFERENT, SameAnswer.DIFFERENT))
        return [_answered(row, answer) for rows, answer in kinds for row in self._pen.rows(rows, since=since)]

    def _row(self, notice_id: NoticeId) -> Row[tuple[object, ...]]:
        return payment_row(self._pen.connection, identity(notice_id))

    def _write(self, kind: str, at: datetime, **body: JsonValue) -> None:
        self._pen.write(kind, body, at)


def _answered(row: Row[tuple[object, ...]], answer: SameAnswer) -> Answered:
    kept = NoticeId(row.kept_phone, row.kept_epoch, row.kept_seq)
    return Answered(kept, NoticeId(row.doubled_phone, row.doubled_epoch, row.doubled_seq), answer)
