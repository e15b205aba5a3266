"""What follows from a person's word on two payments that may be one (see docs/ledger.md)."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.journal_entry import Entry
from db.schema import payment, two_payments
from db.takings import add_to_day

_PAYMENT = select(payment).where(*(payment.c[name] == bindparam(name) for name in ("phone", "epoch", "seq")))


def payment_row(connection: Connection, identity: dict[str, Any]) -> Row[Any]:
    """The row of the payment that `identity` (phone, epoch, seq) names.

    Raises:
        ValueError: there is none.
    """
    row = connection.execute(_PAYMENT, {name: identity[name] for name in ("phone", "epoch", "seq")}).one_or_none()
    if row is None:
        raise ValueError(f"no such payment: {identity}")
    return row


def same_payment(connection: Connection, _entry: Entry, facts: dict[str, Any]) -> None:
    kept, doubled = payment_row(connection, facts["kept"]), payment_row(connection, facts["doubled"])
    _mark(connection, doubled.entry, kept.entry)
    add_to_day(connection, facts["day"], doubled, -1)


def same_payment_undone(connection: Connection, _entry: Entry, facts: dict[str, Any]) -> None:
    doubled = payment_row(connection, facts["doubled"])
    _mark(connection, doubled.entry, None)
    add_to_day(connection, facts["day"], doubled)
    _tell_apart(connection, doubled.entry, doubled.doubles)


def different_payments(connection: Connection, _entry: Entry, facts: dict[str, Any]) -> None:
    _tell_apart(connection, payment_row(connection, facts["a"]).entry, payment_row(connection, facts["b"]).entry)


def _mark(connection: Connection, entry: int, doubles: int | None) -> None:
    connection.execute(update(payment).where(payment.c.entry == entry).values(doubles=doubles))


def _tell_apart(connection: Connection, entry: int, other: int) -> None:
    pair = {"earlier": min(entry, other), "later": max(entry, other)}
    connection.execute(upsert(two_payments).values(pair).on_conflict_do_nothing())
