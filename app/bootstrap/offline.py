"""Commands that need no window and no radio."""

from datetime import date
from pathlib import Path
from typing import TextIO

from app.bootstrap.platforms import known_platforms
from app.bootstrap.terminal import refuse, say
from app.domain.trouble import LedgerUnwritable
from app.exports.csv_day import Language, export_day
from app.files.whole_file import NotWritten
from app.paths import DataFolder
from app.platforms.notice_lines import judge_lines
from app.platforms.recogniser import Recogniser
from app.platforms.table import as_text, rows
from app.settings import read_settings
from db.ledger import SqliteLedger
from db.refusal import Refusal
from db.verify import VerifyReport, verify


def export(folder: DataFolder, day: date, file: Path, language: Language | None) -> int:
    """Write the day as CSV; a running station is not disturbed. 1 when there is no ledger or the file cannot be."""
    try:
        ledger = SqliteLedger.open_to_read(folder.ledger)
        payments, totals = ledger.payments(day), ledger.totals(day)
        ledger.close()
        language = language or language_of(folder)
        count = export_day(file, reversed(payments), totals, known_platforms(folder, say).platforms, language=language)
    except (Refusal, LedgerUnwritable, NotWritten) as refusal:
        return _refuse(refusal)
    say(f"{file}: {count} payments")
    return 0


def verify_ledger(folder: DataFolder) -> int:
    """Check the chain and the tables. 1 when anything differs, or when there is no ledger."""
    try:
        report = verify(folder.ledger)
    except (Refusal, LedgerUnwritable) as refusal:
        return _refuse(refusal)
    print(_verify_sentence(report))  # noqa: T201  # the command's result
    return 0 if report.ok else 1


def recognise_stream(folder: DataFolder, notices: TextIO, verdicts: TextIO, problems: TextIO) -> int:
    """Judge a notice a line. 1 when a line was no notice; the others are judged all the same."""
    recogniser = Recogniser(known_platforms(folder, say))
    all_read = True
    for line in judge_lines(recogniser.recognise, notices):
        verdicts.write(line.output + "\n")
        verdicts.flush()
        if line.problem:
            all_read = False
            problems.write(line.problem + "\n")
    return 0 if all_read else 1


def show_platforms(folder: DataFolder) -> int:
    """Print every platform and what is known of it. 1 when a file of the owner cannot be used; it is named."""
    registry = known_platforms(folder, say)
    print(as_text(rows(registry)))  # noqa: T201  # the command's result
    return 1 if registry.problems else 0


def _verify_sentence(report: VerifyReport) -> str:
    if report.fault:
        return f"NOT as it was written. {report.fault}"
    rows = ", ".join(f"{count} {table}" for table, count in report.rows.items())
    return f"As it was written: {report.entries} journal entries; rebuilt and compared {rows}. Head {report.head_hash}"


def language_of(folder: DataFolder) -> Language:
    """The owner's, English where none is set."""
    return "zh_CN" if read_settings(folder.settings).settings.language == "zh_CN" else "en"


def _refuse(refusal: Exception) -> int:
    return refuse(refusal.en, refusal.zh) if isinstance(refusal, Refusal | NotWritten) else refuse(str(refusal))
