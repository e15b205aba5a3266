"""The first sheet of an XLSX workbook (ECMA-376), as rows of text."""

import io
import zipfile
from typing import Any

from app.files.first_sheet import WorkbookBroken, sheet_rows
from app.goods_files.unreadable import GoodsFileUnreadable

MOST_BYTES = 400_000_000
"""Of all parts unpacked: ten times what a hundred thousand goods take."""
_NO_ARCHIVE = (zipfile.BadZipFile, NotImplementedError, OSError, ValueError)
"""What an archive that is none raises; there is no file behind the content, and a name may be no text."""


def xlsx_rows(content: bytes, most_rows: int) -> list[list[str]]:
    """At most `most_rows` rows and one; of a formula, what it came to when the file was saved.

    Raises:
        GoodsFileUnreadable: it is no workbook, a broken one, or unpacks to more than any table of goods.
    """
    try:
        _require_bounded(content)
        return [[_text(cell) for cell in row] for row in sheet_rows(io.BytesIO(content), most_rows + 1)]
    except (WorkbookBroken, *_NO_ARCHIVE) as error:
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
