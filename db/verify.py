"""Does the ledger still say what was written into it?

The chain is recomputed, every derived table is rebuilt in a scratch database and compared row by row, each day's end is
held against the tables as they were then (db/verify_days.py), and the guards and the file itself are looked at. What
was cut off the end of the journal shows as long as a derived row still speaks of it; against a cut that took those rows
too, compare `head_hash`, or a day's seal, with one noted earlier.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, Table, select
from sqlalchemy.exc import DBAPIError

from app.domain.journal_entry import BEFORE_THE_FIRST, Entry, Head
from db import opening, schema
from db.canonical_json import canonical
from db.derived import derive
from db.engine import freeze_view, scratch_engine, transaction
from db.verify_days import DayEndFault, LastDayEnd, check_day_end

_ROWS_AT_A_TIME = 500
_UNREADABLE = (KeyError, TypeError, ValueError, DBAPIError, sqlite3.Error)


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """`fault` is the first one found, as an English sentence that names the row; None when all is well.

    `rows` counts each derived table's rows; `head_seq` and `head_hash` are of the last entry that was found good.
    """

    entries: int
    rows: dict[str, int]
    head_seq: int
    head_hash: str
    fault: str | None = None

    @property
    def ok(self) -> bool:
        return self.fault is None


class _Fault(Exception):
    """Its text is the sentence."""


class _Verification:
    """One walk over a ledger; `head` and `rows` say how far it came."""

    def __init__(self, ledger: Connection, scratch: Connection) -> None:
        self._ledger, self._scratch = ledger, scratch
        self.head = Head(0, BEFORE_THE_FIRST)
        self.rows: dict[str, int] = {}
        self._day_end = LastDayEnd()

    def run(self) -> None:
        schema.create(self._scratch)
        for row in _streamed(self._ledger, schema.journal):
            entry = Entry(**row._asdict())
            self._check_link(entry)
            if entry.kind == "day_ended":
                self._check_day_end(entry)
            self._replay(entry)
            self.head = Head(entry.seq, entry.hash)
        if self.head.seq == 0:
            raise _Fault("The journal is empty; its first entry should be station_opened.")
        for table in schema.DERIVED:
            self._compare(table)
        self._check_guards()
        self._check_file()

    def _check_link(self, entry: Entry) -> None:
        if entry.seq != self.head.seq + 1:
            raise _Fault(f"journal entry {self.head.seq + 1} is missing; entry {entry.seq} stands in its place.")
        if entry.previous_hash != self.head.hash:
            raise _Fault(f"journal entry {entry.seq}: its previous_hash is not the hash of the entry before it.")
        if entry.hash != entry.due_hash:
            raise _Fault(f"journal entry {entry.seq}: its hash does not fit its kind, at, body and previous_hash.")
        if entry.seq == 1 and entry.kind != "station_opened":
            raise _Fault("journal entry 1 should be station_opened.")

    def _check_day_end(self, entry: Entry) -> None:
        try:
            self._day_end = check_day_end(self._scratch, entry, self.head, self._day_end)
        except DayEndFault as fault:
            raise _Fault(f"journal entry {entry.seq}, a day's end: {fault}.") from fault
        except _UNREADABLE as error:
            raise _Fault(f"journal entry {entry.seq} of kind day_ended cannot be replayed: {error}") from error

    def _replay(self, entry: Entry) -> None:
        try:
            if canonical(entry.facts) != entry.body:
                raise _Fault(f"journal entry {entry.seq}: its body is not canonical JSON.")
            derive(self._scratch, entry)
        except _UNREADABLE as error:
            raise _Fault(f"journal entry {entry.seq} of kind {entry.kind} cannot be replayed: {error}") from error

    def _compare(self, table: Table) -> None:
        self.rows[table.name] = 0
        for due, found in zip_longest(_streamed(self._scratch, table), _streamed(self._ledger, table)):
            if due != found:
                raise _Fault(_difference(table, due, found))
            self.rows[table.name] += 1

    def _check_guards(self) -> None:
        triggers = self._ledger.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        found = {row.name: row.sql for row in triggers}
        for name, sql in schema.GUARDS.items():
            if found.get(name) != sql:
                raise _Fault(f"The trigger {name}, which guards the journal, is missing or altered.")

    def _check_file(self) -> None:
        said = str(self._ledger.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
        if said != "ok":
            raise _Fault(f"The database file is damaged: {said}")


def verify(file: Path) -> VerifyReport:
    """Read the whole ledger, beside a running station if need be, and change nothing.

    Raises:
        Refusal: the file is not a ledger that this program can read (see `opening.open_to_read`).
        LedgerUnwritable: the file cannot be read for a reason that is not its content.
    """
    with opening.open_to_read(file) as ledger, scratch_engine().connect() as scratch:
        verification = _Verification(ledger, scratch)
        fault = _fault_of(verification, ledger, scratch)
    head = verification.head
    return VerifyReport(head.seq, verification.rows, head.seq, head.hash, fault)


def _fault_of(verification: _Verification, ledger: Connection, scratch: Connection) -> str | None:
    try:
        with transaction(ledger), transaction(scratch):
            freeze_view(ledger)
            freeze_view(scratch)
            verification.run()
    except _Fault as fault:
        return str(fault)
    except DBAPIError as error:
        return f"The database file is damaged after journal entry {verification.head.seq}: {error.orig}"
    return None


def _streamed(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    statement = select(table).order_by(*table.primary_key)
    return iter(connection.execute(statement, execution_options={"yield_per": _ROWS_AT_A_TIME}))


def _difference(table: Table, due: Row[Any] | None, found: Row[Any] | None) -> str:
    if due is None:
        return f"{table.name}: the row {_key(table, found)} does not follow from the journal."
    if found is None:
        return f"{table.name}: the row {_key(table, due)}, which follows from the journal, is missing."
    if _key(table, due) != _key(table, found):
        return f"{table.name}: the row {_key(table, found)} stands where the journal gives {_key(table, due)}."
    name, want, have = next(
        (column.name, want, have) for column, want, have in zip(table.columns, due, found, strict=True) if want != have
    )
    return f"{table.name}: the row {_key(table, due)} has {name} = {have!r} where the journal gives {want!r}."


def _key(table: Table, row: Row[Any] | None) -> str:
    assert row is not None  # noqa: S101  # zip_longest gives at least one of the two
    names = [column.name for column in table.primary_key]
    return ", ".join(f"{name} {row._mapping[name]}" for name in names)
