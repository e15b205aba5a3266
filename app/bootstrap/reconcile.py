"""The command `reconcile`: a platform's statement beside the shop's ledger."""

import json
from pathlib import Path

from app.bootstrap.statement_comparison import compare_with_ledger
from app.bootstrap.terminal import refuse, say
from app.domain.trouble import LedgerUnwritable
from app.files.whole_file import NotWritten
from app.paths import DataFolder
from app.settings import read_settings
from app.statements.read import read_statement
from app.statements.reconcile import Reconciliation
from app.statements.report import write_report
from app.statements.statement import Language, StatementUnreadable
from app.statements.words import summary
from db.refusal import Refusal

AGREES, DIFFERS, UNREADABLE = 0, 1, 2


def reconcile_statement(
    folder: DataFolder, statement: Path, report: Path | None, language: Language | None, *, as_json: bool
) -> int:
    """Compare and print what was found; a running station is not disturbed.

    0 when all agrees; 1 when something differs, when there is no ledger or when the report cannot be written; 2 when
    the statement cannot be read.
    """
    language = language or read_settings(folder.settings).settings.file_language
    try:
        found = compare_with_ledger(folder.ledger, read_statement(statement))
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
