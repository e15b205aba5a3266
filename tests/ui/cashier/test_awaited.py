import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.ui.cashier.awaited import Awaited
from app.ui.cashier.keys import TillAct
from tests.ui.cashier.shop import PLATFORMS, a_sale, wallet


@pytest.fixture
def page(qtbot: QtBot, english: QApplication) -> Awaited:
    made = Awaited(PLATFORMS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_part_that_came_is_told_with_what_is_still_due(page: Awaited) -> None:
    sale = a_sale("12.50", state=SaleState.CHARGED)
    page.show_sale(sale)
    assert page.part_words == ""
    assert page.tenders.isHidden()
    page.show_sale(sale.taking(wallet("8")))
    assert page.part_words == "Received ¥8.00, still due ¥4.50"
    assert [row.words for row in page.tenders.rows] == ["¥8.00  Alipay"]


def test_each_way_on_is_a_button(qtbot: QtBot, page: Awaited) -> None:
    page.show_sale(a_sale(state=SaleState.CHARGED))
    told: list[TillAct] = []
    page.act_pressed.connect(told.append)
    for button in (page.cash, page.other, page.hold):
        button.click()
    assert told == [TillAct.CASH, TillAct.OTHER_MEANS, TillAct.HOLD]
    with qtbot.waitSignal(page.undone):
        page.step_back()
    with qtbot.waitSignal(page.cancelled):
        page.cancel.click()
