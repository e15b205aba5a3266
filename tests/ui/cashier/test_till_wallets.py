"""The cashier taps for a customer whose display has no touch."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.collection_code import CollectionCode
from app.domain.events import CodeChosen, SaleChanged
from app.domain.money import Money
from app.domain.sale import Sale, SaleLine, SaleState
from app.settings import Settings, SettingsChanged
from app.ui.cashier.window import SMALLEST, CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from app.ui.theme import TOUCH
from app.ui.wallet_button import WalletButton

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CODES = (CollectionCode("alipay", "", "a"), CollectionCode("wechat", "", "w"), CollectionCode("alipay", "Bar", "b"))
CHARGED = Sale("s", "CNY", (SaleLine("", Money(1250, "CNY")),), SaleState.CHARGED)


def waiting(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> list[WalletButton]:
    """The wallets' buttons, on the screen beside a sale that waits for its money."""
    use(signals, *CODES)
    signals.sale_changed.emit(SaleChanged(CHARGED))
    row = till.sale.awaited.wallets
    qtbot.waitUntil(lambda: row.isVisible() and row.height() == row.height_in(row.width()))
    return row.buttons


def use(signals: StationSignals, *codes: CollectionCode) -> None:
    signals.settings_changed.emit(SettingsChanged(Settings(), replace(Settings(), codes=codes)))


def test_a_tap_while_the_sale_waits_goes_up_as_a_wish(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals
) -> None:
    wallets = waiting(qtbot, till, signals)
    with qtbot.waitSignal(till.code_wanted) as wanted:
        qtbot.mouseClick(wallets[1], Qt.MouseButton.LeftButton)
    assert wanted.args == [CODES[1]]


def test_the_wallet_tapped_on_either_side_is_filled(till: CashierWindow, signals: StationSignals) -> None:
    use(signals, *CODES)
    signals.code_chosen.emit(CodeChosen(CODES[2]))
    assert [button.isChecked() for button in till.sale.awaited.wallets.buttons] == [False, False, True]
    signals.code_chosen.emit(CodeChosen(None))
    assert not any(button.isChecked() for button in till.sale.awaited.wallets.buttons)


def test_they_are_reached_and_pressed_by_the_keyboard(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals
) -> None:
    wallets = waiting(qtbot, till, signals)
    for _ in range(40):
        if till.focusWidget() is wallets[2]:
            break
        qtbot.keyClick(till.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(till.code_wanted) as wanted:
        qtbot.keyClick(till.focusWidget(), Qt.Key.Key_Space)
    assert wanted.args == [CODES[2]]


def test_there_is_no_row_with_one_code(till: CashierWindow, signals: StationSignals) -> None:
    use(signals, CODES[0])
    signals.sale_changed.emit(SaleChanged(CHARGED))
    assert not till.sale.awaited.wallets.isVisible()


@pytest.mark.parametrize("size", [SMALLEST, QSize(1366, 768), QSize(3840, 2160)])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_they_are_large_enough_and_leave_everything_whole(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals, english: QApplication, size: QSize, language: str
) -> None:
    set_language(english, language)
    till.resize(size)
    wallets, awaited = waiting(qtbot, till, signals), till.sale.awaited
    assert all(button.height() >= TOUCH and button.width() >= TOUCH for button in wallets)
    inside = [awaited.wallets.geometry(), awaited.undo.geometry(), awaited.cancel.geometry()]
    assert all(awaited.rect().contains(place) for place in inside)
    assert not inside[0].intersects(inside[1])
    assert till.size() == size
