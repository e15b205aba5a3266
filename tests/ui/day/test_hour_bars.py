"""What is full, what is hollow, and what it says to who cannot see it."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.day.hour_bars import HourBars
from app.ui.look import Look
from app.ui.theme import DARK, LIGHT, Theme
from tests.ui.day.pixels import ink


@pytest.fixture
def hours(qtbot: QtBot) -> HourBars:
    bars = HourBars(180)
    qtbot.addWidget(bars)
    bars.resize(480, 180)
    return bars


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_day_is_full_and_the_other_is_hollow(hours: HourBars, theme: Theme) -> None:
    hours.set_look(Look(theme))
    hours.show_hours("CNY", {9: 1000}, {})
    full = ink(hours.grab().toImage(), theme)
    hours.show_hours("CNY", {}, {9: 1000})
    hollow = ink(hours.grab().toImage(), theme)
    assert full > 3 * hollow > 0


def test_nothing_is_drawn_of_nothing_or_of_less(hours: HourBars) -> None:
    hours.show_hours("CNY", {9: -500, 10: 0})
    assert ink(hours.grab().toImage(), LIGHT) == 0
    hours.show_hours("CNY", {})
    assert ink(hours.grab().toImage(), LIGHT) == 0


def test_an_amount_beside_a_great_one_is_still_seen(hours: HourBars) -> None:
    hours.show_hours("CNY", {9: 1, 12: 1_000_000})
    both = ink(hours.grab().toImage(), LIGHT)
    hours.show_hours("CNY", {12: 1_000_000})
    assert both > ink(hours.grab().toImage(), LIGHT)


def test_hours_are_told_in_words_too(hours: HourBars) -> None:
    hours.show_hours("CNY", {12: 1000, 9: 250})
    assert hours.accessibleDescription() == "09:00 ¥2.50, 12:00 ¥10.00"
