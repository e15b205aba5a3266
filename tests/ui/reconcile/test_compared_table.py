from pytestqt.qtbot import QtBot

from app.ui.look import Look, dress
from app.ui.reconcile.compared_rows import ComparedRowsModel
from app.ui.reconcile.compared_table import ComparedTable
from app.ui.theme import TOUCH
from tests.ui.reconcile.statements import agreeing


def test_rows_are_for_a_finger_and_amounts_are_whole(qtbot: QtBot) -> None:
    model = ComparedRowsModel()
    table = ComparedTable(model)
    qtbot.addWidget(table)
    dress(table, Look())
    table.set_look(Look())
    model.replace(agreeing().groups[0].rows, "WeChat Pay")
    table.resize(920, 400)
    table.show()
    assert table.rowHeight(0) >= TOUCH
    assert not table.horizontalScrollBar().isVisible()
    for column in range(5):
        words = str(model.data(model.index(0, column)))
        assert table.fontMetrics().horizontalAdvance(words) < table.columnWidth(column)


def test_a_long_statement_costs_only_what_is_seen(qtbot: QtBot) -> None:
    """Of a hundred thousand rows no more cells are made than fit into the window, a few times over."""

    class Counting(ComparedRowsModel):
        asked: set[int] = set()  # noqa: RUF012 - one model in this test

        def data(self, index: object, role: int = 0) -> object:
            self.asked.add(index.row())  # type: ignore[attr-defined]
            return super().data(index, role)  # type: ignore[arg-type]

    model = Counting()
    table = ComparedTable(model)
    qtbot.addWidget(table)
    table.set_look(Look())
    model.replace(agreeing(2).groups[0].rows * 50_000, "Alipay")
    table.resize(920, 400)
    table.show()
    qtbot.waitExposed(table)
    table.scrollToBottom()
    table.grab()
    assert model.rowCount() == 100_000
    assert 0 < len(model.asked) < 100
