from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.product import Product, Unit
from app.ui.goods.good_form import GoodForm
from app.ui.language import set_language
from tests.goods import COLA, a_product


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[GoodForm]:
    set_language(qapp, "en")
    form = GoodForm("CNY")
    qtbot.addWidget(form)
    form.resize(400, 700)
    form.show()
    yield form
    set_language(qapp, "en")


def saved(qtbot: QtBot, form: GoodForm) -> Product:
    with qtbot.waitSignal(form.saved) as signal:
        form.save.click()
    product = signal.args[0]
    assert isinstance(product, Product)
    return product


def test_a_new_good_is_what_was_written(qtbot: QtBot, form: GoodForm) -> None:
    form.name.setText("  Green   tea ")
    form.price.setText("3.5")
    form.unit.setCurrentIndex(1)
    form.barcode.setText(COLA)
    form.category.setText("Drinks")
    form.colours.choose("#a9c2a0")
    form.favourite.setChecked(True)
    new = saved(qtbot, form)
    assert new == Product(
        new.id, "Green tea", Money(350, "CNY"), Unit.WEIGHT, COLA, "Drinks", "#a9c2a0", favourite=True
    )
    assert saved(qtbot, form).id != new.id


def test_a_known_good_keeps_its_id_and_what_was_not_touched(qtbot: QtBot, form: GoodForm) -> None:
    before = a_product(7, "Tea", 300, unit=Unit.WEIGHT, barcode=COLA, category="Drinks", colour="#123456", active=False)
    form.show_product(before)
    assert saved(qtbot, form) == before
    form.show_product(None)
    assert (form.name.text(), form.price.text(), form.active.isChecked()) == ("", "", True)


def test_a_good_keeps_the_currency_of_its_price(qtbot: QtBot, form: GoodForm) -> None:
    form.show_product(a_product())
    form.use_currency("JPY")
    assert saved(qtbot, form).price.currency == "CNY"
    form.show_product(None)
    form.name.setText("Tea")
    form.price.setText("300")
    assert saved(qtbot, form).price == Money(300, "JPY")


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("name", " ", "missing"),
        ("price", "", "no price"),
        ("price", "3,5", "12.50"),
        ("barcode", COLA[:-1] + "7", f"would have to be {COLA[-1]}"),
        ("barcode", "12", "8, 12, 13 or 14"),
    ],
)
def test_a_refusal_stands_beside_its_field(form: GoodForm, field: str, text: str, words: str) -> None:
    form.show_product(a_product())
    wishes = QSignalSpy(form.saved)
    edit: QLineEdit = getattr(form, field)
    edit.setText(text)
    form.save.click()
    assert wishes.count() == 0
    shown = [refusal.text for refusal in form.refusals.values() if refusal.isVisible()]
    assert len(shown) == 1
    assert words in shown[0]
    assert form.refusals[edit].isVisible()


def test_a_refusal_goes_when_its_field_is_mended(qtbot: QtBot, form: GoodForm) -> None:
    form.show_product(a_product())
    form.name.clear()
    form.save.click()
    qtbot.keyClicks(form.name, "T")
    assert not form.refusals[form.name].isVisible()


def test_a_barcode_of_another_good_names_it(form: GoodForm) -> None:
    form.refuse_barcode("Co\u202ela")
    assert form.refusals[form.barcode].isVisible()
    assert "Cola" in form.refusals[form.barcode].text


def test_refusals_are_chinese_where_the_screen_is(qapp: QApplication, form: GoodForm) -> None:
    set_language(qapp, "zh_CN")
    qapp.processEvents()
    form.save.click()
    assert form.refusals[form.name].text == "缺少商品名称。"
    assert form.unit.currentText() == "按件"


def test_enter_saves(qtbot: QtBot, form: GoodForm) -> None:
    form.show_product(a_product())
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(form.price, Qt.Key.Key_Return)
