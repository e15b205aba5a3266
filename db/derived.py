"""From an entry of the journal to the rows that follow from it; used when recording and when rebuilding alike."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, TypeAlias

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.journal_entry import Entry
from app.domain.moments import moment, stamp
from app.domain.phone import PhoneKind
from app.domain.source import grouped_count
from db import schema
from db.derived_selling import SELLING
from db.derived_shop import SHOP
from db.doubled import different_payments, same_payment, same_payment_undone
from db.statement import Statement
from db.takings import add_to_day

Facts: TypeAlias = dict[str, Any]
Rule: TypeAlias = Callable[[Connection, Entry, Facts], None]

_INSERT_NOTICE = Statement(insert(schema.notice))
_INSERT_PAYMENT = Statement(insert(schema.payment))
_phone, _notice = schema.phone, schema.notice
_new_phone = upsert(_phone)
_PAIR_PHONE = Statement(
    _new_phone.on_conflict_do_update(
        set_={column.name: _new_phone.excluded[column.name] for column in _phone.columns if not column.primary_key}
    )
)
_OF_NOTICE = [column.name for column in _notice.columns if column.name not in ("entry", "settled_at")]
_TAUGHT_BY_NOTICE = ("entry", "app", "text", "posted_at", "phone_ahead_ms")
_BEFORE_KINDS = {"kind": "other", "moved_minor": None, "moved_currency": None}
"""What an entry means that was written before notices had kinds."""
_KEPT_FROM_NOTICE = ("phone", "epoch", "seq", "platform", "amount_minor", "currency", "payer", "day", "late", "app")


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
    said = {**_BEFORE_KINDS, **facts}
    told = {name: said[name] for name in _OF_NOTICE}
    _INSERT_NOTICE.run(connection, {"entry": entry.seq, **told, "settled_at": None})
    if facts["ruling"] == "payment":
        _payment_came(connection, entry.seq, entry.at, facts)


def _notice_taught(connection: Connection, entry: Entry, facts: Facts) -> None:
    """The payment is the notice's, and so has its number; it came to the ledger with this entry."""
    _notice_settled(connection, entry, facts)
    if facts["ruling"] == "payment":
        same = [_notice.c[name] == facts[name] for name in ("phone", "epoch", "seq")]
        told = connection.execute(select(*(_notice.c[name] for name in _TAUGHT_BY_NOTICE)).where(*same))
        notice = told.mappings().one()
        _payment_came(connection, notice["entry"], entry.at, {**facts, **notice})


def _payment_came(connection: Connection, notice: int, recorded_at: str, facts: Facts) -> None:
    made_at = moment(facts["posted_at"]) - timedelta(milliseconds=facts["phone_ahead_ms"])
    kept = {name: facts[name] for name in _KEPT_FROM_NOTICE}
    times = {"made_at": stamp(made_at), "recorded_at": recorded_at}
    given = {"sale": None, "person": facts.get("by")}
    likeness = {"grouped": grouped_count(facts["text"] or ""), "doubles": None}
    _INSERT_PAYMENT.run(connection, {"entry": notice, **kept, **times, **likeness, **given})
    add_to_day(connection, facts["day"], SimpleNamespace(**kept))


def _notice_settled(connection: Connection, entry: Entry, facts: Facts) -> None:
    same = [_notice.c[name] == facts[name] for name in ("phone", "epoch", "seq")]
    connection.execute(update(_notice).where(*same).values(settled_at=entry.at))


def _phone_paired(connection: Connection, entry: Entry, facts: Facts) -> None:
    told = {name: facts[name] for name in ("phone_id", "name", "paired_at")}
    told |= {"kind": facts.get("kind", PhoneKind.PAYBELL), "address": facts.get("address", "")}
    _PAIR_PHONE.run(connection, {"entry": entry.seq, **told, "revoked_at": None})


def _phone_revoked(connection: Connection, entry: Entry, facts: Facts) -> None:
    connection.execute(update(_phone).where(_phone.c.phone_id == facts["phone_id"]).values(revoked_at=entry.at))


_RULES: dict[str, Rule] = {
    **SELLING,
    **SHOP,
    "notice": _notice_recorded,
    "notice_settled": _notice_settled,
    "notice_taught": _notice_taught,
    "phone_paired": _phone_paired,
    "phone_revoked": _phone_revoked,
    "same_payment": same_payment,
    "same_payment_undone": same_payment_undone,
    "different_payments": different_payments,
}
KINDS_OF_THE_LEDGER = frozenset({"station_opened", "at_till", *_RULES})
