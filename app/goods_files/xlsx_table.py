"""The first sheet of an XLSX workbook (ECMA-376), as rows of text."""

import io
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from app.goods_files.unreadable import GoodsFileUnreadable

MOST_BYTES = 400_000_000
"""Of all parts unpacked: ten times what a hundred thousand goods take."""
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError, ValueError,
    InvalidFileException, ParseError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl and the parts of an archive raise for a workbook that is none; there is no file behind the content."""


def xlsx_rows(content: bytes, most_rows: int) -> list[list[str]]:
    """At most `most_rows` rows and one; of a formula, what it came to when the file was saved.

    Raises:
        GoodsFileUnreadable: it is no workbook, a broken one, or unpacks to more than any table of goods.
    """
    try:
        _require_bounded(content)
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        return [[_text(cell) for cell in row] for row in sheet.iter_rows(max_row=most_rows + 1, values_only=True)]
    except _BROKEN as error:
        raise GoodsFileUnreadable(
            f"This is a broken Excel file ({error}). Save it again from the spreadsheet.",
            f"Excel 文件已损坏（{error}）。请在表格软件里重新保存。",
        ) from error


def _require_bounded(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
            raise GoodsFileUnreadable("This workbook is too large.", "这个工作簿太大了。")


def _text(value: Any) -> str:
    """A whole number without a point, as barcodes are; others in the shortest form that is exactly they."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
