"""Real key events, sent to the window as the system sends them."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.scanner import Scanner
from tests.goods import COLA, WATER

NO_KEYS = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """A window with two fields and a button, and a scanner that is listened to."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.first, self.second, self.button = QLineEdit(), QLineEdit(), QPushButton("Pay")
        column = QVBoxLayout(self)
        for part in (self.first, self.second, self.button):
            column.addWidget(part)
        self.scanner = Scanner(app)
        self.scans = QSignalSpy(self.scanner.scanned)
        self.now_ms = 1000

    @property
    def window_handle(self) -> QWindow:
        return self.windowHandle()

    def key(self, key: Qt.Key, text: str = "", gap_ms: int = 5, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.now_ms += gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            event.setTimestamp(self.now_ms)
            QCoreApplication.sendEvent(self.window_handle, event)

    def write(self, text: str, gap_ms: int = 5) -> None:
        for sign in text:
            self.key(Qt.Key(ord(sign.upper())), sign, gap_ms)

    def scan(self, code: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        self.write(code)
        self.key(end, "\t" if end == Qt.Key.Key_Tab else "\r")

    def scanned(self) -> list[str]:
        return [self.scans.at(number)[0] for number in range(self.scans.count())]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk(qapp)
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.first.setFocus()
    yield desk
    desk.scanner.deleteLater()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_told_and_leaves_the_field_alone(desk: Desk, end: Qt.Key) -> None:
    pressed = QSignalSpy(desk.first.returnPressed)
    desk.scan(COLA, end)
    assert desk.scanned() == [COLA]
    assert desk.first.text() == ""
    assert pressed.count() == 0
    assert desk.first.hasFocus()


def test_scans_follow_each_other(desk: Desk) -> None:
    desk.scan(COLA)
    desk.now_ms += 400
    desk.scan(WATER)
    assert desk.scanned() == [COLA, WATER]


def test_what_is_typed_arrives_in_order(qtbot: QtBot, desk: Desk) -> None:
    desk.write("a1", gap_ms=90)
    assert desk.first.text() == "a"
    qtbot.waitUntil(lambda: desk.first.text() == "a1")
    desk.write("23456789", gap_ms=45)
    desk.key(Qt.Key.Key_Backspace, "\b", 45)
    assert desk.first.text() == "a12345678"
    assert desk.scanned() == []


def test_enter_after_typing_presses(desk: Desk) -> None:
    pressed = QSignalSpy(desk.first.returnPressed)
    desk.write("123456", gap_ms=60)
    desk.key(Qt.Key.Key_Return, "\r", 60)
    assert desk.first.text() == "123456"
    assert pressed.count() == 1


def test_a_scan_with_the_focus_on_a_button_presses_nothing(desk: Desk) -> None:
    clicks = QSignalSpy(desk.button.clicked)
    desk.button.setAutoDefault(True)
    desk.button.setFocus()
    desk.scan(COLA)
    assert clicks.count() == 0
    assert desk.scanned() == [COLA]


def test_a_short_press_of_the_space_key_presses_a_button(qtbot: QtBot, desk: Desk) -> None:
    desk.button.setFocus()
    with qtbot.waitSignal(desk.button.clicked):
        desk.key(Qt.Key.Key_Space, " ", 500)
    assert not desk.button.isDown()


def test_capital_letters_come_with_the_shift_key(desk: Desk) -> None:
    for sign in "AB-1234":
        desk.key(Qt.Key.Key_Shift, "", 2, Qt.KeyboardModifier.ShiftModifier)
        desk.key(Qt.Key(ord(sign)), sign, 2, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_Return, "\r")
    assert desk.scanned() == ["AB-1234"]


def test_keys_with_control_are_not_held(desk: Desk) -> None:
    desk.first.setText("tea")
    desk.key(Qt.Key.Key_A, "\x01", 5, Qt.KeyboardModifier.ControlModifier)
    assert desk.first.selectedText() == "tea"


def test_a_key_held_down_is_no_scan(desk: Desk) -> None:
    for _ in range(12):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, NO_KEYS, "1", autorep=True)
        event.setTimestamp(desk.now_ms)
        QCoreApplication.sendEvent(desk.window_handle, event)
    desk.key(Qt.Key.Key_Return, "\r")
    assert desk.first.text() == "1" * 12
    assert desk.scanned() == []


def test_a_shortcut_on_enter_is_not_pressed_by_a_scan(qtbot: QtBot, desk: Desk) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), desk)
    activations = QSignalSpy(shortcut.activated)
    QTest.keyClick(desk.window_handle, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: activations.count() == 1)
    with qtbot.waitSignal(desk.scanner.scanned):
        for sign in "123456":
            QTest.keyClick(desk.window_handle, sign)
        QTest.keyClick(desk.window_handle, Qt.Key.Key_Return)
    assert activations.count() == 1


def test_the_scanner_follows_the_focus_to_another_window(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    QTest.keyClicks(other, "typed")
    for sign in "123456":
        QTest.keyClick(other.windowHandle(), sign)
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_Return)
    assert desk.scanned() == ["123456"]
    assert other.text() == "typed"


def test_a_window_that_closes_while_a_key_is_held_takes_the_key_with_it(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    dialog = QLineEdit()
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    QTest.keyClick(dialog.windowHandle(), "1")
    shiboken6.delete(dialog)
    with qtbot.waitActive(desk):
        desk.activateWindow()
    qtbot.waitUntil(lambda: not desk.scanner.is_holding)
    desk.scan(COLA)
    assert desk.scanned() == [COLA]
    assert desk.first.text() == ""
