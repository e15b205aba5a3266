import pytest

from app.goods_files.csv_table import csv_rows
from app.goods_files.unreadable import GoodsFileUnreadable


def known(cells: list[str]) -> int:
    return sum(cell in ("名称", "售价") for cell in cells)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(encoding: str, separator: str) -> None:
    text = f'名称{separator}售价\r\n"绿茶{separator}\n冰"{separator}3.5\r\n'
    assert csv_rows(text.encode(encoding), known) == [["名称", "售价"], [f"绿茶{separator}\n冰", "3.5"]]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x81", "名".encode("utf-16")])
def test_another_encoding_is_refused(content: bytes) -> None:
    with pytest.raises(GoodsFileUnreadable, match="UTF-8"):
        csv_rows(content, known)


@pytest.mark.parametrize("text", ['a,"b', 'a,"b"c'])
def test_a_broken_quotation_is_refused(text: str) -> None:
    with pytest.raises(GoodsFileUnreadable, match="no proper CSV"):
        csv_rows(text.encode(), known)


def test_an_empty_file_has_no_rows() -> None:
    assert csv_rows(b"", known) == []
