from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.pin_entry import PinEntry
from app.ui.language import set_language


@pytest.fixture
def entry(qtbot: QtBot, english: QApplication) -> PinEntry:
    made = PinEntry()
    qtbot.addWidget(made)
    return made


def type_in(entry: PinEntry, digits: str) -> None:
    for digit in digits:
        entry.pad.keys[digit].click()


def test_a_pin_is_entered_by_finger(qtbot: QtBot, entry: PinEntry) -> None:
    type_in(entry, "25801")
    entry.pad.backspace.click()
    assert entry.dots.count == 4
    with qtbot.waitSignal(entry.entered) as entered:
        entry.pad.ok.click()
    assert entered.args == ["2580"]
    assert entry.dots.count == 0


def test_three_digits_are_not_entered_and_a_ninth_is_not_taken(qtbot: QtBot, entry: PinEntry) -> None:
    type_in(entry, "258")
    with qtbot.assertNotEmitted(entry.entered):
        entry.enter()
    type_in(entry, "013579")
    assert entry.dots.count == 8


def test_nothing_is_typed_while_a_pin_is_looked_at(entry: PinEntry) -> None:
    type_in(entry, "2580")
    entry.enter()
    entry.press("1")
    assert entry.dots.count == 0
    entry.tell_wrong()
    assert entry.words == "That is not the PIN. Try once more."
    type_in(entry, "1")
    assert (entry.dots.count, entry.words) == (1, "")


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (timedelta(seconds=1), "in 1 second."),
        (timedelta(seconds=28), "in 28 seconds."),
        (timedelta(minutes=15), "in 15 minutes."),
    ],
)
def test_a_wait_is_said_in_words(entry: PinEntry, wait: timedelta, words: str) -> None:
    entry.tell_wait(wait)
    assert entry.words == f"Too many wrong PINs. Try again {words}"
    entry.press("1")
    assert entry.dots.count == 0


def test_a_wait_follows_the_language(entry: PinEntry, english: QApplication) -> None:
    entry.tell_wait(timedelta(seconds=28))
    set_language(english, "zh_CN")
    QApplication.processEvents()
    assert entry.words == "输错次数过多，请在 28 秒后再试。"


def test_after_a_wait_the_pad_is_free(qtbot: QtBot, entry: PinEntry) -> None:
    entry.tell_wait(timedelta(milliseconds=30))
    assert not entry.pad.isEnabled()
    qtbot.waitUntil(entry.pad.isEnabled)
    assert entry.words == ""
    type_in(entry, "2")
    assert entry.dots.count == 1


def test_another_person_does_not_inherit_a_wait(entry: PinEntry) -> None:
    entry.tell_wait(timedelta(minutes=15))
    entry.start()
    assert (entry.pad.isEnabled(), entry.words) == (True, "")
