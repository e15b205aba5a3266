import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal_entry import BEFORE_THE_FIRST, entry_hash
from db.canonical_json import NotStorable
from db.ledger import SqliteLedger
from tests.db.samples import ENTRIES, make_ledger
from tests.fakes import NOON

COLUMNS = "seq, kind, at, body, previous_hash, hash"


def rows(file: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq").fetchall()  # noqa: S608  # a constant


def test_every_entry_carries_the_hash_of_the_one_before(file: Path) -> None:
    make_ledger(file)
    previous = BEFORE_THE_FIRST
    for due_seq, (seq, kind, at, body, previous_hash, hash_) in enumerate(rows(file), 1):
        assert (seq, previous_hash) == (due_seq, previous)
        assert hash_ == entry_hash(previous, seq, kind, at, body)
        previous = hash_
    assert due_seq == ENTRIES


def test_the_first_entry_opens_the_station(file: Path) -> None:
    ledger = SqliteLedger.open(file)
    ledger.close()
    [(seq, kind, _, body, previous_hash, _)] = rows(file)
    assert (seq, kind, previous_hash) == (1, "station_opened", BEFORE_THE_FIRST)
    assert body == f'{{"station_id":"{ledger.station_id}"}}'


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE journal SET body = '{}' WHERE seq = 2",
        "UPDATE journal SET seq = 99 WHERE seq = 13",
        "DELETE FROM journal WHERE seq = 13",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal VALUES (2, 'sale_paid', '', '{}', '', '')",
        "INSERT INTO journal VALUES (99, 'sale_paid', '', '{}', '', '')",
        "INSERT INTO journal (kind, at, body, previous_hash, hash) SELECT kind, at, body, hash, hash FROM journal",
    ],
)
def test_the_database_itself_refuses_to_change_the_journal(file: Path, attack: str) -> None:
    make_ledger(file)
    before = rows(file)
    with closing(sqlite3.connect(file)) as database:
        with pytest.raises(sqlite3.IntegrityError, match="the journal is append-only"):
            database.execute(attack)
        database.rollback()
    assert rows(file) == before


@pytest.mark.parametrize("kind", ["", "Sale", "sale paid", "sale\npaid", "9lives"])
def test_a_kind_is_a_lower_case_name(ledger: SqliteLedger, kind: str) -> None:
    with pytest.raises(ValueError, match="not a kind of entry"):
        ledger.append(kind, {}, at=NOON)


def test_a_float_is_refused_and_nothing_is_written(ledger: SqliteLedger) -> None:
    before = ledger.append("marker", {}, at=NOON)
    with pytest.raises(NotStorable):
        ledger.append("sale_paid", {"amount": 12.5}, at=NOON)  # type: ignore[dict-item]  # the point of the test
    assert ledger.append("marker", {}, at=NOON) == before + 1


def test_the_documents_few_lines_of_python_check_the_chain(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Path(__file__).parents[2].joinpath("docs", "ledger.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", document, re.DOTALL)
    make_ledger(file)
    monkeypatch.chdir(file.parent)
    exec(code, {})  # noqa: S102  # our own document
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP TRIGGER journal_refuses_update")
        database.execute("UPDATE journal SET at = '2026-11-23T12:00:00.000001Z' WHERE seq = 4")
        database.commit()
    with pytest.raises(SystemExit, match="entry 4"):
        exec(code, {})  # noqa: S102
