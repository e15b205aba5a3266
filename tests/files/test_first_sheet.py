import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.files.first_sheet import WorkbookBroken, sheet_rows

RELATIONS = "xl/_rels/workbook.xml.rels"


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, text: bytes) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for part in before.namelist():
            after.writestr(part, text if part == name else before.read(part))
    return made


def test_values_come_row_by_row_and_no_more_than_asked_for() -> None:
    assert list(sheet_rows(io.BytesIO(workbook(["a", None, 1.5], ["b"])), 1)) == [("a", None, 1.5)]


def test_what_the_library_warns_of_is_read_all_the_same() -> None:
    content = workbook(["a"])
    styles = zipfile.ZipFile(io.BytesIO(content)).read("xl/styles.xml")
    bare = with_part(content, "xl/styles.xml", styles.replace(b"cellStyleXfs", b"x").replace(b"cellStyles", b"y"))
    assert list(sheet_rows(bare)) == [("a",)]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", workbook(["a"])[:-90]])
def test_what_is_no_workbook_is_told(content: bytes) -> None:
    with pytest.raises(WorkbookBroken):
        list(sheet_rows(io.BytesIO(content)))


def test_a_sheet_that_breaks_off_is_told(tmp_path: Path) -> None:
    cut = with_part(workbook(["a"], ["b"]), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c><v>1</v></c>")
    with pytest.raises(WorkbookBroken):
        list(sheet_rows(cut))
