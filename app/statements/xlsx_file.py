"""The first sheet of an XLSX workbook, as rows of text."""

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from app.statements.statement import StatementUnreadable

_BROKEN = (
    ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, InvalidFileException, ParseError
)  # fmt: skip
"""What openpyxl raises for a workbook that is none."""


def rows(name: str, raw: IO[bytes]) -> Iterator[list[str]]:
    """Each row at least as wide as those before it; the sheet's own word on its size is not believed.

    Raises:
        StatementUnreadable: it is no workbook, or a broken one.
    """
    try:
        workbook = load_workbook(raw, read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        width = 0
        for values in sheet.iter_rows(values_only=True):
            width = max(width, len(values))
            yield [_text(value) for value in values] + [""] * (width - len(values))
    except _BROKEN as error:
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
