"""The first sheet of an XLSX workbook, as rows of text."""

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from app.files.first_sheet import WorkbookBroken, sheet_rows
from app.statements.statement import StatementUnreadable


def rows(name: str, raw: IO[bytes]) -> Iterator[list[str]]:
    """Each row at least as wide as those before it.

    Raises:
        StatementUnreadable: it is no workbook, or a broken one.
    """
    try:
        width = 0
        for values in sheet_rows(raw):
            width = max(width, len(values))
            yield [_text(value) for value in values] + [""] * (width - len(values))
    except WorkbookBroken as error:
        raise StatementUnreadable(
            f"{name} is a broken Excel file: {error}. Download the statement again.",
            f"{name} 是损坏的 Excel 文件（{error}）。请重新下载账单。",
        ) from error


def _text(value: Any) -> str:
    """A number in the shortest form that is exactly it (`repr`), so that 12.3 stays 12.3 and 0.1 + 0.2 is no amount."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value if isinstance(value, str) else repr(value)
