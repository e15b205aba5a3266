import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.domain.compared_statement import ComparedRow
from app.domain.money import Money
from app.ui.language import set_language
from app.ui.reconcile.compared_rows import Column, ComparedRowsModel
from tests.statements.rows import MORNING
from tests.ui.reconcile.statements import agreeing, differing


@pytest.fixture
def model(qapp: QApplication) -> ComparedRowsModel:
    set_language(qapp, "en")
    return ComparedRowsModel()


def words(model: ComparedRowsModel, row: int) -> list[object]:
    return [model.data(model.index(row, column)) for column in Column]


def test_it_keeps_what_qt_asks_of_a_model(model: ComparedRowsModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.replace(agreeing().groups[0].rows, "Alipay")
    model.replace((), "Alipay")
    assert (tester.model(), model.rowCount(), model.columnCount(QModelIndex())) == (model, 0, len(Column))


def test_a_row_says_when_by_what_how_much_and_whose(model: ComparedRowsModel) -> None:
    model.replace(agreeing().groups[0].rows, "Alipay")
    when = "2026-11-23 09:00:02"
    assert words(model, 0) == [when, "Alipay", "¥12.50", "¥12.50", "¥0.08", "李明", "交易成功 · order-0"]


def test_what_one_side_does_not_have_is_a_stroke(model: ComparedRowsModel) -> None:
    found = {group.outcome.name: group.rows for group in differing().groups}
    model.replace(found["ONLY_IN_LEDGER"], "Alipay")
    assert words(model, 0)[2:5] == ["¥1,288.88", "–", ""]
    model.replace(found["FEE"], "Alipay")
    assert words(model, 0)[2:5] == ["–", "-¥0.08", "-¥0.08"]


def test_amounts_stand_at_the_right_under_their_titles(model: ComparedRowsModel) -> None:
    model.replace(agreeing().groups[0].rows, "Alipay")
    for column in Column:
        is_money = column in (Column.IN_LEDGER, Column.IN_STATEMENT, Column.FEE)
        role = Qt.ItemDataRole.TextAlignmentRole
        cell = model.data(model.index(0, column), role)
        title = model.headerData(column, Qt.Orientation.Horizontal, role)
        assert bool(cell & Qt.AlignmentFlag.AlignRight) is is_money
        assert title == cell
        assert model.headerData(column, Qt.Orientation.Horizontal)


def test_a_strangers_name_cannot_turn_the_line_around(model: ComparedRowsModel) -> None:
    model.replace((ComparedRow(MORNING, None, Money(1, "CNY"), None, "\u202eevil", "a\u202e"),), "Alipay")
    assert "\u202e" not in "".join(map(str, words(model, 0)))
