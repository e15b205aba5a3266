import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.payment_search import PaymentSearch
from app.ui.cashier.payment_search_row import PaymentSearchRow
from app.ui.language import set_language
from tests.ui.cashier.shop import DAY, PLATFORMS


@pytest.fixture
def fields(qtbot: QtBot, english: QApplication) -> PaymentSearchRow:
    made = PaymentSearchRow(PLATFORMS)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("12.5", 1250),
        ("¥12.50", 1250),
        ("1,284.50", 128450),
        ("1，284", 128400),
        ("12.505", None),
        ("0", None),
        ("-5", None),
        ("nan", None),
        ("5号桌", None),
        ("", None),
    ],
)
def test_what_is_an_amount_is_looked_for_as_one_too(fields: PaymentSearchRow, typed: str, minor: int | None) -> None:
    fields.words.setText(f" {typed} ")
    money = None if minor is None else Money(minor, "CNY")
    assert fields.search(DAY, "CNY") == PaymentSearch(DAY, typed, money)


def test_a_pause_in_typing_looks_once(qtbot: QtBot, fields: PaymentSearchRow) -> None:
    told: list[str] = []
    fields.changed.connect(lambda: told.append(fields.words.text()))
    with qtbot.waitSignal(fields.changed):
        qtbot.keyClicks(fields.words, "12.5")
    assert told == ["12.5"]


def test_enter_looks_at_once_and_not_again(qtbot: QtBot, fields: PaymentSearchRow) -> None:
    qtbot.keyClicks(fields.words, "li")
    with qtbot.waitSignal(fields.changed, timeout=0, raising=False) as told:
        qtbot.keyClick(fields.words, Qt.Key.Key_Return)
    assert told.signal_triggered
    with qtbot.assertNotEmitted(fields.changed, wait=200):
        pass


def test_a_platform_is_chosen_by_the_name_that_the_shop_has_for_it(qtbot: QtBot, fields: PaymentSearchRow) -> None:
    with qtbot.waitSignal(fields.changed):
        fields.platform.setCurrentIndex(fields.platform.findText("WeChat Pay"))
    assert fields.search(DAY, "CNY").platform == "wechat"


def test_it_is_cleared_without_a_word(qtbot: QtBot, fields: PaymentSearchRow) -> None:
    fields.words.setText("li")
    fields.platform.setCurrentIndex(1)
    with qtbot.assertNotEmitted(fields.changed, wait=200):
        fields.clear()
    assert fields.search(DAY, "CNY") == PaymentSearch(DAY)


def test_it_follows_the_language(fields: PaymentSearchRow, english: QApplication) -> None:
    set_language(english, "zh_CN")
    fields.retranslate()
    assert [fields.platform.itemText(place) for place in range(3)] == ["全部平台", "支付宝", "微信支付"]
