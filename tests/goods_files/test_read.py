from pathlib import Path

import pytest

from app.domain.goods_table import Column, GoodsRow
from app.goods_files import read
from app.goods_files.read import read_goods
from app.goods_files.unreadable import GoodsFileUnreadable


def rows(folder: Path, content: bytes) -> list[GoodsRow]:
    file = folder / "goods"
    file.write_bytes(content)
    return read_goods(file)


def refused(folder: Path, content: bytes) -> GoodsFileUnreadable:
    with pytest.raises(GoodsFileUnreadable) as caught:
        rows(folder, content)
    assert caught.value.zh
    return caught.value


def test_columns_are_found_by_their_headings(tmp_path: Path) -> None:
    content = "库存,售价,条码,品名\n9, 3.5 ,,绿茶\n,,,\n1,2\n".encode()
    assert rows(tmp_path, content) == [
        GoodsRow(2, {Column.PRICE: "3.5", Column.BARCODE: "", Column.NAME: "绿茶"}),
        GoodsRow(4, {Column.PRICE: "2", Column.BARCODE: "", Column.NAME: ""}),
    ]


def test_a_table_with_headings_alone_has_no_rows(tmp_path: Path) -> None:
    assert rows(tmp_path, b"name,price") == []


@pytest.mark.parametrize("content", [b"", b"\n", b"stock,price\n1,2\n", b"just some words"])
def test_without_a_heading_to_know_goods_by(tmp_path: Path, content: bytes) -> None:
    assert "heading" in refused(tmp_path, content).en


def test_two_columns_of_one_heading(tmp_path: Path) -> None:
    assert "“price”" in refused(tmp_path, "name,price,售价\n".encode()).en


def test_an_old_excel_file(tmp_path: Path) -> None:
    assert "2007" in refused(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).en


@pytest.mark.parametrize("limit", ["MOST_ROWS", "MOST_BYTES"])
def test_a_table_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(read, limit, 2)
    assert "in parts" in refused(tmp_path, b"name\n1\n2\n3\n").en


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_goods(tmp_path / "gone.csv")
