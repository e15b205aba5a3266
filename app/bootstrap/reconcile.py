"""The command `reconcile`: a platform's statement beside the shop's ledger."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from app.bootstrap.terminal import refuse, say
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.domain.trouble import LedgerUnwritable
from app.files.whole_file import NotWritten
from app.paths import DataFolder
from app.services.ports import Ledger
from app.settings import read_settings
from app.statements.read import read_statement
from app.statements.reconcile import REFUND_WINDOW, WINDOW, Reconciliation, reconcile
from app.statements.report import write_report
from app.statements.statement import Language, Period, Statement, StatementUnreadable
from app.statements.words import summary
from db.ledger import SqliteLedger
from db.refusal import Refusal

AGREES, DIFFERS, UNREADABLE = 0, 1, 2
REFUNDED_WITHIN = timedelta(days=90)
"""How far back the payment of a refund is looked for, which tells the refund's platform."""


def reconcile_statement(
    folder: DataFolder, statement: Path, report: Path | None, language: Language | None, *, as_json: bool
) -> int:
    """Compare and print what was found; a running station is not disturbed.

    0 when all agrees; 1 when something differs, when there is no ledger or when the report cannot be written; 2 when
    the statement cannot be read.
    """
    language = language or read_settings(folder.settings).settings.file_language
    try:
        found = compare_with_ledger(folder, read_statement(statement))
        if report:
            write_report(report, found, language)
    except StatementUnreadable as unreadable:
        refuse(unreadable.en, unreadable.zh)
        return UNREADABLE
    except (Refusal, NotWritten) as refusal:
        return refuse(refusal.en, refusal.zh)
    except LedgerUnwritable as trouble:
        return refuse(str(trouble))
    for problem in found.problems:
        say(problem.sentence(language))
    print(as_object(found) if as_json else "\n".join(summary(found, language)))  # noqa: T201  # the command's result
    return AGREES if found.agrees else DIFFERS


def compare_with_ledger(folder: DataFolder, statement: Statement) -> Reconciliation:
    """Read from the ledger what the statement speaks of, and compare.

    Raises:
        Refusal: there is no ledger that can be read.
        LedgerUnwritable: the database failed.
    """
    ledger = SqliteLedger.open_to_read(folder.ledger)
    try:
        if statement.period is None:
            return reconcile(statement, ())
        start, end = statement.period.start - WINDOW, statement.period.end + WINDOW
        refunds = _refunds(ledger, statement.platform, statement.period)
        return reconcile(statement, ledger.payments_between(start, end), refunds)
    finally:
        ledger.close()


def as_object(found: Reconciliation) -> str:
    """The counts and sums as one JSON object; amounts in fen."""
    return json.dumps(
        {
            "agrees": found.agrees,
            "platform": found.platform,
            "matched": len(found.payments.matched),
            "only_in_ledger": len(found.payments.only_in_ledger),
            "only_in_statement": len(found.payments.only_in_statement),
            "amounts_differ": len(found.amounts_differ),
            "refunds_matched": len(found.refunds.matched),
            "refunds_only_in_ledger": len(found.refunds.only_in_ledger),
            "refunds_only_in_statement": len(found.refunds.only_in_statement),
            "ledger_minor": found.ledger_total.amount_minor,
            "statement_minor": found.statement_total.amount_minor,
            "fees_minor": found.fees.amount_minor,
            "problems": found.problem_count,
        }
    )


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
