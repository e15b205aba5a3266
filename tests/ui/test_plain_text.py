import pytest
from pytestqt.qtbot import QtBot

from app.ui.look import Look
from app.ui.plain_text import PlainText, StrangersText


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_a_long_text_is_elided_in_its_last_line_and_widens_nothing(qtbot: QtBot, scale: float) -> None:
    text = PlainText(2)
    qtbot.addWidget(text)
    text.set_look(Look(scale=scale))
    text.resize(200, 60)
    text.say("word " * 100)
    assert len(text.lines()) == 2
    assert text.lines()[-1].endswith("…")
    assert text.minimumSizeHint().width() == 0


def test_markup_of_strangers_is_shown_and_control_is_not(qtbot: QtBot) -> None:
    text = StrangersText(1)
    qtbot.addWidget(text)
    text.say("<b>a</b>\u202e\nb")
    assert text.text == "<b>a</b> b"


def test_an_amount_shrinks_instead_of_losing_figures(qtbot: QtBot) -> None:
    text = PlainText(1, size=72, bold=True, shrinks=True)
    qtbot.addWidget(text)
    text.resize(200, 80)
    text.say("¥99,999,999.00")
    assert text.lines() == ["¥99,999,999.00"]
