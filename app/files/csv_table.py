"""CSV for a spreadsheet.

RFC 4180, in UTF-8 with a byte order mark, without which Excel takes the file for the local code page. Cells that a
spreadsheet would run as a formula get a leading apostrophe (OWASP, "CSV Injection").
"""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import BinaryIO, TextIO

from app.domain.formula_guard import FORMULA_STARTS

_LINE_BREAKS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\0", " "))


@contextmanager
def csv_text(file: BinaryIO) -> Iterator[TextIO]:
    """Text into `file`, which stays open. Half a surrogate pair, which UTF-8 cannot hold, becomes a question mark."""
    file.write(codecs.BOM_UTF8)
    stream = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    yield stream
    stream.detach()


def write_rows(file: BinaryIO, rows: Iterable[Iterable[str | Decimal]]) -> None:
    with csv_text(file) as stream:
        csv.writer(stream).writerows([cell(value) for value in row] for row in rows)


def cell(value: str | Decimal) -> str:
    """A number as it is; text on one line, and with an apostrophe where a spreadsheet would run it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if value.isalnum():
        return value
    line = value.translate(_LINE_BREAKS)
    runs = value.startswith(FORMULA_STARTS) or line.lstrip().startswith(FORMULA_STARTS)
    return f"'{line}" if runs else line
