"""The shop's ledger beside the platform's statement: which notices were money."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.refund import Refund
from app.statements.comparison import Comparison, Order, Pair, T, compare, row_order, without
from app.statements.same_person import same_person
from app.statements.statement import CURRENCY, Period, Problem, RowKind, Statement, StatementRow

WINDOW = timedelta(minutes=10)
"""How far the phone's time of a payment and the platform's may lie apart."""
REFUND_WINDOW = timedelta(days=1)
"""A refund is made in the wallet's app and recorded in the till by hand, hours apart."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Every payment, refund and row stands in exactly one place, but for payments that the shop counted once already:
    the row of one is matched with it where the other, of a bank for example, stands in no statement of this platform.

    `amounts_differ` are of one payer and one moment, but of two amounts. `not_sales` are the rows that are neither
    receipts nor refunds, fees included; `fees` is the sum of what was kept less what was given back.
    """

    platform: str
    period: Period | None
    payments: Comparison[Payment]
    amounts_differ: tuple[Pair[Payment], ...]
    refunds: Comparison[Refund]
    not_sales: tuple[StatementRow, ...]
    fees: Money
    problems: tuple[Problem, ...]
    problem_count: int

    @property
    def agrees(self) -> bool:
        """Every payment was money, all money was recorded, and the statement could be read to its last row."""
        return self.payments.agrees and self.refunds.agrees and not self.amounts_differ and not self.problem_count

    @property
    def ledger_total(self) -> Money:
        """Of the payments that should stand in the statement."""
        paired = [pair.ours.money for pair in (*self.payments.matched, *self.amounts_differ)]
        return total([*paired, *(payment.money for payment in self.payments.only_in_ledger)])

    @property
    def statement_total(self) -> Money:
        """Of the receipts."""
        paired = [pair.row.money for pair in (*self.payments.matched, *self.amounts_differ)]
        return total([*paired, *(row.money for row in self.payments.only_in_statement)])


def reconcile(
    statement: Statement, payments: Iterable[Payment], refunds: Iterable[Refund] = (), window: timedelta = WINDOW
) -> Reconciliation:
    """Compare the statement with the payments and refunds of its platform in yuan; others are not looked at.

    `payments` should reach `window` beyond the statement's period on both sides, and `refunds`, which are those given
    back through this platform, REFUND_WINDOW. The order of neither matters, nor that of the rows.
    """
    of_kind = _by_kind(statement.rows)
    ours = [payment for payment in payments if payment.platform == statement.platform and _in_yuan(payment)]
    differing, unpaired = _of_one_payer(_compared(ours, of_kind[RowKind.RECEIPT], window), window)
    given_back = [refund for refund in refunds if _in_yuan(refund)]
    refunded = compare(given_back, of_kind[RowKind.REFUND], _given_back, REFUND_WINDOW)
    return Reconciliation(
        platform=statement.platform,
        period=statement.period,
        payments=_within(statement.period, unpaired, _made),
        amounts_differ=differing,
        refunds=_within(statement.period, refunded, _given_back),
        not_sales=tuple(sorted(of_kind[RowKind.FEE] + of_kind[RowKind.OTHER], key=row_order)),
        fees=total(row.fee for row in statement.rows),
        problems=statement.problems,
        problem_count=statement.problem_count,
    )


def _compared(payments: Iterable[Payment], rows: Iterable[StatementRow], window: timedelta) -> Comparison[Payment]:
    """What the shop counts comes first; copies take what is left, and are not missed where nothing is."""
    known = list(payments)
    first = compare((payment for payment in known if not payment.doubled), rows, _made, window)
    second = compare((payment for payment in known if payment.doubled), first.only_in_statement, _made, window)
    matched = sorted((*first.matched, *second.matched), key=lambda pair: _made(pair.ours))
    return replace(first, matched=tuple(matched), only_in_statement=second.only_in_statement)


def total(amounts: Iterable[Money]) -> Money:
    """In yuan."""
    return sum(amounts, Money(0, CURRENCY))


def _by_kind(rows: Iterable[StatementRow]) -> dict[RowKind, list[StatementRow]]:
    found: dict[RowKind, list[StatementRow]] = {kind: [] for kind in RowKind}
    for row in rows:
        found[row.kind].append(row)
    return found


def _in_yuan(thing: Payment | Refund) -> bool:
    return thing.money.currency == CURRENCY


def _made(payment: Payment) -> tuple[datetime, tuple[str, str, int]]:
    return payment.made_at, (payment.id.phone, payment.id.epoch, payment.id.seq)


def _given_back(refund: Refund) -> tuple[datetime, str]:
    return refund.at, refund.id


def _within(period: Period | None, compared: Comparison[T], order: Order[T]) -> Comparison[T]:
    """Set apart what the statement does not speak of."""
    if period is None:
        return compared
    inside = tuple(thing for thing in compared.only_in_ledger if order(thing)[0] in period)
    outside = tuple(thing for thing in compared.only_in_ledger if order(thing)[0] not in period)
    return replace(compared, only_in_ledger=inside, outside=outside)


def _of_one_payer(
    compared: Comparison[Payment], window: timedelta
) -> tuple[tuple[Pair[Payment], ...], Comparison[Payment]]:
    """Pair what is left where payer and moment agree, the nearest first; and what is left of that."""
    payments, rows = compared.only_in_ledger, compared.only_in_statement
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _gap, place, other in sorted(_alike(payments, rows, window)):
        if place not in pairs and other not in taken:
            pairs[place] = other
            taken.add(other)
    differing = tuple(Pair(payments[place], rows[pairs[place]]) for place in sorted(pairs))
    left = replace(compared, only_in_ledger=without(payments, set(pairs)), only_in_statement=without(rows, taken))
    return differing, left


def _alike(
    payments: Sequence[Payment], rows: Sequence[StatementRow], window: timedelta
) -> Iterable[tuple[timedelta, int, int]]:
    """The distance and the places of each payment and row that may be of one payer."""
    moments = [row.at for row in rows]
    for place, payment in enumerate(payments):
        first, last = bisect_left(moments, payment.made_at - window), bisect_right(moments, payment.made_at + window)
        for other in range(first, last):
            if same_person(payment.payer, rows[other].counterparty):
                yield abs(payment.made_at - moments[other]), place, other
