from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.services.books import ClosedSale
from app.ui.cashier.sales_sheet import SalesSheet
from app.ui.shop_time import hours_minutes
from tests.ui.cashier.shop import DAY, NOON, a_sale, cash, wallet

WAITING = a_sale("12.50", state=SaleState.CHARGED)
PAID = WAITING.taking(wallet("8")).taking(cash("4.50"))


def test_a_paid_sale_is_chosen_for_its_refund(qtbot: QtBot, english: QApplication) -> None:
    sheet = SalesSheet()
    qtbot.addWidget(sheet)
    sheet.show_sales([ClosedSale(sale, NOON, DAY) for sale in (PAID, WAITING)])
    assert sheet.sales.count() == 1
    assert sheet.sales.item(0).text() == f"{hours_minutes(NOON)}  ¥12.50  Wallet, Cash"
    with qtbot.waitSignal(sheet.refund_requested) as told:
        sheet.refund.click()
    assert told.args == [PAID]


def test_a_day_without_sales_says_so(qtbot: QtBot, english: QApplication) -> None:
    sheet = SalesSheet()
    qtbot.addWidget(sheet)
    sheet.show_sales([])
    assert not sheet.refund.isEnabled()
    assert sheet.sales.isHidden()
