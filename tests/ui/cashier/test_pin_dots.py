import pytest
from pytestqt.qtbot import QtBot

from app.ui.cashier.pin_dots import PinDots
from app.ui.theme import LIGHT
from tests.ui.shop import in_colour, picture


@pytest.mark.parametrize("count", [0, 1, 4, 8])
def test_a_full_dot_a_digit(qtbot: QtBot, count: int) -> None:
    dots = PinDots()
    qtbot.addWidget(dots)
    dots.resize(dots.sizeHint())
    dots.show_count(count)
    middle = in_colour(picture(dots), LIGHT.ink)[dots.height() // 2]
    assert len([run for run in bytes(middle).split(b"\0") if run]) == count
    assert len(dots.accessibleName()) == count
