from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.ui.cashier.payment_sheet import PaymentSheet
from app.ui.shop_time import hours_minutes
from tests.ui.cashier.shop import NOON, PLATFORMS, a_sale, notice_id, payment, wallet

WAITING = a_sale("12.50", state=SaleState.CHARGED, key="waiting")
PAID = a_sale("12.50", state=SaleState.CHARGED, key="paid").taking(wallet("12.50", 2))


@pytest.fixture
def sheet(qtbot: QtBot, english: QApplication) -> PaymentSheet:
    made = PaymentSheet(PLATFORMS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_payment_on_no_sale_is_given_to_one_with_a_reason(qtbot: QtBot, sheet: PaymentSheet) -> None:
    sheet.show_payment(payment(1), [WAITING, PAID])
    assert sheet.standing_words == "It stands on no sale. It is takings all the same."
    assert sheet.take_off.isHidden()
    sheet.sales.setCurrentRow(1)
    sheet.why.setEditText("paid at the door")
    with qtbot.waitSignal(sheet.given) as told:
        sheet.give.click()
    assert told.args == [notice_id(1), "waiting", "paid at the door"]
    assert sheet.isHidden()


def test_a_payment_on_a_sale_tells_so_and_can_be_taken_off(qtbot: QtBot, sheet: PaymentSheet) -> None:
    sheet.show_payment(payment(2), [WAITING, PAID])
    assert f"{hours_minutes(NOON)}  ¥12.50  paid" in sheet.standing_words
    assert sheet.sales.count() == 1, "its own sale is not offered"
    with qtbot.waitSignal(sheet.taken_off) as told:
        sheet.take_off.click()
    assert told.args == [notice_id(2), "not for this sale"]


def test_without_a_sale_to_give_it_to_only_the_refund_is_left(qtbot: QtBot, sheet: PaymentSheet) -> None:
    sheet.show_payment(payment(1), [replace(WAITING, currency="JPY", lines=())])
    assert sheet.give.isHidden()
    with qtbot.waitSignal(sheet.refund_requested) as told:
        sheet.refund.click()
    assert told.args == [payment(1), None]


def test_a_payment_of_a_past_day_tells_its_sale_and_is_only_given_back(sheet: PaymentSheet) -> None:
    sheet.show_payment(payment(2), [], PAID)
    assert f"{hours_minutes(NOON)}  ¥12.50  paid" in sheet.standing_words
    assert sheet.take_off.isHidden()
    assert sheet.give.isHidden()
    assert sheet.refund.isVisible()
