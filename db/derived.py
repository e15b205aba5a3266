"""From an entry of the journal to the rows that follow from it; used when recording and when rebuilding alike."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeAlias

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from db import schema
from db.journal import Entry
from db.moments import moment, stamp
from db.statement import Statement

Facts: TypeAlias = dict[str, Any]

_INSERT_NOTICE = Statement(insert(schema.notice))
_INSERT_PAYMENT = Statement(insert(schema.payment))
_total, _phone, _notice = schema.day_total, schema.phone, schema.notice
_new_total, _new_phone = upsert(_total), upsert(_phone)
_ADD_TO_DAY = Statement(
    _new_total.on_conflict_do_update(
        set_={name: _total.c[name] + _new_total.excluded[name] for name in ("count", "amount_minor")}
    )
)
_PAIR_PHONE = Statement(
    _new_phone.on_conflict_do_update(
        set_={name: _new_phone.excluded[name] for name in ("entry", "name", "paired_at", "revoked_at")}
    )
)
_KEPT_FROM_NOTICE = ("phone", "epoch", "seq", "platform", "amount_minor", "currency", "payer", "day", "late")


def derive(connection: Connection, entry: Entry) -> None:
    """Write what follows from `entry`; nothing does for a kind without tables.

    Raises:
        KeyError, TypeError, ValueError: the body is not that of its kind.
        sqlite3.Error, sqlalchemy.exc.DBAPIError: the database refuses the row, or a field is missing.
    """
    rule = _RULES.get(entry.kind)
    if rule is not None:
        rule(connection, entry, entry.facts)


def _notice_recorded(connection: Connection, entry: Entry, facts: Facts) -> None:
    _INSERT_NOTICE.run(connection, {"entry": entry.seq, **facts, "settled_at": None})
    if facts["ruling"] == "payment":
        _payment_came(connection, entry.seq, entry.at, facts)


def _notice_taught(connection: Connection, entry: Entry, facts: Facts) -> None:
    """The payment is the notice's, and so has its number; it came to the ledger with this entry."""
    _notice_settled(connection, entry, facts)
    if facts["ruling"] == "payment":
        same = [_notice.c[name] == facts[name] for name in ("phone", "epoch", "seq")]
        row = connection.execute(select(_notice.c.entry, _notice.c.posted_at, _notice.c.phone_ahead_ms).where(*same))
        notice = row.mappings().one()
        _payment_came(connection, notice["entry"], entry.at, {**facts, **notice})


def _payment_came(connection: Connection, notice: int, recorded_at: str, facts: Facts) -> None:
    made_at = moment(facts["posted_at"]) - timedelta(milliseconds=facts["phone_ahead_ms"])
    kept = {name: facts[name] for name in _KEPT_FROM_NOTICE}
    times = {"made_at": stamp(made_at), "recorded_at": recorded_at}
    _INSERT_PAYMENT.run(connection, {"entry": notice, **kept, **times})
    total = {name: facts[name] for name in ("day", "platform", "currency", "amount_minor")}
    _ADD_TO_DAY.run(connection, {**total, "count": 1})


def _notice_settled(connection: Connection, entry: Entry, facts: Facts) -> None:
    same = [_notice.c[name] == facts[name] for name in ("phone", "epoch", "seq")]
    connection.execute(update(_notice).where(*same).values(settled_at=entry.at))


def _phone_paired(connection: Connection, entry: Entry, facts: Facts) -> None:
    _PAIR_PHONE.run(connection, {"entry": entry.seq, **facts, "revoked_at": None})


def _phone_revoked(connection: Connection, entry: Entry, facts: Facts) -> None:
    connection.execute(update(_phone).where(_phone.c.phone_id == facts["phone_id"]).values(revoked_at=entry.at))


_RULES: dict[str, Callable[[Connection, Entry, Facts], None]] = {
    "notice": _notice_recorded,
    "notice_settled": _notice_settled,
    "notice_taught": _notice_taught,
    "phone_paired": _phone_paired,
    "phone_revoked": _phone_revoked,
}
KINDS_OF_THE_LEDGER = frozenset({"station_opened", *_RULES})
