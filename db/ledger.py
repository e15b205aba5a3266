"""The `Ledger` port on SQLite."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select

from app.domain.decision import Decision
from app.domain.likeness import Answered
from app.domain.moments import stamp
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.phone import PairedPhone
from app.domain.totals import DayTotals
from app.domain.verdict import Verdict
from app.services.journal_body import Body, identity
from app.services.ports import Clock, JsonValue, KeptNotice, Recorded, TrayNotice
from app.services.shop_clock import ShopClock
from db import opening
from db.days import SqliteDays
from db.derived import KINDS_OF_THE_LEDGER
from db.entries import notice_body, phone_body, taught_body
from db.heard_up_to import HEARD_UP_TO
from db.past_payments import AFTER_THE_LAST, found_payment_from, question
from db.pen import Pen
from db.people import SqlitePeople
from db.rows import kept_notice_from, payment_from, phone_from, platform_total_from, tray_notice_from
from db.sales import SqliteSales
from db.same_payments import SamePayments
from db.schema import day_total, notice, payment, phone
from db.schema import journal as journal_table
from db.statement import Question

_SAME_NOTICE = [notice.c[name] == bindparam(name) for name in ("phone", "epoch", "seq")]
_DAY_OF_NOTICE = Question(select(notice.c.entry, notice.c.day).where(*_SAME_NOTICE))
_PAYMENT = Question(select(payment).where(payment.c.entry == bindparam("entry")))
_TAKEN = (day_total.c.count != literal_column("0")) | (day_total.c.amount_minor != literal_column("0"))
_TOTALS = Question(
    select(day_total).where(day_total.c.day == bindparam("day"), _TAKEN).order_by(*day_total.primary_key)
)
_PAYMENTS = (
    select(payment)
    .where(payment.c.day == bindparam("day"))
    .order_by(payment.c.recorded_at.desc(), payment.c.entry.desc())
)
_MADE_BETWEEN = payment.c.made_at.between(bindparam("start"), bindparam("end"))
_PAYMENTS_BETWEEN = select(payment).where(_MADE_BETWEEN).order_by(payment.c.made_at, payment.c.entry)
_IN_TRAY = (notice.c.ruling == "unsure") & notice.c.settled_at.is_(None)
_TRAY = select(notice).where(_IN_TRAY).order_by(notice.c.entry)
_TRAY_NOTICE = select(notice.c.entry).where(*_SAME_NOTICE, _IN_TRAY)
_KEPT = (
    select(notice, payment.c.amount_minor.label("paid_minor"), payment.c.currency.label("paid_currency"))
    .outerjoin(payment, payment.c.entry == notice.c.entry)
    .where(notice.c.text.is_not(None), notice.c.app.in_(bindparam("apps", expanding=True)))
    .where(notice.c.entry < bindparam("before"))
    .order_by(notice.c.entry.desc())
)
_PHONES = select(phone).where(phone.c.revoked_at.is_(None)).order_by(phone.c.entry)
_PAIRED = select(phone.c.entry).where(phone.c.phone_id == bindparam("phone_id"), phone.c.revoked_at.is_(None))
_FIRST_ENTRY = select(journal_table.c.body).where(journal_table.c.seq == 1)


class SqliteLedger:
    """Payments, notices and phones; `sales`, `people` and `days` are further books in the same journal.

    Every call raises LedgerUnwritable when the database fails it; see `Pen`. Times come back in UTC."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._pen = Pen(connection)
        self.sales = SqliteSales(self._pen)
        self.people = SqlitePeople(self._pen)
        self.days = SqliteDays(self._pen, clock)
        self._same = SamePayments(self._pen)
        with self._pen.transaction():
            (first,) = self._pen.rows(_FIRST_ENTRY)
        self._station_id = str(json.loads(first.body)["station_id"])

    @classmethod
    def open(cls, file: Path, clock: Clock | None = None) -> "SqliteLedger":
        """Open the station's ledger, making it or bringing it up to date; raises as `opening.open_to_write`."""
        return cls(opening.open_to_write(file), clock or ShopClock())

    @classmethod
    def open_to_read(cls, file: Path, clock: Clock | None = None) -> "SqliteLedger":
        """Open a ledger that this process must not write; raises as `opening.open_to_read`."""
        return cls(opening.open_to_read(file), clock or ShopClock())

    @property
    def station_id(self) -> str:
        return self._station_id

    def record(self, notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Recorded:
        """See the port. A repeat gives the payment and the day of its first recording, and needs no write."""
        with self._pen.transaction():
            known = _DAY_OF_NOTICE.rows(self._pen.connection, **identity(notice.id))
            if known:
                return self._recorded(known[0].entry, known[0].day, fresh=False)
            body = notice_body(notice, verdict, heard_at=heard_at, late=late, day=day)
            entry = self._pen.write("notice", body, heard_at)
            return self._recorded(entry, day.isoformat(), fresh=True)

    def heard_up_to(self, phone_id: str) -> Mapping[str, int]:
        with self._pen.transaction():
            return {row.epoch: row.highest for row in self._pen.rows(HEARD_UP_TO, phone=phone_id)}

    def totals(self, day: date) -> DayTotals:
        with self._pen.transaction():
            return self._totals(day.isoformat())

    def payments(self, day: date, limit: int | None = None) -> list[Payment]:
        with self._pen.transaction():
            return [payment_from(row) for row in self._pen.rows(_PAYMENTS.limit(limit), day=day.isoformat())]

    def payments_between(self, start: datetime, end: datetime) -> list[Payment]:
        with self._pen.transaction():
            rows = self._pen.rows(_PAYMENTS_BETWEEN, start=stamp(start), end=stamp(end))
            return [payment_from(row) for row in rows]

    def find_payments(self, search: PaymentSearch, *, before: int | None = None, limit: int) -> list[FoundPayment]:
        asked, values = question(search, before=before, limit=limit)
        with self._pen.transaction():
            return [found_payment_from(row) for row in self._pen.rows(asked, **values)]

    def tray(self) -> list[TrayNotice]:
        with self._pen.transaction():
            return [tray_notice_from(row) for row in self._pen.rows(_TRAY)]

    def settle(self, notice_id: NoticeId, *, at: datetime) -> None:
        """See the port. A notice that is not in the tray is left as it is."""
        self._write_where(_TRAY_NOTICE, identity(notice_id), "notice_settled", at)

    def teach(self, notice_id: NoticeId, decision: Decision, *, at: datetime, late: bool, day: date) -> Recorded:
        """See the port. A second teaching needs no write."""
        with self._pen.transaction():
            waits = bool(self._pen.rows(_TRAY_NOTICE, **identity(notice_id)))
            if waits:
                self._pen.write("notice_taught", taught_body(notice_id, decision, at=at, late=late, day=day), at)
            known = _DAY_OF_NOTICE.rows(self._pen.connection, **identity(notice_id))
            return self._recorded(known[0].entry if known else 0, day.isoformat(), fresh=waits)

    def notices(self, apps: Sequence[str], *, before: int | None = None, limit: int) -> list[KeptNotice]:
        with self._pen.transaction():
            end = AFTER_THE_LAST if before is None else before
            return [kept_notice_from(row) for row in self._pen.rows(_KEPT.limit(limit), apps=list(apps), before=end)]

    def phones(self) -> list[PairedPhone]:
        with self._pen.transaction():
            return [phone_from(row) for row in self._pen.rows(_PHONES)]

    def pair_phone(self, phone: PairedPhone) -> None:
        """Keep the phone; one that is known under this id is paired anew, at the end of the order."""
        with self._pen.transaction():
            self._pen.write("phone_paired", phone_body(phone), phone.paired_at)

    def revoke_phone(self, phone_id: str, *, at: datetime) -> None:
        """Let the phone go. One that is not paired is left as it is."""
        self._write_where(_PAIRED, {"phone_id": phone_id}, "phone_revoked", at)

    def same_payment(self, kept: NoticeId, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        with self._pen.transaction():
            self._same.say_same(kept, doubled, at=at, day=day)
            return self._totals(day.isoformat())

    def undo_same_payment(self, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        with self._pen.transaction():
            self._same.undo_same(doubled, at=at, day=day)
            return self._totals(day.isoformat())

    def different_payments(self, one: NoticeId, other: NoticeId, *, at: datetime) -> None:
        with self._pen.transaction():
            self._same.say_different(one, other, at=at)

    def same_answers(self, since: date) -> list[Answered]:
        with self._pen.transaction():
            return self._same.answers(since.isoformat())

    def append(self, kind: str, body: Mapping[str, JsonValue], *, at: datetime) -> int:
        """See the port.

        Raises:
            ValueError: the ledger itself writes entries of this kind, or it is no lower-case name.
            NotStorable: the body holds a float, or something else that is not JSON.
        """
        if kind in KINDS_OF_THE_LEDGER:
            raise ValueError(f"entries of the kind {kind} are written by the ledger itself")
        with self._pen.transaction():
            return self._pen.write(kind, dict(body), at)

    def close(self) -> None:
        self._pen.close()

    def _write_where(self, condition: Any, identity: Body, kind: str, at: datetime) -> None:
        with self._pen.transaction():
            if self._pen.rows(condition, **identity):
                self._pen.write(kind, identity, at)

    def _recorded(self, entry: int, day: str, *, fresh: bool) -> Recorded:
        payments = [payment_from(row) for row in _PAYMENT.rows(self._pen.connection, entry=entry)]
        return Recorded(fresh, payments[0] if payments else None, self._totals(day))

    def _totals(self, day: str) -> DayTotals:
        rows = tuple(platform_total_from(row) for row in _TOTALS.rows(self._pen.connection, day=day))
        return DayTotals(date.fromisoformat(day), rows)
