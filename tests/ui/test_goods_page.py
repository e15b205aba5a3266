from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.trouble import LedgerTrouble
from app.services.goods_import import ImportPreview
from app.ui.goods_page import GoodsPage
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.theme import TOUCH
from tests.goods import a_product

GOODS = [a_product(1, "Tea", favourite=True), a_product(2, "Coffee", 500, active=False)]
PREVIEW = ImportPreview(added=(a_product(3, "Milk"),))


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[GoodsPage]:
    set_language(qapp, "en")
    page = GoodsPage("CNY")
    qtbot.addWidget(page)
    page.resize(760, 500)
    dress(page, Look())
    page.show()
    page.show_found("", GOODS)
    yield page
    set_language(qapp, "en")


def test_typing_asks_and_only_the_last_answer_is_shown(qtbot: QtBot, page: GoodsPage) -> None:
    asked = QSignalSpy(page.search_requested)
    qtbot.keyClicks(page.search, "te")
    assert [asked.at(number)[0] for number in range(asked.count())] == ["t", "te"]
    page.show_found("te", GOODS[:1])
    page.show_found("t", GOODS)
    assert page.list.model().rowCount() == 1


def test_an_empty_answer_says_what_to_do(page: GoodsPage) -> None:
    page.show_found("", [])
    assert page.list.isHidden()
    assert page._none.isVisible()
    page.show_found("", GOODS)
    assert page.list.isVisible()


def test_a_good_that_is_pressed_stands_on_the_form(qtbot: QtBot, page: GoodsPage) -> None:
    place = page.list.visualRect(page.list.model().index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.form.product == GOODS[1]
    page.new.click()
    assert page.form.product is None


def test_the_list_is_used_by_keyboard(qtbot: QtBot, page: GoodsPage) -> None:
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.form.product == GOODS[1]


def test_a_saved_good_is_told_and_asked_for(qtbot: QtBot, page: GoodsPage) -> None:
    page.form.show_product(GOODS[0])
    with qtbot.waitSignal(page.product_saved) as wish:
        page.form.save.click()
    assert wish.args == [GOODS[0]]
    with qtbot.waitSignal(page.search_requested):
        page.show_saved(GOODS[0])
    assert "Tea" in page.sentence.text
    assert page.form.product is None


def test_what_was_not_saved_stays_on_the_form(page: GoodsPage) -> None:
    page.form.show_product(GOODS[0])
    page.show_barcode_taken(GOODS[1])
    assert "Coffee" in page.form.refusals[page.form.barcode].text
    for trouble, words in ((LedgerTrouble.DISK_FULL, "disk is full"), (LedgerTrouble.LOCKED, "locked by x")):
        page.show_trouble(trouble, "locked by x")
        assert words in page.sentence.text
    assert page.form.product == GOODS[0]


def test_an_import_is_asked_about_and_taken_over(qtbot: QtBot, page: GoodsPage) -> None:
    page.show_preview(Path("/shop/goods.csv"), PREVIEW)
    assert page.import_sheet.isVisible()
    with qtbot.waitSignal(page.import_accepted) as wish:
        page.import_sheet.yes.click()
    assert wish.args == [PREVIEW]
    page.show_imported(PREVIEW)
    assert not page.import_sheet.isVisible()
    assert "1 good was" in page.sentence.text


@pytest.mark.parametrize("answer", ["declined", "outdated", "refused"])
def test_an_import_that_changes_nothing_leads_back(page: GoodsPage, answer: str) -> None:
    page.show_preview(Path("goods.csv"), PREVIEW)
    if answer == "declined":
        page.import_sheet.no.click()
    elif answer == "outdated":
        page.show_outdated()
        assert "meantime" in page.sentence.text
    else:
        page.show_refused("No table.", "不是表格。")
        assert page.sentence.text == "No table."
    assert not page.import_sheet.isVisible()


def test_a_table_is_chosen(qtbot: QtBot, page: GoodsPage, tmp_path: Path) -> None:
    page.load.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.import_requested) as wish:
        dialog.fileSelected.emit(str(tmp_path / "goods.csv"))
    assert wish.args == [tmp_path / "goods.csv"]
    dialog.reject()


def test_a_place_is_chosen_and_its_ending_follows_the_kind(qtbot: QtBot, page: GoodsPage, tmp_path: Path) -> None:
    page.hand_out.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.defaultSuffix() == "xlsx"
    dialog.filterSelected.emit("CSV (*.csv)")
    assert dialog.defaultSuffix() == "csv"
    with qtbot.waitSignal(page.export_requested) as wish:
        dialog.fileSelected.emit(str(tmp_path / "goods.csv"))
    assert wish.args == [tmp_path / "goods.csv"]
    dialog.reject()
    page.show_exported(tmp_path / "goods.csv")
    assert str(tmp_path / "goods.csv") in page.sentence.text


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut_off_and_all_is_large_enough_for_a_finger(
    qapp: QApplication, page: GoodsPage, language: str
) -> None:
    set_language(qapp, language)
    qapp.processEvents()
    buttons = [page.new, page.load, page.hand_out, page.form.save]
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    pressed = [
        control
        for kind in (QPushButton, QLineEdit, QComboBox)
        for control in page.findChildren(kind)
        if control.isVisible()
    ]
    assert len(pressed) >= 10
    assert all(control.height() >= TOUCH for control in pressed)


def test_every_control_is_reached_by_the_tab_key(qtbot: QtBot, page: GoodsPage) -> None:
    page.search.setFocus()
    reached = set()
    for _ in range(30):
        reached.add(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    form = page.form
    wanted = {page.search, page.list, page.new, page.load, page.hand_out, form.name, form.price, form.unit}
    assert wanted | {form.barcode, form.category, form.favourite, form.active, form.save} <= reached
