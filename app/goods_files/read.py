"""A table of goods from a file: found by its headings, in whatever order they stand."""

from collections.abc import Iterable
from pathlib import Path

from app.domain.formula_guard import unguarded
from app.domain.goods_table import Column, GoodsRow, column_headed
from app.goods_files.csv_table import csv_rows
from app.goods_files.unreadable import GoodsFileUnreadable
from app.goods_files.xlsx_table import xlsx_rows

MOST_ROWS = 100_000
MOST_BYTES = 50_000_000
XLSX_BEGINS = b"PK\x03\x04"
OLD_XLS_BEGINS = b"\xd0\xcf\x11\xe0"


def read_goods(file: Path) -> list[GoodsRow]:
    """Its rows below the headings, without the empty ones. May take seconds: not on the GUI thread.

    Raises:
        GoodsFileUnreadable: it is no such table.
        OSError: it cannot be opened.
    """
    if file.stat().st_size > MOST_BYTES:
        raise _too_long()
    rows = _rows(file.read_bytes())
    if len(rows) > MOST_ROWS + 1:
        raise _too_long()
    columns = _columns(rows[0] if rows else [])
    return [
        row for number, cells in enumerate(rows[1:], 2) if any((row := _row(number, cells, columns)).cells.values())
    ]


def _rows(content: bytes) -> list[list[str]]:
    if content.startswith(OLD_XLS_BEGINS):
        raise GoodsFileUnreadable(
            "This is an Excel file of before 2007. Save it as XLSX or CSV.",
            "这是旧版 Excel 文件（.xls）。请另存为 XLSX 或 CSV。",
        )
    if content.startswith(XLSX_BEGINS):
        return xlsx_rows(content, MOST_ROWS + 1)
    return csv_rows(content, lambda cells: len(_known(cells)))


def _columns(headings: list[str]) -> dict[int, Column]:
    """Which column stands at which place; columns with other headings are passed over."""
    columns = _known(headings)
    found = list(columns.values())
    twice = next((column for column in found if found.count(column) > 1), None)
    if twice:
        raise GoodsFileUnreadable(
            f"Two columns are headed “{twice}”. Remove one of them.", f"有两列都是“{twice}”。请删掉其中一列。"
        )
    if not {Column.NAME, Column.BARCODE, Column.ID} & set(found):
        raise GoodsFileUnreadable(
            "The first row has no heading “name”, “barcode” or “id”. An export shows how the headings are called.",
            "第一行没有“商品名称”“条码”或“商品编号”这样的标题。先导出一份，就能看到各列的标题。",
        )
    return columns


def _known(headings: Iterable[str]) -> dict[int, Column]:
    return {place: column for place, text in enumerate(headings) if (column := column_headed(text))}


def _row(number: int, cells: list[str], columns: dict[int, Column]) -> GoodsRow:
    """A row that ends early has empty cells to its right."""
    padded = cells + [""] * (max(columns) + 1 - len(cells))
    return GoodsRow(number, {column: unguarded(padded[place].strip()) for place, column in columns.items()})


def _too_long() -> GoodsFileUnreadable:
    return GoodsFileUnreadable(
        f"The table has more than {MOST_ROWS:,} rows. Bring it in parts.",
        f"表格超过 {MOST_ROWS:,} 行。请分成几份导入。",
    )
