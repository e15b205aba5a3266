"""A ledger from before notices had kinds is brought up to date, and still says what its journal says."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from app.domain.money import Money
from db import journal, schema, version
from db.engine import take_write_lock, transaction, writing_engine
from db.entries import notice_body
from db.ledger import SqliteLedger
from db.verify import verify
from tests.db.samples import REFUND_TOLD, TODAY, YUAN, record
from tests.fakes import NOON, a_notice

SINCE = ("kind", "moved_minor", "moved_currency")


@pytest.fixture
def old_ledger(tmp_path: Path) -> Path:
    """Of the version before, with one notice that was passed over."""
    file = tmp_path / "old.sqlite3"
    file.touch()
    with writing_engine(file).connect() as connection, transaction(connection):
        take_write_lock(connection)
        version.migrate(connection, to="0003")
        journal.append(connection, "station_opened", {"station_id": "0" * 16}, NOON)
        body = notice_body(a_notice(1), REFUND_TOLD, heard_at=NOON, late=False, day=TODAY)
        old_body = {name: value for name, value in body.items() if name not in SINCE}
        entry = journal.append(connection, "notice", old_body, NOON)
        connection.execute(insert(schema.notice).values(entry=entry.seq, **old_body))
    return file


def kinds(file: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT kind, moved_minor, moved_currency FROM notice ORDER BY entry").fetchall()


def test_what_an_old_entry_does_not_say_reads_as_other(old_ledger: Path) -> None:
    SqliteLedger.open(old_ledger).close()
    assert kinds(old_ledger) == [("other", None, None)]
    assert verify(old_ledger).fault is None


def test_new_entries_stand_beside_old_ones(old_ledger: Path) -> None:
    ledger = SqliteLedger.open(old_ledger)
    record(ledger, a_notice(2), REFUND_TOLD)
    record(ledger, a_notice(3), YUAN)
    totals = ledger.totals(TODAY)
    assert (totals.count, totals.money("CNY")) == (1, Money(1250, "CNY"))
    ledger.close()
    assert kinds(old_ledger) == [("other", None, None), ("refund", 1250, "CNY"), ("received", None, None)]
    assert verify(old_ledger).fault is None
