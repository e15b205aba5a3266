import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.sale import SaleState
from app.domain.tender import Tender, TenderKind
from app.ui.cashier.other_means_page import OtherMeansPage
from tests.ui.cashier.shop import a_sale


@pytest.fixture
def page(qtbot: QtBot, english: QApplication) -> OtherMeansPage:
    made = OtherMeansPage("CNY")
    qtbot.addWidget(made)
    made.show()
    made.ask(a_sale("12.50", state=SaleState.CHARGED))
    return made


def test_enter_in_the_reason_takes_the_rest_by_card(qtbot: QtBot, page: OtherMeansPage) -> None:
    page.why.setText(" 4711 ")
    with qtbot.waitSignal(page.tendered) as told:
        qtbot.keyClick(page.why, Qt.Key.Key_Return)
    assert told.args == [Tender(TenderKind.CARD, Money(1250, "CNY"), why="4711")]


def test_another_means_needs_its_reason(qtbot: QtBot, page: OtherMeansPage) -> None:
    assert not page.other.isEnabled()
    page.why.setText("voucher")
    page.amount.setText("10")
    with qtbot.waitSignal(page.tendered) as told:
        page.other.click()
    assert told.args == [Tender(TenderKind.OTHER, Money(1000, "CNY"), why="voucher")]


@pytest.mark.parametrize("amount", ["", "0", "-1", "12.51", "1.234", "ten"])
def test_what_is_no_part_of_what_is_due_is_not_taken(qtbot: QtBot, page: OtherMeansPage, amount: str) -> None:
    page.amount.setText(amount)
    assert not page.card.isEnabled()
    with qtbot.assertNotEmitted(page.tendered):
        page.accept()


def test_escape_leaves(qtbot: QtBot, page: OtherMeansPage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.why, Qt.Key.Key_Escape)
