"""A reconciliation taken apart by what became of each thing, for the report and for the screen."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from app.domain.compared_statement import Outcome
from app.domain.payment import Payment
from app.domain.refund import Refund
from app.statements.comparison import Pair
from app.statements.reconcile import Reconciliation
from app.statements.statement import StatementRow

Side: TypeAlias = tuple[Payment | Refund | None, StatementRow | None]
"""What the ledger has and the row of the statement; at most one of them is None."""


def outcomes(found: Reconciliation) -> Iterator[tuple[Outcome, Sequence[Side]]]:
    """Every payment, refund and row once, in the order of Outcome; some are empty."""
    payments, refunds = found.payments, found.refunds
    yield Outcome.AMOUNT_DIFFERS, _paired(found.amounts_differ)
    yield Outcome.ONLY_IN_LEDGER, _ours(payments.only_in_ledger)
    yield Outcome.ONLY_IN_STATEMENT, _theirs(payments.only_in_statement)
    yield Outcome.REFUND_ONLY_IN_LEDGER, _ours(refunds.only_in_ledger)
    yield Outcome.REFUND_ONLY_IN_STATEMENT, _theirs(refunds.only_in_statement)
    yield Outcome.AGREES, _paired(payments.matched)
    yield Outcome.REFUND_AGREES, _paired(refunds.matched)
    yield Outcome.OUTSIDE, _ours([*payments.outside, *refunds.outside])
    for outcome in (Outcome.FEE, Outcome.OTHER):
        yield outcome, _theirs(row for row in found.not_sales if row.kind.value == outcome.value)


def _paired(pairs: Iterable[Pair[Payment]] | Iterable[Pair[Refund]]) -> list[Side]:
    return [(pair.ours, pair.row) for pair in pairs]


def _ours(things: Iterable[Payment | Refund]) -> list[Side]:
    return [(thing, None) for thing in things]


def _theirs(rows: Iterable[StatementRow]) -> list[Side]:
    return [(None, row) for row in rows]
