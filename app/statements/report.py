"""The reconciliation as a CSV file to keep: a row for each payment, refund and receipt, then the sums."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.refund import Refund
from app.files.csv_table import write_rows
from app.files.whole_file import replacing
from app.statements.comparison import Comparison
from app.statements.outcomes import outcomes
from app.statements.reconcile import Reconciliation, total
from app.statements.statement import CHINA, Language, StatementRow
from app.statements.words import said

COLUMNS = (
    "result", "time in ledger", "amount in ledger", "payer", "id in ledger", "time in statement",
    "amount in statement", "fee", "counterparty", "order", "status", "file", "row",
)  # fmt: skip
Cells: TypeAlias = tuple[str | Decimal, ...]
_NO_OURS: Cells = ("",) * 4
_NO_ROW: Cells = ("",) * 8


def write_report(file: Path, reconciliation: Reconciliation, language: Language) -> None:
    """Write what needs a person first, then what agrees, what is no sale, the problems and the sums.

    Times are China Standard Time, as in the statement. The file appears under its name whole or not at all.

    Raises:
        NotWritten: the folder is missing, full or not writable.
    """
    with replacing(file) as draft:
        write_rows(draft, _rows(reconciliation, language))


def _rows(found: Reconciliation, language: Language) -> Iterator[Cells]:
    yield tuple(said(column, language) for column in COLUMNS)
    for result, ours, row in _lines(found):
        yield (said(result, language), *ours, *row)
    yield ()
    for problem in found.problems:
        yield said("problem", language), problem.sentence(language)
    for name, money in _sums(found):
        yield said(name, language), money.decimal


def _lines(found: Reconciliation) -> Iterator[tuple[str, Cells, Cells]]:
    for outcome, sides in outcomes(found):
        for ours, row in sides:
            yield outcome.value, _of_ledger(ours), _row(row) if row else _NO_ROW


def _of_ledger(ours: Payment | Refund | None) -> Cells:
    if ours is None:
        return _NO_OURS
    return _payment(ours) if isinstance(ours, Payment) else _refund(ours)


def _payment(payment: Payment) -> Cells:
    identity = f"{payment.id.phone}/{payment.id.epoch}/{payment.id.seq}"
    return _time(payment.made_at), payment.money.decimal, payment.payer or "", identity


def _refund(refund: Refund) -> Cells:
    return _time(refund.at), refund.money.decimal, "", refund.id


def _row(row: StatementRow) -> Cells:
    return (
        _time(row.at),
        row.money.decimal,
        row.fee.decimal,
        row.counterparty,
        row.order_id,
        row.status,
        row.file,
        str(row.number),
    )


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def _sums(found: Reconciliation) -> Iterable[tuple[str, Money]]:
    refunds = found.refunds
    return (
        ("payments in ledger", found.ledger_total),
        ("receipts in statement", found.statement_total),
        ("refunds in ledger", total(refund.money for refund in _ours(refunds))),
        ("refunds in statement", total(row.money for row in _theirs(refunds))),
        ("fees", found.fees),
    )


def _ours(compared: Comparison[Refund]) -> list[Refund]:
    return [*(pair.ours for pair in compared.matched), *compared.only_in_ledger]


def _theirs(compared: Comparison[Refund]) -> list[StatementRow]:
    return [*(pair.row for pair in compared.matched), *compared.only_in_statement]
