"""A day's end that was doctored and hashed anew, so that the chain is whole and only the day's end itself is not."""

import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal_entry import entry_hash
from app.domain.money import Money
from db.canonical_json import canonical
from db.ledger import SqliteLedger
from db.verify import verify
from tests.db.samples import TODAY, make_ledger, write_all_books
from tests.db.test_verify import tampering
from tests.fakes import NOON

DAY_ENDS = 2
Facts = dict[str, Any]


def write_two_days(ledger: SqliteLedger) -> None:
    write_all_books(ledger)
    began = Money(20_000, "CNY")
    ledger.days.end(
        TODAY + timedelta(days=1), at=NOON + timedelta(days=1), counted=Money(0, "CNY"), opening_float=began
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "ledger.sqlite3"
    make_ledger(file, write_two_days)
    return file


def doctor(file: Path, number: int, change: Callable[[Facts], object]) -> str:
    """Change the facts of a day's end, and every hash after it, and every row, as somebody who knows it all would."""
    with tampering(file) as database:
        database.row_factory = sqlite3.Row
        ends = "SELECT seq FROM journal WHERE kind = 'day_ended' ORDER BY seq LIMIT 1 OFFSET ?"
        (seq,) = database.execute(ends, (number - 1,)).fetchone()
        previous = ""
        for row in database.execute("SELECT * FROM journal WHERE seq >= ? ORDER BY seq", (seq,)).fetchall():
            previous = hash_anew(database, dict(row), previous, change if row["seq"] == seq else lambda _: None)
    return verify(file).fault or ""


def hash_anew(database: sqlite3.Connection, row: Facts, previous: str, change: Callable[[Facts], object]) -> str:
    facts = json.loads(row["body"])
    change(facts)
    before = previous or row["previous_hash"]
    if row["kind"] == "day_ended" and previous:
        facts["seal"]["hash"] = previous
    body = canonical(facts)
    due = entry_hash(before, row["seq"], row["kind"], row["at"], body)
    told = (body, before, due, row["seq"])
    database.execute("UPDATE journal SET body = ?, previous_hash = ?, hash = ? WHERE seq = ?", told)
    if row["kind"] == "day_ended":
        database.execute("UPDATE day_end SET picture = ? WHERE entry = ?", (body, row["seq"]))
    return due


def test_day_ends_that_say_what_was_are_found_good(file: Path) -> None:
    report = verify(file)
    assert report.ok, report.fault
    assert report.rows["day_end"] == DAY_ENDS
    assert doctor(file, 2, lambda _: None) == ""


@pytest.mark.parametrize(
    ("number", "change", "said"),
    [
        (1, lambda facts: facts["seal"].update(hash="0" * 64), "its seal is not the number and hash"),
        (1, lambda facts: facts["seal"].update(seq=3), "its seal is not the number and hash"),
        (2, lambda facts: facts.update(seal=None), "its seal is not the number and hash"),
        (1, lambda facts: facts.update(number=2), "it has the number 2 where 1 is due"),
        (2, lambda facts: facts.update(number=3), "it has the number 3 where 2 is due"),
        (2, lambda facts: facts.update(day=TODAY.isoformat()), f"it ends {TODAY}, though {TODAY} has ended"),
    ],
)
def test_a_seal_a_number_or_a_day_that_does_not_fit(
    file: Path, number: int, change: Callable[[Facts], object], said: str
) -> None:
    assert said in doctor(file, number, change)


@pytest.mark.parametrize(
    "name", ["takings", "people", "tenders", "sales", "refunds", "unmatched", "hours", "discounts", "late"]
)
def test_a_sum_that_was_doctored_is_named(file: Path, name: str) -> None:
    def richer(facts: Facts) -> None:
        more = {"of": "alipay", "amount_minor": 1, "currency": "CNY", "count": 1}
        sums = facts[name]
        sums[0].update(amount_minor=sums[0]["amount_minor"] + 1) if sums else sums.append(more)

    assert f"a day's end: its {name} " in doctor(file, 1, richer)


def test_a_sum_left_out_is_named(file: Path) -> None:
    assert "its takings say None where the journal gives" in doctor(file, 1, lambda facts: facts["takings"].clear())


@pytest.mark.parametrize(
    ("number", "change", "name"),
    [
        (1, lambda facts: facts.update(unread=0), "unread"),
        (1, lambda facts: facts["cash"].update(expected_minor=1), "cash"),
        (2, lambda facts: facts["cash"].update(float_minor=1), "cash"),
        (2, lambda facts: facts["cash"].pop("float_minor"), "cash"),
        (1, lambda facts: facts["cash"].update(float_minor=100), "cash"),
        (2, lambda facts: facts["corrections"][0].update(why="nothing"), "corrections"),
    ],
)
def test_what_else_is_sealed(file: Path, number: int, change: Callable[[Facts], object], name: str) -> None:
    assert f"a day's end: its {name} say" in doctor(file, number, change)


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts["under_way"].update(median_ms=1),
        lambda facts: facts["under_way"].update(worst_ms=facts["under_way"]["worst_ms"] + 1),
        lambda facts: facts["under_way"].update(count=1),
        lambda facts: facts.update(under_way=None),
    ],
)
def test_times_under_way_that_were_doctored_are_named(file: Path, change: Callable[[Facts], object]) -> None:
    assert "a day's end: its times under way say" in doctor(file, 1, change)


def test_times_of_a_day_that_has_none_are_found_to_be_invented(tmp_path: Path) -> None:
    file = tmp_path / "quiet.sqlite3"
    make_ledger(file, lambda ledger: ledger.days.end(TODAY, at=NOON))
    invented = {"median_ms": 300, "worst_ms": 900, "count": 7}
    assert "times under way say" in doctor(file, 1, lambda facts: facts.update(under_way=invented))


def test_a_day_end_of_a_version_that_kept_no_times_is_good(file: Path) -> None:
    assert doctor(file, 1, lambda facts: facts.pop("under_way")) == ""


def test_a_day_end_without_its_facts_is_named(file: Path) -> None:
    assert "of kind day_ended cannot be replayed" in doctor(file, 1, lambda facts: facts.pop("takings"))
