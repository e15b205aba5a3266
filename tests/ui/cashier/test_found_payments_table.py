import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.found_payments import Column, FoundPaymentsModel
from app.ui.cashier.found_payments_table import FoundPaymentsTable
from app.ui.look import Look, dress
from app.ui.theme import LIGHT, TOUCH
from tests.ui.cashier.found import found
from tests.ui.cashier.shop import PLATFORMS


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_its_rows_are_large_enough_for_a_finger(qtbot: QtBot, english: QApplication, scale: float) -> None:
    table = FoundPaymentsTable(FoundPaymentsModel(PLATFORMS))
    qtbot.addWidget(table)
    look = Look(LIGHT, scale)
    dress(table, look)
    table.set_look(look)
    table.model().replace([found(2), found(1)], has_more=False)
    assert table.rowHeight(1) >= TOUCH * scale
    amount = table.fontMetrics().horizontalAdvance("¥1,284.50")
    assert table.columnWidth(Column.AMOUNT) >= amount


def test_one_row_is_chosen_at_a_time(qtbot: QtBot, english: QApplication) -> None:
    table = FoundPaymentsTable(FoundPaymentsModel(PLATFORMS))
    qtbot.addWidget(table)
    table.model().replace([found(2), found(1)], has_more=False)
    table.selectRow(0)
    table.selectRow(1)
    assert {index.row() for index in table.selectedIndexes()} == {1}
    assert len(table.selectedIndexes()) == len(Column)
