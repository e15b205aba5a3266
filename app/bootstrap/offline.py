"""Commands that need no window and no radio."""

from typing import TextIO

from app.bootstrap.platforms import known_platforms
from app.bootstrap.terminal import refuse, say
from app.domain.trouble import LedgerUnwritable
from app.files.whole_file import NotWritten
from app.paths import DataFolder
from app.platforms.notice_lines import judge_lines
from app.platforms.recogniser import Recogniser
from app.platforms.table import as_text, rows
from db.refusal import Refusal
from db.verify import VerifyReport, verify


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


def _refuse(refusal: Exception) -> int:
    return refuse(refusal.en, refusal.zh) if isinstance(refusal, Refusal | NotWritten) else refuse(str(refusal))
