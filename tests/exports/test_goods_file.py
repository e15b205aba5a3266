"""What is written is read again by the import: both are one format."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.domain.goods_table import Language
from app.domain.product import Product
from app.exports.goods_file import write_goods
from app.files.whole_file import NotWritten
from app.goods_files.read import read_goods
from app.services.goods_import import ImportPreview, preview
from tests.goods import COLA, UPC, a_product, products

KINDS = ["goods.csv", "goods.xlsx"]
GOODS = st.lists(products(), max_size=6, unique_by=(lambda one: one.id, lambda one: one.barcode.zfill(14) or one.id))


def written_and_read(file: Path, goods: list[Product], language: Language) -> ImportPreview:
    write_goods(file, goods, language)
    return preview(read_goods(file), goods, "CNY")


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=30)
@given(goods=GOODS, language=st.sampled_from(["en", "zh_CN"]))
def test_an_import_of_the_export_changes_nothing(name: str, goods: list[Product], language: Language) -> None:
    with TemporaryDirectory() as folder:
        assert written_and_read(Path(folder, name), goods, language) == ImportPreview(unchanged=len(goods))


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=30)
@given(goods=GOODS)
def test_another_till_gets_the_same_goods(name: str, goods: list[Product]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, name)
        write_goods(file, goods, "en")
        shown = preview(read_goods(file), [], "CNY")
        assert set(shown.added) == set(goods)
        assert shown.bad == ()


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("odd", ["=1+1", "'=1+1", "_x0041_", "a\u00a0b", "😀", '"', "a,b;c", "1e5", "TRUE", "007"])
def test_odd_names_come_back(tmp_path: Path, name: str, odd: str) -> None:
    goods = [a_product(1, odd, category=odd)]
    assert written_and_read(tmp_path / name, goods, "en") == ImportPreview(unchanged=1)


def test_a_csv_file_for_excel(tmp_path: Path) -> None:
    file = tmp_path / "goods.csv"
    write_goods(file, [a_product(1, "=Tea", 1250, barcode=COLA, favourite=True)], "zh_CN")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [
            ["商品编号", "商品名称", "售价", "币种", "计价方式", "条码", "分类", "颜色", "常用", "在售"],
            ["0000000000000001", "'=Tea", "12.50", "CNY", "按件", COLA, "", "", "是", "是"],
        ]


def test_a_workbook_keeps_zeros_and_counts_prices(tmp_path: Path) -> None:
    file = tmp_path / "goods.xlsx"
    write_goods(file, [a_product(1, "=1+1", 1250, barcode=UPC)], "en")
    _headings, row = load_workbook(file).worksheets[0].iter_rows()
    assert [(cell.value, cell.data_type) for cell in row[:6]] == [
        ("0000000000000001", "s"), ("'=1+1", "s"), (12.5, "n"), ("CNY", "s"), ("piece", "s"), (UPC, "s"),
    ]  # fmt: skip


def test_what_stood_there_stays_when_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "goods.csv").mkdir()
    with pytest.raises(NotWritten) as failed:
        write_goods(tmp_path / "goods.csv", [a_product()], "en")
    assert str(tmp_path / "goods.csv") in failed.value.en
    assert [file.name for file in tmp_path.iterdir()] == ["goods.csv"]
