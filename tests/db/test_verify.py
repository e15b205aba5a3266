import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal_entry import entry_hash
from db import schema
from db.ledger import SqliteLedger
from db.opening import NoLedger
from db.verify import verify
from tests.db.samples import LAST_ENTRY, bytes_beside, make_ledger, record, write_all_books
from tests.fakes import a_notice

COLUMNS = [(table.name, column.name) for table in schema.METADATA.sorted_tables for column in table.columns]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "ledger.sqlite3"
    make_ledger(file, write_all_books)
    return file


@pytest.fixture
def file(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path))


@contextmanager
def tampering(file: Path) -> Iterator[sqlite3.Connection]:
    """The file without its guards; they are put back at the end, as a careful thief would."""
    database = sqlite3.connect(file)
    for guard in schema.GUARDS:
        database.execute(f"DROP TRIGGER {guard}")
    yield database
    for guard in schema.GUARDS.values():
        database.execute(guard)
    database.commit()
    database.close()


def fault(file: Path) -> str:
    report = verify(file)
    assert not report.ok
    return report.fault or ""


def test_a_whole_ledger(file: Path) -> None:
    before = bytes_beside(file)
    report = verify(file)
    assert report.ok
    assert (report.entries, report.head_seq) == (LAST_ENTRY, LAST_ENTRY)
    assert report.rows == {
        "notice": 6,
        "payment": 3,
        "two_payments": 1,
        "day_total": 2,
        "phone": 2,
        "sale": 1,
        "tender": 1,
        "refund": 1,
        "person": 2,
        "day_end": 1,
        "day_correction": 1,
    }
    assert re.fullmatch("[0-9a-f]{64}", report.head_hash)
    assert bytes_beside(file)[file.name] == before[file.name]


def test_beside_a_running_station(file: Path) -> None:
    ledger = SqliteLedger.open(file)
    record(ledger, a_notice(7))
    assert verify(file).entries == LAST_ENTRY + 1
    record(ledger, a_notice(8))
    ledger.close()


def test_no_file_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="There is no ledger"):
        verify(tmp_path / "none.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_change_to_any_column_is_found_and_its_row_is_named(file: Path, table: str, column: str) -> None:
    keys = [key.name for key in schema.METADATA.tables[table].primary_key]
    order = ", ".join(f"{key} DESC" for key in keys)
    with tampering(file) as database:
        database.row_factory = sqlite3.Row
        row = database.execute(f"SELECT * FROM {table} ORDER BY {order} LIMIT 1").fetchone()  # noqa: S608  # names from the schema
        same = " AND ".join(f"{key} = :{key}" for key in keys)
        changed = {**dict(row), "changed": _other(row[column], schema.METADATA.tables[table].c[column].type)}
        update = f"UPDATE {table} SET {column} = :changed WHERE {same}"  # noqa: S608  # names from the schema
        assert database.execute(update, changed).rowcount == 1
    said = fault(file)
    assert said.startswith(f"journal entry {LAST_ENTRY}" if table == "journal" else f"{table}: the row ")
    if column not in keys:
        assert all(str(row[key]) in said for key in keys)


def _other(value: Any, kind: Any) -> Any:
    if isinstance(kind, schema.Integer):
        return (value or 0) + 1
    return f"{value or ''}x"


@pytest.mark.parametrize("table", [table.name for table in schema.DERIVED])
def test_a_row_taken_from_a_table_is_found(file: Path, table: str) -> None:
    with tampering(file) as database:
        database.execute(f"DELETE FROM {table}")  # noqa: S608  # names from the schema
    assert re.match(rf"{table}: the row .* is missing", fault(file))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("day_total", "('2026-12-23', 'wechat_pay', 'CNY', 1, 1)"),
        ("two_payments", "(98, 99)"),
        ("phone", "('f', 99, 'a stranger', '2026-11-23T12:00:00.000000Z', NULL, 'paybell', '')"),
        ("payment", "(99, 'p', 'e', 1, 'alipay', 1, 'CNY', NULL, '', '', '2026-11-23', 0, NULL, NULL, '', 0, NULL)"),
    ],
)
def test_a_row_put_into_a_table_is_found(file: Path, table: str, values: str) -> None:
    with tampering(file) as database:
        database.execute(f"INSERT INTO {table} VALUES {values}")  # noqa: S608  # names from the schema
    assert re.match(rf"{table}: the row .* does not follow from the journal", fault(file))


def test_entries_cut_off_the_end_show_in_the_tables(file: Path) -> None:
    with tampering(file) as database:
        database.execute("DELETE FROM journal WHERE seq > 3")
    assert fault(file) == "notice: the row entry 4 does not follow from the journal."


def test_an_entry_taken_from_the_middle(file: Path) -> None:
    with tampering(file) as database:
        database.execute("DELETE FROM journal WHERE seq = 5")
    assert fault(file) == "journal entry 5 is missing; entry 6 stands in its place."


def test_a_change_hashed_anew_breaks_the_next_link(file: Path) -> None:
    with tampering(file) as database:
        seq, kind, at, body, previous, _ = database.execute("SELECT * FROM journal WHERE seq = 3").fetchone()
        richer = body.replace("1250", "9950")
        due = entry_hash(previous, seq, kind, at, richer)
        database.execute("UPDATE journal SET body = ?, hash = ? WHERE seq = 3", (richer, due))
    assert fault(file) == "journal entry 4: its previous_hash is not the hash of the entry before it."


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('{"phone_id": "x"}', "its body is not canonical JSON"),
        ("{", "cannot be replayed"),
        ("{}", "cannot be replayed"),
        ('{"name":1.5,"paired_at":"x","phone_id":"x"}', "cannot be replayed"),
    ],
)
def test_a_body_that_says_nothing_is_named(file: Path, body: str, said: str) -> None:
    with tampering(file) as database:
        (head,) = database.execute("SELECT hash FROM journal WHERE seq = ?", (LAST_ENTRY,)).fetchone()
        entry = (LAST_ENTRY + 1, "phone_paired", "", body)
        database.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", (*entry, head, entry_hash(head, *entry)))
    assert re.match(f"journal entry {LAST_ENTRY + 1}.*{said}", fault(file))


def test_an_empty_journal(file: Path) -> None:
    with tampering(file) as database:
        database.execute("DELETE FROM journal")
    assert fault(file).startswith("The journal is empty")


def test_a_journal_that_begins_otherwise(file: Path) -> None:
    with tampering(file) as database:
        database.execute("DELETE FROM journal")
        due = entry_hash("0" * 64, 1, "sale_paid", "", "{}")
        database.execute("INSERT INTO journal VALUES (1, 'sale_paid', '', '{}', ?, ?)", ("0" * 64, due))
    assert fault(file) == "journal entry 1 should be station_opened."


@pytest.mark.parametrize("guard", schema.GUARDS)
def test_a_missing_guard(file: Path, guard: str) -> None:
    database = sqlite3.connect(file)
    database.execute(f"DROP TRIGGER {guard}")
    database.close()
    assert fault(file) == f"The trigger {guard}, which guards the journal, is missing or altered."


@pytest.mark.parametrize("table", ["journal", "notice"])
def test_a_page_overwritten_in_the_file(file: Path, table: str) -> None:
    database = sqlite3.connect(file)
    (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (page_size,) = database.execute("PRAGMA page_size").fetchone()
    database.close()
    with file.open("r+b") as stream:
        stream.seek((page - 1) * page_size)
        stream.write(b"\xa5" * 200)
    assert fault(file).startswith("The database file is damaged after journal entry ")


def test_an_index_that_lost_a_row(file: Path) -> None:
    database = sqlite3.connect(file)
    database.execute("PRAGMA writable_schema = ON")
    database.execute("DELETE FROM sqlite_master WHERE name = 'payment_day'")
    database.commit()
    database.close()
    assert fault(file).startswith("The database file is damaged: ")
