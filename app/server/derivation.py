"""Writes what follows from new entries (`following`), inside the transaction that stores them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, insert, or_, select, update

from app.domain.journal_entry import Entry
from app.server import schema
from app.server.bulk import Bulk
from app.server.database import upsert
from app.server.derived_rows import Books, Identity, PaymentRow, TrayRow
from app.server.following import follow, named_in, read

_payment, _tray, _total = schema.payment, schema.tray, schema.total
_PAYMENT_FIELDS = tuple(column.name for column in _payment.columns if column.name in PaymentRow.__slots__)
_PAYMENTS = Bulk(_payment)
_CHANGE = (
    update(_payment)
    .where(*(_payment.c[name] == bindparam(f"of_{name}") for name in ("station", "day", "entry")))
    .values(sale=bindparam("sale"), doubles=bindparam("doubles"))
)


def derive(connection: Connection, station: str, entries: Iterable[Entry]) -> Books:
    """Write what follows from `entries`, which stand next in the journal of `station`; returns it."""
    told = read(entries)
    books = _loaded(connection, station, named_in(told))
    follow(books, told)
    _save(connection, station, books)
    return books


def _loaded(connection: Connection, station: str, named: set[Identity]) -> Books:
    books = Books()
    if named:
        payments = connection.execute(select(_payment).where(_any_of(_payment, station, named)))
        books.payments = {_identity(row): _payment_row(row) for row in payments}
        waiting = connection.execute(select(_tray).where(_any_of(_tray, station, named)))
        books.tray = {
            _identity(row): TrayRow(row.entry, _identity(row), row.app, row.made_at, row.settled) for row in waiting
        }
    return books


def _any_of(table: Table, station: str, named: set[Identity]) -> ColumnElement[bool]:
    """Each phone's epoch is one stretch of the index; there are rarely more than two."""
    epochs = groupby(sorted(named), key=attrgetter("phone", "epoch"))
    stretches = (
        (table.c.phone == phone) & (table.c.epoch == epoch) & table.c.seq.in_([one.seq for one in of_epoch])
        for (phone, epoch), of_epoch in epochs
    )
    return (table.c.station == station) & or_(*stretches)


def _identity(row: "Row[Any]") -> Identity:
    return Identity(row.phone, row.epoch, row.seq)


def _payment_row(row: "Row[Any]") -> PaymentRow:
    return PaymentRow(identity=_identity(row), **{name: row._mapping[name] for name in _PAYMENT_FIELDS})


def _save(connection: Connection, station: str, books: Books) -> None:
    _PAYMENTS.insert(connection, [_payment_values(station, books.payments[one]) for one in books.new])
    _change_payments(connection, station, books)
    _keep_tray(connection, station, [books.tray[one] for one in books.changed if one in books.tray])
    _add_to_totals(connection, station, books)
    for table, rows in (
        (schema.refund, books.refunds),
        (schema.day_end, books.day_ends),
        (schema.not_derived, books.not_derived),
    ):
        _insert(connection, table, [_values(station, row) for row in rows])


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _values(station: str, row: Any) -> dict[str, Any]:
    return {"station": station, **{name: getattr(row, name) for name in type(row).__slots__}}


def _payment_values(station: str, row: PaymentRow) -> tuple[Any, ...]:
    """In the order of the table's columns."""
    money = (row.platform, row.amount_minor, row.currency, row.payer, row.made_at, row.recorded_at, row.late)
    return (station, row.day, row.entry, *row.identity, *money, row.app, row.sale, row.person, row.doubles)


def _change_payments(connection: Connection, station: str, books: Books) -> None:
    changed = [books.payments[one] for one in books.changed - books.new if one in books.payments]
    if changed:
        rows = [
            {"of_station": station, "of_day": row.day, "of_entry": row.entry, "sale": row.sale, "doubles": row.doubles}
            for row in changed
        ]
        connection.execute(_CHANGE, rows)


def _keep_tray(connection: Connection, station: str, rows: Sequence[TrayRow]) -> None:
    if rows:
        keep = upsert(connection, _tray)
        keep = keep.on_conflict_do_update(index_elements=_tray.primary_key, set_={"settled": keep.excluded.settled})
        values = [{"station": station, **row.identity._asdict(), **_without_identity(row)} for row in rows]
        connection.execute(keep, values)


def _without_identity(row: TrayRow) -> dict[str, Any]:
    return {"entry": row.entry, "app": row.app, "made_at": row.made_at, "settled": row.settled}


def _add_to_totals(connection: Connection, station: str, books: Books) -> None:
    if books.totals:
        add = upsert(connection, _total)
        sums = {name: _total.c[name] + add.excluded[name] for name in ("count", "amount_minor")}
        add = add.on_conflict_do_update(index_elements=_total.primary_key, set_=sums)
        rows = [
            {"station": station, **key._asdict(), "count": found.count, "amount_minor": found.amount_minor}
            for key, found in books.totals.items()
        ]
        connection.execute(add, rows)
