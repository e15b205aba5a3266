"""What every `Journal` promises, kept by the fake and by the ledger's file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.journal_entry import NOTHING_YET, Head, entry_hash
from app.services.back_end import Journal
from db.journal_reader import JournalReader
from db.ledger import SqliteLedger
from tests.contracts.journal_fake import JournalFake
from tests.fakes import NOON


def in_a_file(folder: Path) -> Iterator[Journal]:
    """Five entries, the first of which the ledger writes itself; it stays open beside the reader."""
    ledger = SqliteLedger.open(folder / "ledger.sqlite3")
    for number in range(4):
        ledger.append("note", {"said": f"茶 {number}"}, at=NOON)
    reader = JournalReader(folder / "ledger.sqlite3")
    yield reader
    reader.close()
    ledger.close()


def in_memory(_folder: Path) -> Iterator[Journal]:
    journal = JournalFake()
    journal.write(5)
    yield journal


@pytest.fixture(params=[in_memory, in_a_file], ids=lambda kind: kind.__name__)
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    yield from request.param(tmp_path)


def test_entries_come_after_a_number_in_order(journal: Journal) -> None:
    assert [entry.seq for entry in journal.after(0, 1000)] == [1, 2, 3, 4, 5]
    assert [entry.seq for entry in journal.after(2, 2)] == [3, 4]
    assert journal.after(5, 1000) == []


def test_each_follows_the_one_before(journal: Journal) -> None:
    previous = NOTHING_YET.hash
    for entry in journal.after(0, 1000):
        assert entry.previous_hash == previous
        assert entry.hash == entry_hash(previous, entry.seq, entry.kind, entry.at, entry.body)
        previous = entry.hash
    assert journal.head() == Head(5, previous)


def test_heads_are_of_what_there_is(journal: Journal) -> None:
    entries = journal.after(0, 1000)
    assert journal.heads([1, 4, 6]) == [Head(1, entries[0].hash), Head(4, entries[3].hash)]
    assert journal.heads([]) == []
