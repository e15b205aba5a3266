"""What follows from entries about sales and refunds."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, delete, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.journal_entry import Entry
from db import schema
from db.canonical_json import canonical
from db.statement import Statement

_sale, _tender, _payment = schema.sale, schema.tender, schema.payment
_new_sale = upsert(_sale)
_KEEP_SALE = Statement(
    _new_sale.on_conflict_do_update(
        set_={column.name: column for column in _new_sale.excluded if column.name not in ("id", "first_entry")}
    )
)
_KEEP_TENDER = Statement(upsert(_tender).on_conflict_do_nothing())
_INSERT_REFUND = Statement(insert(schema.refund))
_OF_SALE = ("state", "held", "currency", "total_minor", "taken_off_minor", "received_minor", "charged_at", "day")
_OF_REFUND = ("id", "phone", "epoch", "seq", "sale", "kind", "amount_minor", "currency", "day", "why")


def _sale_kept(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    kept = {name: facts[name] for name in _OF_SALE} | {"held": int(facts["held"])}
    where = {"id": facts["sale"], "first_entry": entry.seq, "entry": entry.seq, "moved_at": entry.at}
    _KEEP_SALE.run(connection, {**kept, **where, "person": facts.get("by"), "picture": canonical(facts)})
    _keep_tenders(connection, entry, facts)


def _keep_tenders(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    """Each but the wallets', on the day and under the name of whoever first took it; those given back go."""
    shared = {"entry": entry.seq, "currency": facts["currency"], "day": facts["day"], "person": facts.get("by")}
    others = [tender for tender in facts["tenders"] if tender["payment"] is None]
    gone = (_tender.c.sale == facts["sale"]) & (_tender.c.number > len(others))
    connection.execute(delete(_tender).where(gone))
    for number, tender in enumerate(others, start=1):
        told = {"kind": tender["kind"], "amount_minor": tender["amount_minor"]}
        _KEEP_TENDER.run(connection, {"sale": facts["sale"], "number": number, **told, **shared})


def _payment_given(connection: Connection, _entry: Entry, facts: dict[str, Any]) -> None:
    same = [_payment.c[name] == facts[name] for name in ("phone", "epoch", "seq")]
    connection.execute(update(_payment).where(*same).values(sale=facts["sale"] or None))


def _refunded(connection: Connection, entry: Entry, facts: dict[str, Any]) -> None:
    told = {name: facts[name] for name in _OF_REFUND}
    _INSERT_REFUND.run(connection, {"entry": entry.seq, **told, "at": entry.at, "person": facts.get("by")})


SELLING: dict[str, Callable[[Connection, Entry, dict[str, Any]], None]] = {
    "sale": _sale_kept,
    "payment_given": _payment_given,
    "refund": _refunded,
}
