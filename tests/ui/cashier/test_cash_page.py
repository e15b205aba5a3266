import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.domain.tender import Tender
from app.ui.cashier.cash_page import CashPage
from tests.ui.cashier.shop import a_sale, cash


@pytest.fixture
def page(qtbot: QtBot, english: QApplication) -> CashPage:
    made = CashPage("CNY")
    qtbot.addWidget(made)
    made.ask(a_sale("12.50", state=SaleState.CHARGED))
    return made


def taken(qtbot: QtBot, page: CashPage) -> Tender:
    with qtbot.waitSignal(page.tendered) as told:
        page.accept()
    (tender,) = told.args
    assert isinstance(tender, Tender)
    return tender


def test_enter_alone_takes_exactly_what_is_due(qtbot: QtBot, page: CashPage) -> None:
    assert page.change_words == "Change ¥0.00"
    assert taken(qtbot, page) == cash("12.50")


def test_the_change_is_said_before_the_cash_is_taken(qtbot: QtBot, page: CashPage) -> None:
    page.press("2")
    page.press("0")
    assert page.change_words == "Change ¥7.50"
    assert taken(qtbot, page) == cash("12.50", "20")


def test_notes_add_up(qtbot: QtBot, page: CashPage) -> None:
    assert [note.text() for note in page.notes] == ["10", "20", "50", "100"]
    page.notes[0].click()
    assert page.change_words == "¥2.50 missing"
    page.notes[0].click()
    assert taken(qtbot, page) == cash("12.50", "20")


def test_too_little_is_a_part(qtbot: QtBot, page: CashPage) -> None:
    page.press("5")
    assert taken(qtbot, page) == cash("5")


def test_escape_clears_then_leaves(qtbot: QtBot, page: CashPage) -> None:
    page.press("5")
    with qtbot.assertNotEmitted(page.left):
        page.step_back()
    with qtbot.waitSignal(page.left):
        page.step_back()


def test_the_notes_are_those_of_the_currency(qtbot: QtBot, english: QApplication) -> None:
    page = CashPage("JPY")
    qtbot.addWidget(page)
    assert [note.text() for note in page.notes] == ["1000", "2000", "5000", "10000"]
    assert not page.keys["."].isEnabled()
