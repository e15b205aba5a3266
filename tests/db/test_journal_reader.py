"""The journal read beside the station that writes it; what every journal promises is in tests/contracts."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from app.domain.trouble import LedgerUnwritable
from app.services.back_end import MOST_BYTES
from db.journal_reader import JournalReader
from db.ledger import SqliteLedger
from db.opening import NoLedger
from tests.fakes import NOON

ESCAPED = '"\\' * 100_000
"""In JSON twice as long, and twice that where the JSON is itself a text in JSON."""


@pytest.fixture
def reader(file: Path, ledger: SqliteLedger) -> Iterator[JournalReader]:
    reader = JournalReader(file)
    yield reader
    reader.close()


def test_it_sees_each_commit_at_once(ledger: SqliteLedger, reader: JournalReader) -> None:
    for seq in (2, 3, 4):
        ledger.append("note", {}, at=NOON)
        assert reader.head().seq == seq
        assert [entry.seq for entry in reader.after(seq - 1, 1000)] == [seq]


def test_a_batch_fits_into_a_request(ledger: SqliteLedger, reader: JournalReader) -> None:
    for _ in range(20):
        ledger.append("note", {"said": ESCAPED}, at=NOON)
    seq, sizes = 0, []
    while entries := reader.after(seq, 1000):
        sizes.append(len(json.dumps({"entries": [asdict(entry) for entry in entries]}, ensure_ascii=False).encode()))
        seq = entries[-1].seq
    assert seq == 21
    assert max(sizes) <= MOST_BYTES
    assert len(sizes) < 10, "a request is not left nearly empty"


def test_an_entry_larger_than_a_request_comes_alone(ledger: SqliteLedger, reader: JournalReader) -> None:
    ledger.append("note", {"said": "x" * MOST_BYTES}, at=NOON)
    ledger.append("note", {}, at=NOON)
    assert [entry.seq for entry in reader.after(1, 1000)] == [2]


def test_it_never_holds_up_the_pen_or_the_shortening_of_the_log(
    file: Path, ledger: SqliteLedger, reader: JournalReader
) -> None:
    """A batch that was cut short leaves no view open: SQLite can then take everything out of its log."""
    for _ in range(20):
        ledger.append("note", {"said": ESCAPED}, at=NOON)
    assert len(reader.after(0, 1000)) < 21
    other = sqlite3.connect(file)
    busy, pages, moved = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    other.close()
    assert (busy, pages, moved) == (0, 0, 0)
    ledger.append("note", {}, at=NOON)


def test_a_damaged_file_is_named_as_such(file: Path, ledger: SqliteLedger, reader: JournalReader) -> None:
    ledger.append("note", {"said": "x" * 1_000_000}, at=NOON)
    ledger.close()
    with file.open("r+b") as stream:
        stream.write(b"\0" * 200_000)
    with pytest.raises(LedgerUnwritable):
        reader.after(0, 1000)


def test_there_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoLedger):
        JournalReader(tmp_path / "none")
