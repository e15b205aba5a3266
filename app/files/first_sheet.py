"""The first sheet of an XLSX workbook (ECMA-376)."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, RuntimeError, TypeError, ValueError,
    InvalidFileException, ParseError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl and the parts of an archive raise for a workbook that is none."""


class WorkbookBroken(Exception):
    """It is no workbook, or a broken one; the text is the library's word on why."""


def sheet_rows(raw: IO[bytes], most_rows: int | None = None) -> Iterator[tuple[Any, ...]]:
    """The cells' values; of a formula, what it came to when the file was saved.

    The sheet's own word on its size is not believed.

    Raises:
        WorkbookBroken: at the first row that cannot be read.
        OSError: the file itself cannot be read.
    """
    try:
        with _what_it_leaves_out_untold():
            sheet = load_workbook(raw, read_only=True, data_only=True).worksheets[0]
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=most_rows, values_only=True)
        while (row := _next(rows)) is not None:
            yield row
    except _BROKEN as error:
        raise WorkbookBroken(str(error)) from error


def _next(rows: Iterator[tuple[Any, ...]]) -> tuple[Any, ...] | None:
    with _what_it_leaves_out_untold():
        return next(rows, None)


@contextmanager
def _what_it_leaves_out_untold() -> Iterator[None]:
    """openpyxl warns of styles, validations and parts that it passes over; no cell is among them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield
