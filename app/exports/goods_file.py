"""All goods as a table for a spreadsheet, CSV or XLSX, which the import of goods reads back unchanged.

CSV is RFC 4180 in UTF-8 with a byte order mark, without which Excel takes the file for the local code page.
"""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter

from app.domain.formula_guard import guarded
from app.domain.goods_table import Column, Language, cells_of, heading
from app.domain.product import Product
from app.files.whole_file import draft_of, fill

_WIDTHS = {Column.ID: 20, Column.NAME: 36, Column.BARCODE: 18, Column.CATEGORY: 16}
"""In characters; the others are 11 wide."""


def write_goods(file: Path, products: Sequence[Product], language: Language) -> None:
    """Write a row a good below the headings; XLSX when `file` is named so, else CSV.

    Raises:
        NotWritten: the folder is missing, full or not writable, or another program holds the file.
    """
    write = _write_xlsx if file.suffix.lower() == ".xlsx" else _write_csv
    with draft_of(file) as draft:
        fill(draft, lambda stream: write(stream, products, language))
        draft.replace(file)


def _write_csv(stream: BinaryIO, products: Sequence[Product], language: Language) -> None:
    stream.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    csv.writer(text).writerows(_rows(products, language))
    text.detach()


def _write_xlsx(stream: BinaryIO, products: Sequence[Product], language: Language) -> None:
    """Every cell is text but the price, and a barcode stays text when it is typed anew, so that it keeps its zeros."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("商品" if language == "zh_CN" else "Goods")
    sheet.freeze_panes = "A2"
    for place, column in enumerate(Column, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 11)
    price, barcode = (list(Column).index(column) for column in (Column.PRICE, Column.BARCODE))
    for number, row in enumerate(_rows(products, language)):
        cells = [WriteOnlyCell(sheet, text) for text in row]
        for cell in cells:
            cell.data_type = "s"
        cells[price].data_type = "n" if number else "s"
        cells[barcode].number_format = "@"
        sheet.append(cells)
    workbook.save(stream)


def _rows(products: Iterable[Product], language: Language) -> Iterator[list[str]]:
    yield [heading(column, language) for column in Column]
    for product in products:
        yield [guarded(text) for text in cells_of(product, language).values()]
