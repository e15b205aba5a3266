from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.services.books import ClosedSale
from app.ui.cashier.sales_sheet import SalesSheet
from app.ui.shop_time import hours_minutes
from tests.ui.cashier.shop import DAY, NOON, a_sale, cash, wallet

WAITING = a_sale("12.50", state=SaleState.CHARGED)
PAID = WAITING.taking(wallet("8")).taking(cash("4.50"))
YESTERDAY = DAY - timedelta(days=1)


@pytest.fixture
def sheet(qtbot: QtBot, english: QApplication) -> SalesSheet:
    made = SalesSheet()
    qtbot.addWidget(made)
    return made


def test_a_paid_sale_is_chosen_for_its_refund(qtbot: QtBot, sheet: SalesSheet) -> None:
    sheet.begin(DAY)
    sheet.show_sales(DAY, [ClosedSale(sale, NOON, DAY) for sale in (PAID, WAITING)])
    assert sheet.sales.count() == 1
    assert sheet.sales.item(0).text() == f"{hours_minutes(NOON)}  ¥12.50  Wallet, Cash"
    with qtbot.waitSignal(sheet.refund_requested) as told:
        sheet.refund.click()
    assert told.args == [PAID]


def test_the_sales_of_any_day_are_asked_for(qtbot: QtBot, sheet: SalesSheet) -> None:
    with qtbot.waitSignal(sheet.wanted) as today:
        sheet.begin(DAY)
    with qtbot.waitSignal(sheet.wanted) as before:
        sheet.days.earlier.click()
    assert (today.args, before.args) == ([DAY], [YESTERDAY])
    sheet.show_sales(DAY, [ClosedSale(PAID, NOON, DAY)])
    assert sheet.sales.count() == 0, "that day is not the one that is shown any more"
    sheet.show_sales(YESTERDAY, [ClosedSale(PAID, NOON, YESTERDAY)])
    assert sheet.sales.count() == 1


def test_a_day_without_sales_says_so_once_it_was_read(sheet: SalesSheet) -> None:
    sheet.begin(DAY)
    assert sheet.sales.isHidden()
    assert sheet._none.isHidden()
    sheet.show_sales(DAY, [])
    assert not sheet._none.isHidden()
    assert not sheet.refund.isEnabled()
