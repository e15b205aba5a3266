from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.product import Product
from app.ui.cashier.favourite_tile import FavouriteTile
from app.ui.cashier.product_picker import ProductPicker
from app.ui.language import set_language
from tests.goods import a_product

TEA, MILK, BAGS = a_product(1, "Tea", favourite=True), a_product(2, "Milk", favourite=True), a_product(3, "Bags")


@pytest.fixture
def picker(qtbot: QtBot, qapp: QApplication) -> Iterator[ProductPicker]:
    set_language(qapp, "en")
    picker = ProductPicker()
    qtbot.addWidget(picker)
    picker.resize(420, 420)
    picker.show()
    picker.show_favourites([TEA, MILK])
    yield picker
    set_language(qapp, "en")


def chosen(spy: QSignalSpy) -> list[Product]:
    return [spy.at(number)[0] for number in range(spy.count())]


def test_a_favourite_is_one_press(qtbot: QtBot, picker: ProductPicker) -> None:
    with qtbot.waitSignal(picker.product_chosen) as wish:
        qtbot.mouseClick(picker.tiles[1], Qt.MouseButton.LeftButton)
    assert wish.args == [MILK]


def test_favourites_are_replaced(qtbot: QtBot, picker: ProductPicker) -> None:
    picker.show_favourites([BAGS])
    qtbot.waitUntil(lambda: picker.findChildren(FavouriteTile) == picker.tiles)
    assert [tile.product for tile in picker.tiles] == [BAGS]


def test_tiles_stand_side_by_side_as_the_width_allows(qtbot: QtBot, picker: ProductPicker) -> None:
    qtbot.waitUntil(lambda: picker.tiles[0].y() == picker.tiles[1].y())
    picker.resize(200, 420)
    qtbot.waitUntil(lambda: picker.tiles[0].x() == picker.tiles[1].x())
    assert picker.tiles[0].geometry().right() <= picker.width()


def test_typing_asks_and_enter_takes_the_first(qtbot: QtBot, picker: ProductPicker) -> None:
    asked, spy = QSignalSpy(picker.search_requested), QSignalSpy(picker.product_chosen)
    qtbot.keyClicks(picker.search, "ba")
    assert [asked.at(number)[0] for number in range(asked.count())] == ["b", "ba"]
    picker.show_found("b", [TEA])
    assert not picker.found.isVisible()
    picker.show_found("ba", [BAGS, TEA])
    assert picker.found.isVisible()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen(spy) == [BAGS]
    assert picker.search.text() == ""
    assert picker.tiles[0].isVisible()


def test_enter_before_the_answer_takes_the_first_when_it_comes(qtbot: QtBot, picker: ProductPicker) -> None:
    spy = QSignalSpy(picker.product_chosen)
    qtbot.keyClicks(picker.search, "ba")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen(spy) == []
    picker.show_found("ba", [BAGS])
    assert chosen(spy) == [BAGS]


def test_enter_with_nothing_typed_or_found_takes_nothing(qtbot: QtBot, picker: ProductPicker) -> None:
    spy = QSignalSpy(picker.product_chosen)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    picker.search.setText("x")
    picker.show_found("x", [])
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen(spy) == []
    assert picker._none.isVisible()


def test_arrow_keys_choose_among_what_was_found(qtbot: QtBot, picker: ProductPicker) -> None:
    picker.search.setText("a")
    picker.show_found("a", [TEA, BAGS])
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.found, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.product_chosen) as wish:
        qtbot.keyClick(picker.found, Qt.Key.Key_Return)
    assert wish.args == [BAGS]


def test_escape_leads_back_to_the_favourites(qtbot: QtBot, picker: ProductPicker) -> None:
    picker.search.setText("a")
    picker.show_found("a", [BAGS])
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert picker.tiles[0].isVisible()


def test_without_favourites_it_says_how_to_get_some(picker: ProductPicker) -> None:
    picker.show_favourites([])
    assert picker._none.isVisible()
    assert "favourites" in picker._none.text


def test_tiles_are_reached_by_the_tab_key(qtbot: QtBot, picker: ProductPicker) -> None:
    picker.search.setFocus()
    reached = set()
    for _ in range(6):
        reached.add(picker.focusWidget())
        qtbot.keyClick(picker.focusWidget(), Qt.Key.Key_Tab)
    assert set(picker.tiles) <= reached
