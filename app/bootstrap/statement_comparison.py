"""A statement beside the ledger on the disk, for the command and for the till alike."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.services.ports import Ledger
from app.statements.reconcile import REFUND_WINDOW, WINDOW, Reconciliation, reconcile
from app.statements.statement import Period, Statement
from db.ledger import SqliteLedger

REFUNDED_WITHIN = timedelta(days=90)
"""How far back the payment of a refund is looked for, which tells the refund's platform."""


def compare_with_ledger(ledger: Path, statement: Statement) -> Reconciliation:
    """Read from the ledger what the statement speaks of, and compare; a running station is not disturbed.

    May take seconds: never on the thread of the windows.

    Raises:
        Refusal: there is no ledger that can be read.
        LedgerUnwritable: the database failed.
    """
    books = SqliteLedger.open_to_read(ledger)
    try:
        if statement.period is None:
            return reconcile(statement, ())
        start, end = statement.period.start - WINDOW, statement.period.end + WINDOW
        refunds = _refunds(books, statement.platform, statement.period)
        return reconcile(statement, books.payments_between(start, end), refunds)
    finally:
        books.close()


def _refunds(ledger: Ledger, platform: str, period: Period) -> list[Refund]:
    """Those given back through the platform of the payment that they are of; of cash and cards no statement speaks."""
    start, end = period.start - REFUND_WINDOW, period.end + REFUND_WINDOW
    known = ledger.payments_between(start - REFUNDED_WITHIN, end)
    of_platform = {payment.id for payment in known if payment.platform == platform}
    return [
        refund
        for day in _days(start.date(), end.date())
        for refund in ledger.sales.refunds(day)
        if refund.kind is TenderKind.WALLET and refund.of_payment in of_platform and start <= refund.at <= end
    ]


def _days(first: date, last: date) -> Iterator[date]:
    """Those and one more on each side: the shop's day may begin and end elsewhere than China's."""
    day = first - timedelta(days=1)
    while day <= last + timedelta(days=1):
        yield day
        day += timedelta(days=1)
