"""Payments on no sale: marked once the shop rings up sales, and opened by touch or keyboard."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.events import DayBegan, PaymentRecorded, SaleChanged, ShelfChanged
from app.domain.sale import SaleState
from app.ui.cashier.payment_list import PaymentList
from app.ui.cashier.window import CashierWindow
from app.ui.signals import StationSignals
from tests.ui.cashier.shop import a_sale, payment, totals

CHARGED = a_sale(state=SaleState.CHARGED)


def list_of(till: CashierWindow) -> PaymentList:
    return till.payments.findChildren(PaymentList)[0]


def picture(till: CashierWindow) -> QImage:
    return list_of(till).viewport().grab().toImage()


def come(signals: StationSignals, *numbers: int) -> None:
    for number in numbers:
        signals.payment_recorded.emit(PaymentRecorded(payment(number), totals()))
    signals.shelf_changed.emit(ShelfChanged((), tuple(payment(number) for number in numbers)))


def test_a_shop_that_rings_nothing_up_hears_nothing_of_it(till: CashierWindow, signals: StationSignals) -> None:
    come(signals, 1, 2)
    plain = picture(till)
    signals.sale_changed.emit(SaleChanged(CHARGED))
    assert picture(till) != plain, "from now on it is said"
    signals.shelf_changed.emit(ShelfChanged((), (payment(2),)))
    assert picture(till) == plain, "the row's payment stands on a sale now"


def test_after_a_restart_the_days_payments_tell_whether_there_were_sales(
    till: CashierWindow, signals: StationSignals
) -> None:
    come(signals, 1, 2)
    plain = picture(till)
    signals.day_began.emit(DayBegan(totals(), (payment(2), payment(1), replace(payment(3), sale="s"))))
    assert picture(till) != plain


def test_a_payment_is_opened_by_touch_and_by_keyboard(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals
) -> None:
    come(signals, 1, 2)
    rows = list_of(till)
    place = rows.visualRect(rows.model().index(0, 0)).center()
    with qtbot.waitSignal(till.payments.payment_chosen) as told:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [payment(1)]
    sheet = till.selling.payment
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    with qtbot.waitSignal(till.payments.payment_chosen) as told:
        qtbot.keyClick(till.payments.newest, Qt.Key.Key_Space)
    assert told.args == [payment(2)]
