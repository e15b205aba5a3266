"""A reconciliation as plain data for the screen."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.domain.compared_statement import BothLanguages, ComparedGroup, ComparedRow, ComparedStatement, Outcome
from app.domain.payment import Payment
from app.domain.refund import Refund
from app.statements.outcomes import Side, outcomes
from app.statements.reconcile import Reconciliation, total
from app.statements.statement import CHINA


def result_of(found: Reconciliation) -> ComparedStatement:
    """Its groups are those of the report, in the report's order."""
    period = found.period
    return ComparedStatement(
        platform=found.platform,
        start=period.start.astimezone(CHINA) if period else None,
        end=period.end.astimezone(CHINA) if period else None,
        groups=tuple(_group(outcome, sides) for outcome, sides in outcomes(found) if sides),
        ledger_total=found.ledger_total,
        statement_total=found.statement_total,
        fees=found.fees,
        problems=tuple(BothLanguages(one.sentence("en"), one.sentence("zh_CN")) for one in found.problems),
        problem_count=found.problem_count,
        agrees=found.agrees,
    )


def _group(outcome: Outcome, sides: Sequence[Side]) -> ComparedGroup:
    return ComparedGroup(
        outcome,
        tuple(map(_row, sides)),
        total(ours.money for ours, _ in sides if ours),
        total(row.money for _, row in sides if row),
    )


def _row(side: Side) -> ComparedRow:
    ours, row = side
    return ComparedRow(
        at=next(_moments(side)).astimezone(CHINA),
        in_ledger=ours.money if ours else None,
        in_statement=row.money if row else None,
        fee=row.fee if row and row.fee.amount_minor else None,
        who=_who(side),
        what=" · ".join(filter(None, (row.status, row.order_id))) if row else _why(ours),
    )


def _moments(side: Side) -> Iterator[datetime]:
    """The platform's own word first."""
    ours, row = side
    if row:
        yield row.at
    if isinstance(ours, Payment):
        yield ours.made_at
    elif ours:
        yield ours.at


def _who(side: Side) -> str:
    ours, row = side
    payer = ours.payer if isinstance(ours, Payment) else None
    return (row.counterparty if row else "") or payer or ""


def _why(ours: Payment | Refund | None) -> str:
    return ours.why if isinstance(ours, Refund) else ""
