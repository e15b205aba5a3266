"""Reads a platform's statement."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from app.statements.sheet import Sheet
from app.statements.statement import Period, ReadingCancelled, Statement, StatementUnreadable
from app.statements.tables import Table, tables

Progress: TypeAlias = Callable[[int], None]
"""Told now and then how many rows have been read."""
EVERY = 1000
KEPT_PROBLEMS = 1000


def untold(_rows: int) -> None:
    """For whoever does not watch."""


def never() -> bool:
    """For whoever does not cancel."""
    return False


def read_statement(file: Path, *, progress: Progress = untold, cancelled: Callable[[], bool] = never) -> Statement:
    """Read a CSV, XLSX or ZIP file. Rows that cannot be used are told of in the statement's problems.

    May take seconds: never on the thread of the windows. Tables of an archive that are no statement are passed over.

    Raises:
        StatementUnreadable: there is no statement in it that can be used.
        ReadingCancelled: `cancelled` said so.
    """
    count = 0

    def watched(table: Table) -> Iterator[list[str]]:
        nonlocal count
        for row in table.rows:
            count += 1
            if count % EVERY == 0:
                progress(count)
                _go_on(cancelled)
            yield row

    _go_on(cancelled)
    with closing(tables(file)) as found:
        sheets = [sheet for sheet in (Sheet.read(table.name, watched(table)) for table in found) if sheet]
    progress(count)
    return _one_statement(file.name, sheets)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise ReadingCancelled


def _one_statement(name: str, sheets: list[Sheet]) -> Statement:
    if not sheets:
        raise StatementUnreadable(
            f"{name} is no statement that is known here. It must be the file as Alipay or WeChat Pay gives it, "
            "as CSV, XLSX or ZIP; docs/statements.md says where to download it.",
            f"{name} 不是可以识别的账单。请使用支付宝或微信支付下载的原始文件（CSV、XLSX 或 ZIP）。",
        )
    if len({sheet.format.key for sheet in sheets}) > 1:
        raise StatementUnreadable(
            f"{name} holds statements of different kinds. Unpack it and choose one of them.",
            f"{name} 中有多种不同的账单。请先解压，再选择其中一个文件。",
        )
    problems = [problem for sheet in sheets for problem in sheet.problems]
    first = sheets[0]
    return Statement(
        format=first.format.key,
        platform=first.format.platform,
        account=first.account,
        stated=_together([sheet.stated for sheet in sheets]),
        rows=tuple(row for sheet in sheets for row in sheet.rows),
        problems=tuple(problems[:KEPT_PROBLEMS]),
        problem_count=sum(sheet.problem_count for sheet in sheets),
    )


def _together(periods: list[Period | None]) -> Period | None:
    """From the first beginning to the last end; None when one does not state it."""
    stated = [period for period in periods if period]
    if len(stated) < len(periods):
        return None
    return Period(min(period.start for period in stated), max(period.end for period in stated))
