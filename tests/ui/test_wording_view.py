import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.platforms.wording_parts import Kind, Part
from app.ui.language import set_language
from app.ui.theme import LIGHT
from app.ui.wording_view import WordingView
from tests.ui.shop import in_colour, picture

PARTS = (
    Part(Kind.NAME, "李四"),
    Part(Kind.FIXED, "向本店碰付 "),
    Part(Kind.AMOUNT, "¤"),
    Part(Kind.FIXED, " 单号"),
    Part(Kind.NUMBER, "2023"),
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> WordingView:
    set_language(qapp, "en")
    made = WordingView()
    qtbot.addWidget(made)
    made.resize(600, 60)
    return made


def test_each_part_is_said_with_what_may_stand_there(view: WordingView) -> None:
    view.show_parts(PARTS, "¥12.50")
    assert view.accessibleName() == "[李四: any name] 向本店碰付 [¥12.50: amount] 单号 [2023: any number]"


def test_the_amount_is_framed_in_ink_and_what_varies_in_dashes(view: WordingView) -> None:
    edges = {}
    for kind in (Kind.FIXED, Kind.AMOUNT, Kind.NUMBER):
        view.show_parts([Part(kind, "1")], "1")
        edges[kind] = in_colour(picture(view), LIGHT.edge).sum(), in_colour(picture(view), LIGHT.ink).sum()
    assert edges[Kind.FIXED][0] == edges[Kind.AMOUNT][0] == 0 < edges[Kind.NUMBER][0]
    assert edges[Kind.AMOUNT][1] > 2 * edges[Kind.FIXED][1]


def test_what_is_too_wide_goes_on_in_the_next_line(view: WordingView) -> None:
    view.show_parts(PARTS, "¥12.50")
    assert view.heightForWidth(120) > 2 * view.heightForWidth(600) > 0
    for _, area in view._placed(120):
        assert area.right() <= 120


def test_a_stranger_cannot_steer_it(view: WordingView) -> None:
    view.show_parts([Part(Kind.NAME, "evil\u202e\nname"), Part(Kind.FIXED, "<b>paid\u2066</b>\tyou")], "")
    assert view.accessibleName() == "[evil name: any name] <b>paid</b> you"
