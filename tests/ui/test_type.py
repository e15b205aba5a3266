import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QApplication

from app.ui.type import NARROWEST, figures, fitting, fitting_lines, font, wrapped

pytestmark = pytest.mark.usefixtures("qapp")
NAME = "The Extraordinarily Long-Named Morning Tea House and Bakery"


def digits_of(outline: QPainterPath) -> float:
    return outline.boundingRect().height()


def test_figures_are_as_high_as_wanted_where_there_is_room() -> None:
    assert digits_of(figures("80", QRectF(0, 0, 1000, 100), 90, 40)) == pytest.approx(90, rel=0.02)


def test_figures_stand_in_the_middle() -> None:
    box = figures("80", QRectF(100, 50, 1000, 100), 90, 40).boundingRect()
    assert (box.center().x(), box.center().y()) == (pytest.approx(600), pytest.approx(100, abs=1))


@pytest.mark.parametrize("width", [450, 350, 300, 200, 60])
def test_figures_never_leave_their_area(width: int) -> None:
    assert figures("8,880.80", QRectF(0, 0, width, 100), 90, 60).boundingRect().width() <= width * 1.001


def test_figures_get_lower_before_they_get_narrower() -> None:
    wide = figures("8888", QRectF(0, 0, 1000, 100), 90, 60).boundingRect()
    lower = figures("8888", QRectF(0, 0, wide.width() * 0.8, 100), 90, 60).boundingRect()
    narrower = figures("8888", QRectF(0, 0, wide.width() * 0.55, 100), 90, 60).boundingRect()
    lowest = figures("8888", QRectF(0, 0, wide.width() * 0.3, 100), 90, 60).boundingRect()
    shape = wide.width() / wide.height()
    assert lower.width() / lower.height() == pytest.approx(shape)
    assert narrower.height() == pytest.approx(wide.height() * 60 / 90)
    assert lowest.height() < narrower.height()
    assert lowest.width() / lowest.height() == pytest.approx(shape * NARROWEST)


def test_figures_are_all_equally_wide() -> None:
    metrics = QFontMetricsF(font(40, bold=True))
    assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


def test_a_line_is_made_smaller_until_it_fits(qapp: QApplication) -> None:
    face = fitting(NAME, font(40), 1000, 0.3)
    assert QFontMetricsF(face).horizontalAdvance(NAME) <= 1000
    assert fitting("Tea", font(40), 500).pixelSize() == 40
    assert fitting(NAME * 9, font(40), 500, 0.5).pixelSize() == 20


@pytest.mark.parametrize(
    ("text", "widest", "lines"),
    [
        ("Tea House", "House", ["Tea", "House"]),
        ("茶茶茶茶", "茶茶", ["茶茶", "茶茶"]),
        ("Tea", "Tea", ["Tea"]),
        ("  Tea\n\tTea ", "Tea", ["Tea", "Tea"]),
        ("", "", [""]),
    ],
)
def test_text_breaks_at_spaces_and_between_ideographs(text: str, widest: str, lines: list[str]) -> None:
    width = QFontMetricsF(font(20)).horizontalAdvance(widest) + 1
    assert wrapped(text, font(20), width, 3) == lines


def test_what_does_not_fit_into_the_lines_is_elided() -> None:
    lines = wrapped(NAME, font(20), 150, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_name_is_made_smaller_before_it_is_elided() -> None:
    face, lines = fitting_lines(NAME, font(40, bold=True), 400, 3, 0.4)
    assert " ".join(lines) == NAME
    assert 16 <= face.pixelSize() < 40
    assert face.bold()
    _, elided = fitting_lines(NAME * 9, font(40), 400, 3, 0.4)
    assert elided[-1].endswith("…")
