from dataclasses import replace
from itertools import chain

from app.domain.compared_statement import Outcome
from app.statements.outcomes import outcomes
from app.statements.reconcile import reconcile
from app.statements.statement import RowKind
from tests.statements.rows import a_payment, a_row, a_statement


def test_each_thing_stands_once_under_what_became_of_it() -> None:
    rows = [a_row(number=number, kind=kind) for number, kind in enumerate(RowKind, 2)]
    rows += [a_row(3000, 700, 8, who="李明"), a_row(7000, 900, 9)]
    long_ago = replace(a_payment(seq=4), made_at=a_payment().made_at.replace(year=2020))
    payments = [a_payment(), a_payment(3001, 800, 2, payer="*明"), a_payment(9000, 1000, 3), long_ago]
    found = dict(outcomes(reconcile(a_statement(*rows), payments)))
    assert list(found) == list(Outcome)
    assert {outcome for outcome, sides in found.items() if sides} == {
        Outcome.AMOUNT_DIFFERS, Outcome.ONLY_IN_LEDGER, Outcome.ONLY_IN_STATEMENT, Outcome.REFUND_ONLY_IN_STATEMENT,
        Outcome.AGREES, Outcome.OUTSIDE, Outcome.FEE, Outcome.OTHER,
    }  # fmt: skip
    sides = list(chain.from_iterable(found.values()))
    assert sorted(row.number for _, row in sides if row) == [row.number for row in rows]
    assert sorted(ours.id.seq for ours, _ in sides if ours) == [1, 2, 3, 4]
