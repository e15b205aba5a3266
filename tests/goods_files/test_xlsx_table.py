import io
import zipfile

import pytest
from openpyxl import Workbook

from app.goods_files import xlsx_table
from app.goods_files.unreadable import GoodsFileUnreadable
from app.goods_files.xlsx_table import xlsx_rows


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_numbers_become_what_the_sheet_shows() -> None:
    content = workbook(["a", None, 12.5, 6921168509256, 6921168509256.0, True, False, 0.25])
    assert xlsx_rows(content, 9) == [["a", "", "12.5", "6921168509256", "6921168509256", "yes", "no", "0.25"]]


def test_one_row_more_than_allowed_is_read_and_no_other() -> None:
    assert len(xlsx_rows(workbook(*([n] for n in range(9))), 3)) == 4


@pytest.mark.parametrize("content", [b"PK\x03\x04", workbook(["a"])[:-90]])
def test_a_broken_file_is_refused(content: bytes) -> None:
    with pytest.raises(GoodsFileUnreadable, match="broken Excel"):
        xlsx_rows(content, 9)


def test_another_zip_file_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as parts:
        parts.writestr("readme.txt", "hello")
    with pytest.raises(GoodsFileUnreadable, match="broken Excel"):
        xlsx_rows(content.getvalue(), 9)


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_BYTES", 100)
    with pytest.raises(GoodsFileUnreadable, match="too large"):
        xlsx_rows(workbook(["a"]), 9)
