"""The pane as a whole: which page stands at its foot, by keyboard alone."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.discount import Discount
from app.domain.events import SaleChanged, ShelfChanged
from app.domain.sale import Sale, SaleState
from app.ui.cashier.window import SMALLEST, CashierWindow
from app.ui.signals import StationSignals
from app.ui.theme import TOUCH
from tests.ui.cashier.shop import a_sale, cash, wallet

OPEN = a_sale("12.50", "8")
CHARGED = a_sale("12.50", "8", state=SaleState.CHARGED)


def show(signals: StationSignals, sale: object) -> None:
    signals.sale_changed.emit(SaleChanged(sale))  # type: ignore[arg-type]


def keys_are_whole(till: CashierWindow) -> bool:
    """Whether each row of the keypad is as high as a finger, and beneath the one before."""
    keys = [till.sale.keypad.keys[key].geometry() for key in ("7", "4", "1", "0")]
    is_apart = all(not one.intersects(other) for one, other in itertools.pairwise(keys))
    return is_apart and min(key.height() for key in keys) >= TOUCH


def test_lines_are_changed_and_taken_off_by_keyboard(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals
) -> None:
    show(signals, OPEN)
    qtbot.keyClick(till, Qt.Key.Key_Up)
    qtbot.keyClick(till, Qt.Key.Key_Up)
    with qtbot.waitSignal(till.sale.line_changed) as told:
        qtbot.keyClicks(till, "3*")
    assert told.args == [0, replace(OPEN.lines[0], quantity_milli=3000)]
    with qtbot.waitSignal(till.line_removed) as told:
        qtbot.keyClick(till, Qt.Key.Key_Delete)
    assert told.args == [0]
    qtbot.keyClick(till, Qt.Key.Key_Escape)
    with qtbot.waitSignal(till.line_removed) as told:
        qtbot.keyClick(till, Qt.Key.Key_Delete)
    assert told.args == [1], "with none chosen the last one goes"
    with qtbot.waitSignal(till.sale.discounted) as told:
        qtbot.keyClicks(till, "10%")
    assert told.args == [Discount(percent_hundredths=1000)]
    with qtbot.waitSignal(till.sale.undo_requested):
        qtbot.keyClick(till, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_cash_by_keyboard(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    show(signals, CHARGED)
    qtbot.keyClick(till, Qt.Key.Key_F7)
    assert till.sale.cash.isVisible()
    qtbot.keyClicks(till, "50")
    assert till.sale.cash.change_words == "Change ¥29.50"
    with qtbot.waitSignal(till.sale.tendered) as told:
        qtbot.keyClick(till, Qt.Key.Key_Return)
    assert told.args == [cash("20.50", "50")]
    show(signals, CHARGED.taking(cash("20.50", "50")))
    assert till.sale.paid.words == "✓ Paid ¥20.50 Change ¥29.50"
    assert till.sale.keypad.isVisible(), "the next sale can begin"


def test_a_note_takes_the_keys_and_gives_them_back(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    show(signals, OPEN)
    qtbot.keyClick(till, Qt.Key.Key_F4)
    qtbot.keyClicks(till.sale.note.text, "4 pm")
    with qtbot.waitSignal(till.sale.noted) as told:
        qtbot.keyClick(till.sale.note.text, Qt.Key.Key_Return)
    assert told.args == ["4 pm"]
    qtbot.keyClicks(QApplication.focusWidget() or till, "5")
    assert till.sale.keyed == "5"


def test_hold_and_recall_by_keyboard(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    show(signals, OPEN)
    with qtbot.waitSignal(till.sale.hold_requested):
        qtbot.keyClick(till, Qt.Key.Key_F2)
    show(signals, None)
    signals.shelf_changed.emit(ShelfChanged((replace(OPEN, id="a"), replace(CHARGED, id="b")), ()))
    assert till.sale.ringing_up.shelf.text() == " 2"
    qtbot.keyClick(till, Qt.Key.Key_F3)
    assert till.sale.shelf.isVisible()
    qtbot.keyClick(till, Qt.Key.Key_Down)
    with qtbot.waitSignal(till.sale.recall_requested) as told:
        qtbot.keyClick(till, Qt.Key.Key_Return)
    assert told.args == ["b"]
    assert till.sale.ringing_up.isVisible()


def test_while_money_is_awaited_nothing_is_rung_up(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    show(signals, CHARGED)
    with qtbot.assertNotEmitted(till.line_added):
        till.sale.ring_up(OPEN.lines[0])
        qtbot.keyClicks(till, "5+")
    assert till.sale.keyed == ""


def test_no_page_of_the_sale_is_a_box_that_stops_the_till(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals
) -> None:
    show(signals, CHARGED)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F7):
        qtbot.keyClick(till, key)
        assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    "sale",
    [
        OPEN.with_discount(Discount(percent_hundredths=500)).with_note("window table"),
        CHARGED.taking(cash("20.50", "50")),
        CHARGED.taking(wallet("21")),
    ],
    ids=["discount and note", "change", "excess"],
)
def test_the_keypad_is_whole_in_the_smallest_window(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals, sale: Sale
) -> None:
    show(signals, sale)
    signals.shelf_changed.emit(ShelfChanged((replace(OPEN, id="a"),), ()))
    till.resize(SMALLEST)
    qtbot.waitUntil(lambda: keys_are_whole(till))
