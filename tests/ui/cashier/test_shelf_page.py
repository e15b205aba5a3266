from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import SaleState
from app.ui.cashier.shelf_page import ShelfPage
from app.ui.shop_time import hours_minutes
from tests.ui.cashier.shop import NOON, a_sale, wallet

HELD = (
    replace(a_sale("1", "2", key="a").with_note("window"), held=True),
    replace(a_sale("5", state=SaleState.CHARGED, key="b"), held=True),
    replace(a_sale("8", state=SaleState.CHARGED, key="c").taking(wallet("3")), held=True),
)


@pytest.fixture
def page(qtbot: QtBot, english: QApplication) -> ShelfPage:
    made = ShelfPage()
    qtbot.addWidget(made)
    made.show_held(HELD)
    return made


def test_each_sale_tells_since_when_what_and_how_it_stands(page: ShelfPage) -> None:
    since = hours_minutes(NOON)
    assert [page.sales.item(row).text() for row in range(3)] == [
        f"{since}  ¥3.00  open\n2 lines · window",
        f"{since}  ¥5.00  waiting\n1 line",
        f"{since}  ¥8.00  waiting for ¥5.00\n1 line",
    ]


def test_the_chosen_one_comes_back(qtbot: QtBot, page: ShelfPage) -> None:
    page.choose_next(1)
    page.show_held(HELD)
    with qtbot.waitSignal(page.left), qtbot.waitSignal(page.recalled) as told:
        page.accept()
    assert told.args == ["b"]


def test_an_empty_shelf_has_nothing_to_bring(qtbot: QtBot, page: ShelfPage) -> None:
    page.show_held([])
    assert not page.recall.isEnabled()
    with qtbot.assertNotEmitted(page.recalled):
        page.accept()
