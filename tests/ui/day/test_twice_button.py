import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.day import twice_button
from app.ui.day.twice_button import TwiceButton


@pytest.fixture
def button(qtbot: QtBot, qapp: QApplication) -> TwiceButton:
    made = TwiceButton()
    qtbot.addWidget(made)
    return made


def test_a_double_click_is_one_press(qtbot: QtBot, button: TwiceButton) -> None:
    with qtbot.assertNotEmitted(button.confirmed, wait=10):
        qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
        button.click()
    assert button.is_armed


def test_a_second_press_after_it_does_it(qtbot: QtBot, button: TwiceButton, qapp: QApplication) -> None:
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    try:
        armed: list[bool] = []
        button.armed_changed.connect(armed.append)
        button.click()
        with qtbot.waitSignal(button.confirmed):
            button.click()
    finally:
        qapp.setDoubleClickInterval(usual)
    assert armed == [True, False]
    assert not button.is_armed


def test_who_thinks_better_of_it_waits(qtbot: QtBot, button: TwiceButton, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twice_button, "ARMED_FOR_MS", 1)
    button.click()
    with qtbot.waitSignal(button.armed_changed) as over:
        pass
    assert over.args == [False]
    assert not button.is_armed
