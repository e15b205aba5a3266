import pytest
from pytestqt.qtbot import QtBot

from app.ui.cashier.message_line import MessageLine, Weight


@pytest.fixture
def line(qtbot: QtBot) -> MessageLine:
    made = MessageLine()
    qtbot.addWidget(made)
    return made


def test_the_heavier_comes_first(line: MessageLine) -> None:
    line.put("hint", Weight.HINT, lambda: "hint")
    line.put("alarm", Weight.ALARM, lambda: "alarm")
    assert line.words == "alarm"
    line.drop("alarm")
    assert line.words == "hint"


def test_several_take_turns_the_latest_first(line: MessageLine) -> None:
    line.put("a", Weight.WARNING, lambda: "a")
    line.put("b", Weight.WARNING, lambda: "b")
    assert line.words == "b"
    line._turning.timeout.emit()
    assert line.words == "a"
    line._turning.timeout.emit()
    assert line.words == "b"
    line.put("a", Weight.WARNING, lambda: "a again")
    assert line.words == "a again"


def test_news_is_shown_before_alarms_and_goes_by_itself(line: MessageLine) -> None:
    line.put("alarm", Weight.ALARM, lambda: "alarm")
    line.tell_news(lambda: "saved")
    assert line.words == "saved"
    line._news_over.timeout.emit()
    assert line.words == "alarm"
