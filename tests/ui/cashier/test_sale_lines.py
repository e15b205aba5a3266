import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import Sale
from app.ui.cashier.sale_lines import SaleLines
from tests.ui.cashier.shop import a_sale


@pytest.fixture
def lines(qtbot: QtBot, english: QApplication) -> SaleLines:
    made = SaleLines()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def show(lines: SaleLines, sale: Sale, *, removable: bool = True) -> None:
    lines.show_lines(sale.lines, removable=removable)


def test_arrows_choose_from_the_last_line_up(lines: SaleLines) -> None:
    show(lines, a_sale("1", "2", "3"))
    chosen = []
    for by in (-1, -1, 1, 1, -1):
        lines.choose_next(by)
        chosen.append(lines.chosen)
    assert chosen == [2, 1, 2, 2, 1]


def test_a_changed_line_stays_chosen_and_a_new_one_lets_it_go(qtbot: QtBot, lines: SaleLines) -> None:
    show(lines, a_sale("1", "2"))
    lines.choose(0)
    show(lines, a_sale("9", "2"))
    assert lines.chosen == 0
    with qtbot.waitSignal(lines.line_chosen) as told:
        show(lines, a_sale("9", "2", "3"))
    assert told.args == [None]
    assert lines.chosen is None


def test_a_touch_chooses_and_lets_go(qtbot: QtBot, lines: SaleLines) -> None:
    show(lines, a_sale("1", "2"))
    place = lines.visualRect(lines.model().index(1, 0)).center()
    for chosen in (1, None):
        qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert lines.chosen == chosen


def test_lines_that_are_charged_are_not_chosen(qtbot: QtBot, lines: SaleLines) -> None:
    show(lines, a_sale("1", "2"), removable=False)
    lines.choose_next(-1)
    place = lines.visualRect(lines.model().index(1, 0)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lines.chosen is None
