"""CSV as spreadsheets save it: UTF-8 or GB 18030, with commas, semicolons or tabs."""

import csv
import io
from collections.abc import Callable

from app.goods_files.unreadable import GoodsFileUnreadable

GBK = "gb18030"
"""GB 18030-2005, which holds all of GBK, the code page of a Chinese Windows."""
SEPARATORS = (",", ";", "\t")


def csv_rows(content: bytes, headed: Callable[[list[str]], int]) -> list[list[str]]:
    """Its rows. `headed` counts the headings that are known among the cells of the first row.

    Raises:
        GoodsFileUnreadable: it is in neither encoding, or a quotation is never closed.
    """
    text = _text(content)
    separator = max(SEPARATORS, key=lambda one: headed(next(iter(csv.reader(io.StringIO(text), delimiter=one)), [])))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise GoodsFileUnreadable(
            f"This is no proper CSV file ({error}). Save it again from the spreadsheet.",
            f"这不是正确的 CSV 文件（{error}）。请在表格软件里重新保存。",
        ) from error


def _text(content: bytes) -> str:
    """UTF-8 before GBK: nearly all Chinese UTF-8 is also some GBK, and almost never the other way round."""
    for encoding in ("utf-8-sig", GBK):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GoodsFileUnreadable(
        "This is text neither in UTF-8 nor in GB 18030, or no text at all. Save it as CSV UTF-8 or as XLSX.",
        "文件的编码既不是 UTF-8 也不是 GB 18030，或者不是文本文件。请另存为“CSV UTF-8”或 XLSX。",
    )
