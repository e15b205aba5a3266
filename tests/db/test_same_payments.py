"""What the journal and the tables keep of two payments that may be one."""

import contextlib
import json
import sqlite3
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.payment import Payment
from db.ledger import SqliteLedger
from db.verify import verify
from tests.db.samples import TODAY, make_ledger, record
from tests.fakes import EPOCH, NOON, PHONE, a_notice

TOMORROW = TODAY + timedelta(days=1)
SEQ = st.integers(1, 6)
STEPS = st.lists(
    st.tuples(st.just("record"), SEQ, st.just(0))
    | st.tuples(st.just("same"), SEQ, SEQ)
    | st.tuples(st.just("different"), SEQ, SEQ)
    | st.tuples(st.just("undo"), SEQ, st.just(0)),
    max_size=30,
)


def ask(file: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(question).fetchall()


def identity(seq: int) -> dict[str, Any]:
    return {"phone": PHONE, "epoch": EPOCH, "seq": seq}


def test_what_the_journal_says_of_it(file: Path) -> None:
    def write(ledger: SqliteLedger) -> None:
        for seq in (1, 2, 3):
            record(ledger, a_notice(seq))
        ledger.same_payment(a_notice(1).id, a_notice(2).id, at=NOON, day=TODAY)
        ledger.undo_same_payment(a_notice(2).id, at=NOON, day=TODAY)
        ledger.different_payments(a_notice(1).id, a_notice(3).id, at=NOON)

    make_ledger(file, write)
    found = [(kind, json.loads(body)) for kind, body in ask(file, "SELECT kind, body FROM journal WHERE seq > 4")]
    assert found == [
        ("same_payment", {"kept": identity(1), "doubled": identity(2), "day": "2026-11-23"}),
        ("same_payment_undone", {"doubled": identity(2), "day": "2026-11-23"}),
        ("different_payments", {"a": identity(1), "b": identity(3)}),
    ]
    assert ask(file, "SELECT * FROM two_payments") == [(2, 3), (2, 4)]


def test_a_double_points_at_the_entry_of_what_is_kept(file: Path) -> None:
    def write(ledger: SqliteLedger) -> None:
        for seq in (1, 2):
            record(ledger, a_notice(seq))
        ledger.same_payment(a_notice(1).id, a_notice(2).id, at=NOON, day=TODAY)

    make_ledger(file, write)
    assert ask(file, "SELECT entry, doubles FROM payment") == [(2, None), (3, 2)]
    assert verify(file).ok
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE payment SET doubles = NULL")
        database.commit()
    assert verify(file).fault == "payment: the row entry 3 has doubles = None where the journal gives 2."


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_the_days_total_is_always_the_sum_of_what_is_no_double(steps: list[tuple[str, int, int]]) -> None:
    """Payments of even number are of the day before, which is over: it never changes, today takes the difference."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = SqliteLedger.open(Path(folder, "ledger.sqlite3"))
        for step, one, other in steps:
            take(ledger, step, one, other)
            yesterday, today = ledger.payments(TODAY), ledger.payments(TOMORROW)
            counted = sum_of(payment for payment in [*yesterday, *today] if not payment.doubled)
            assert takings(ledger, TODAY) == sum_of(yesterday)
            assert takings(ledger, TODAY) + takings(ledger, TOMORROW) == counted
        ledger.close()
        assert verify(Path(folder, "ledger.sqlite3")).fault is None


def take(ledger: SqliteLedger, step: str, one: int, other: int) -> None:
    """Whatever of it the ledger refuses changes nothing; the sums show that."""
    with contextlib.suppress(ValueError):
        match step:
            case "record":
                record(ledger, a_notice(one), day=TODAY if one % 2 == 0 else TOMORROW)
            case "same":
                ledger.same_payment(a_notice(one).id, a_notice(other).id, at=NOON, day=TOMORROW)
            case "different":
                ledger.different_payments(a_notice(one).id, a_notice(other).id, at=NOON)
            case "undo":
                ledger.undo_same_payment(a_notice(one).id, at=NOON, day=TOMORROW)


def sum_of(payments: Any) -> int:
    found: list[Payment] = list(payments)
    return sum(payment.money.amount_minor for payment in found)


def takings(ledger: SqliteLedger, day: date) -> int:
    return ledger.totals(day).money("CNY").amount_minor
