import pytest

from app.ui.contrast import GRAPHICS, contrast, seen_on
from app.ui.theme import STEP, THEMES, TOUCH, Theme

TEXT = 4.5
"""WCAG 2.2, 1.4.3."""
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink_soft", "money", "amber", "alarm") for ground in ("paper", "card")),
    ("ink", "key"),
    ("ink", "key_down"),
    ("ink_soft", "key_down"),
    ("paper", "ink"),
    ("paper", "ink_soft"),
    ("money", "money_wash"),
    ("ink", "money_wash"),
    ("ink_soft", "money_wash"),
    ("on_money", "money"),
    ("amber", "amber_wash"),
    ("ink", "amber_wash"),
    ("ink_soft", "amber_wash"),
    ("alarm", "alarm_wash"),
    ("on_alarm", "alarm_ground"),
]
MARKS = [("edge", "paper"), ("edge", "card"), ("focus", "paper"), ("focus", "card")]


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("ink", "ground"), TEXTS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_can_be_read_on_its_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@pytest.mark.parametrize(("mark", "ground"), MARKS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_edges_and_focus_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= GRAPHICS


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("colour", ["#003087", "#ffdd00", "#1677ff", "#000000", "#ffffff"])
def test_a_platforms_colour_is_mixed_until_it_is_seen(theme: Theme, colour: str) -> None:
    assert contrast(seen_on(theme.card, colour), theme.card) >= GRAPHICS


def test_a_colour_that_is_seen_stays_as_it_is() -> None:
    assert seen_on("#fffdf8", "#1677ff") == "#1677ff"


def test_touch_targets_are_whole_steps() -> None:
    assert TOUCH % STEP == 0
