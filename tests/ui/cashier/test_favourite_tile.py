import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.ui.cashier.favourite_tile import FavouriteTile
from app.ui.contrast import contrast
from app.ui.look import Look
from app.ui.theme import DARK, LIGHT, TOUCH, Theme
from tests.goods import a_product


def tile(qtbot: QtBot, colour: str = "", theme: Theme = LIGHT) -> FavouriteTile:
    made = FavouriteTile(a_product(1, "Green\u202e tea", 350, colour=colour))
    qtbot.addWidget(made)
    made.set_look(Look(theme))
    made.resize(made.minimumSize())
    return made


@given(st.integers(0, 2**24 - 1).map("#{:06x}".format))
def test_black_or_white_is_read_on_any_colour(colour: str) -> None:
    assert max(contrast(ink, colour) for ink in ("#000000", "#ffffff")) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("colour", ["", "#b3261e", "#d8c98f"])
def test_its_words_are_read_on_its_colour(qtbot: QtBot, colour: str, theme: Theme) -> None:
    made = tile(qtbot, colour, theme)
    assert made.ground == (colour or theme.key)
    assert contrast(made.ink, made.ground) >= 4.5
    middle = made.grab().toImage().pixelColor(made.width() - 8, made.height() // 2)
    assert middle.name() == made.ground


def test_it_is_large_and_spoken(qtbot: QtBot) -> None:
    made = tile(qtbot)
    assert min(made.minimumWidth(), made.minimumHeight()) >= TOUCH
    assert made.accessibleName() == "Green tea ¥3.50"
