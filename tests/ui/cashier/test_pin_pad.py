import pytest
from pytestqt.qtbot import QtBot

from app.ui.cashier.pin_pad import PinPad
from app.ui.theme import TOUCH


@pytest.fixture
def pad(qtbot: QtBot) -> PinPad:
    made = PinPad()
    qtbot.addWidget(made)
    return made


def test_every_digit_has_a_key(pad: PinPad) -> None:
    pressed: list[str] = []
    pad.digit_pressed.connect(pressed.append)
    for digit in "0123456789":
        pad.keys[digit].click()
    assert pressed == list("0123456789")


def test_ok_and_backspace_are_wishes_of_their_own(qtbot: QtBot, pad: PinPad) -> None:
    with qtbot.waitSignal(pad.ok_pressed):
        pad.ok.click()
    with qtbot.waitSignal(pad.backspace_pressed):
        pad.backspace.click()


def test_every_key_is_large_enough_for_a_finger(pad: PinPad) -> None:
    pad.resize(pad.minimumSizeHint())
    pad.grab()
    assert all(min(key.width(), key.height()) >= TOUCH for key in (*pad.keys.values(), pad.ok, pad.backspace))
