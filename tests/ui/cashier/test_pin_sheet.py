import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.events import PaymentRecorded
from app.domain.person import Deed
from app.ui.cashier.pin_sheet import PinSheet
from app.ui.cashier.window import SMALLEST, CashierWindow
from app.ui.language import set_language
from app.ui.look import Look
from app.ui.signals import StationSignals
from tests.ui.cashier.people import ANNA, LI, MEI
from tests.ui.cashier.shop import payment, totals


@pytest.fixture
def sheet(till: CashierWindow) -> PinSheet:
    return till.sheets.open_pin()


def type_in(qtbot: QtBot, sheet: PinSheet, digits: str) -> None:
    qtbot.keyClicks(sheet, digits)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)


def test_a_person_comes_by_two_touches_and_a_pin(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_who([MEI, LI], MEI)
    sheet.tiles.tiles[LI.id].click()
    for digit in "1111":
        sheet.entry.pad.keys[digit].click()
    with qtbot.waitSignal(sheet.come_requested) as come:
        sheet.entry.pad.ok.click()
    assert come.args == [LI.id, "1111"]


def test_a_person_comes_by_keyboard_alone(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_who([MEI, LI], None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert sheet.person == LI
    qtbot.keyClicks(QApplication.focusWidget(), "11112")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    with qtbot.waitSignal(sheet.come_requested) as come:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert come.args == [LI.id, "1111"]


def test_the_owner_allows_what_is_named(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_owner(Deed.SETTINGS, [MEI, ANNA])
    assert sheet.title_words == "The owner allows: opening the settings"
    assert sheet.sign_out.isHidden()
    sheet.tiles.tiles[ANNA.id].click()
    with qtbot.waitSignal(sheet.allow_requested) as allow:
        type_in(qtbot, sheet, "2580")
    assert allow.args == [ANNA.id, "2580"]


def test_where_one_owner_alone_can_be_meant_her_pin_is_asked_at_once(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_owner(Deed.EXPORT, [MEI])
    assert sheet.person == MEI
    assert sheet.back.isHidden()
    with qtbot.waitSignal(sheet.allow_requested):
        type_in(qtbot, sheet, "2580")


def test_another_person_begins_anew(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_who([MEI, LI], None)
    sheet.tiles.tiles[LI.id].click()
    qtbot.keyClicks(sheet, "11")
    sheet.back.click()
    sheet.tiles.tiles[MEI.id].click()
    assert sheet.entry.dots.count == 0


def test_signing_out_is_for_whoever_is_at_the_till(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_who([MEI], MEI)
    with qtbot.waitSignal(sheet.leave_requested):
        sheet.sign_out.click()
    sheet.ask_who([MEI], None)
    assert sheet.sign_out.isHidden()


def test_escape_gives_up(qtbot: QtBot, sheet: PinSheet) -> None:
    sheet.ask_owner(Deed.EXPORT, [MEI])
    with qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_beside_it_the_till_goes_on_and_payments_are_seen(
    till: CashierWindow, signals: StationSignals, english: QApplication, language: str
) -> None:
    set_language(english, language)
    till.resize(SMALLEST)
    sheet = till.sheets.open_pin()
    sheet.ask_owner(Deed.LARGE_REFUND, [MEI])
    sheet.entry.tell_wrong()
    signals.payment_recorded.emit(PaymentRecorded(payment(1), totals()))
    QApplication.processEvents()
    assert not sheet.isModal()
    newest = till.payments.newest.mapToGlobal(till.payments.newest.rect().topLeft())
    assert sheet.frameGeometry().right() < newest.x()
    assert sheet.height() <= SMALLEST.height()
    assert sheet.entry.rect().contains(sheet.entry.pad.geometry())
    assert sheet.entry.pad.height() >= sheet.entry.pad.minimumSizeHint().height()


def test_it_grows_with_the_till(till: CashierWindow) -> None:
    sheet = till.sheets.open_pin()
    small = sheet.size()
    sheet.stand_over(till, Look(scale=2.0))
    assert sheet.width() == 2 * small.width()
