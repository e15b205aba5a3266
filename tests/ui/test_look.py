import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.ui.look import Look, scale_for
from app.ui.theme import DARK, LIGHT, THEMES, Theme


@pytest.mark.parametrize(
    ("size", "scale"),
    [((900, 508), 1.0), ((1366, 768), 1.0), ((1920, 1080), 1.25), ((2560, 768), 1.0), ((3840, 2160), 2.5)],
)
def test_sizes_grow_with_the_window(size: tuple[int, int], scale: float) -> None:
    assert scale_for(QSize(*size)) == scale


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_style_sheet_has_no_colour_but_the_themes(theme: Theme) -> None:
    sheet = Look(theme).style_sheet()
    ours = {value for value in (getattr(theme, name) for name in theme.__slots__) if value.startswith("#")}
    assert set(re.findall(r"#[0-9a-f]{6}", sheet)) <= ours
    assert "$" not in sheet.replace("$name", "")


def test_the_palette_leaves_no_grey_of_the_system(qapp: QApplication) -> None:
    palette = Look(DARK).palette()
    assert palette.window().color().name() == DARK.paper
    assert palette.base().color().name() == DARK.card


def test_figures_are_equally_wide(qapp: QApplication) -> None:
    metrics = QFontMetricsF(Look(LIGHT).font(24, bold=True))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
