from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.domain.goods_table import Column
from app.domain.money import Money
from app.services.goods_import import BadRow, Change, ImportPreview
from app.ui.goods.import_table import ImportTable
from app.ui.language import set_language
from app.ui.theme import LIGHT
from tests.goods import a_product

PREVIEW = ImportPreview(
    added=(a_product(3, "Coffee", 500, category="Drinks"),),
    changed=(Change(a_product(1, "Tea", 300), a_product(1, "Tea", 350, category="Drinks")),),
    bad=(BadRow(7, Column.PRICE, "No price.", "没有价格。"), BadRow(8, None, "Twice.", "重复。")),
)


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    set_language(qapp, request.param)
    yield request.param
    set_language(qapp, "en")


def words(table: ImportTable) -> list[list[str]]:
    said = [[table.data(table.index(row, column)) for column in range(3)] for row in range(table.rowCount())]
    return [[str(cell).translate({0x2068: None, 0x2069: None}) for cell in row] for row in said]


def test_bad_rows_then_changes_field_by_field_then_new_goods(language: str) -> None:
    table = ImportTable()
    table.show_preview(PREVIEW)
    expected = {
        "en": [
            ["Left out", "Row 7", "price: No price."],
            ["Left out", "Row 8", "Twice."],
            ["Changed", "Tea", "price 3.00 → 3.50 · category – → Drinks"],
            ["New", "Coffee", "¥5.00 · Drinks"],
        ],
        "zh_CN": [
            ["不导入", "第 7 行", "售价：没有价格。"],
            ["不导入", "第 8 行", "重复。"],
            ["修改", "Tea", "售价 3.00 → 3.50 · 分类 – → Drinks"],
            ["新增", "Coffee", "¥5.00 · Drinks"],
        ],
    }
    assert words(table) == expected[language]


def test_what_is_left_out_is_amber(qapp: QApplication) -> None:
    table = ImportTable()
    table.show_preview(PREVIEW)
    inks = [table.data(table.index(row, 0), Qt.ItemDataRole.ForegroundRole) for row in (0, 2)]
    assert inks == [QColor(LIGHT.amber), QColor(LIGHT.ink)]


def test_what_the_shop_cannot_sell_in_its_currency_is_amber_and_says_so(language: str) -> None:
    table = ImportTable()
    sold, unsold = a_product(1, "Tea", 300), a_product(2, "Coffee", 500)
    unsold = replace(unsold, price=Money(500, "USD"))
    table.show_preview(ImportPreview(added=(sold, unsold), changed=(Change(sold, replace(sold, price=unsold.price)),)))
    remarks = {
        "en": "In USD, and the till sells in CNY: never rung up.",
        "zh_CN": "售价为 USD，本店以 CNY 收款：无法录入。",
    }
    assert [row[2].startswith(remarks[language]) for row in words(table)] == [True, False, True]
    colours = [table.data(table.index(row, 0), Qt.ItemDataRole.ForegroundRole) for row in range(3)]
    assert colours == [QColor(LIGHT.amber), QColor(LIGHT.ink), QColor(LIGHT.amber)]
