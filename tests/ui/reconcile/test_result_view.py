import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.language import set_language
from app.ui.reconcile.marked_list import Mark, MarkedList
from app.ui.reconcile.result_view import ResultView, mark_of
from tests.ui.reconcile.statements import agreeing, differing, empty, unheard


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> ResultView:
    set_language(qapp, "en")
    view = ResultView(MarkedList(300))
    qtbot.addWidget(view)
    qtbot.addWidget(view.groups)
    return view


def titles(view: ResultView) -> list[str]:
    return [view.groups.item(row).text().split("\n")[0] for row in range(view.groups.count())]


def test_what_presses_most_is_first_and_shown(view: ResultView) -> None:
    view.show_compared(differing(), "Alipay")
    assert view.verdict.text == "To look at: 4"
    assert titles(view) == [
        "Problems of the file",
        "Amounts differ",
        "Only in the ledger",
        "Only in the statement",
        "Payments that agree",
        "Fees",
    ]
    assert view.problems.item(0).text() == "one.csv, row 9: not an amount (12,五)"
    assert view.problems.isVisibleTo(view)


def test_the_chosen_outcome_is_explained_and_listed(view: ResultView) -> None:
    view.show_compared(differing(), "Alipay")
    view.groups.setCurrentRow(2)
    assert "forged" in view.meaning.text
    assert view.rows.data(view.rows.index(0, 2)) == "¥1,288.88"
    assert view.table.isVisibleTo(view)
    view.groups.setCurrentRow(0)
    assert not view.table.isVisibleTo(view)


def test_another_statement_leaves_nothing_of_the_last(view: ResultView) -> None:
    view.show_compared(differing(), "Alipay")
    view.show_compared(agreeing(5), "Alipay")
    assert titles(view) == ["Payments that agree"]
    assert view.rows.rowCount() == 5
    assert view.groups.item(0).text() == "Payments that agree\n5 · ¥62.50"
    view.show_compared(empty(), "Alipay")
    assert titles(view) == []
    assert view.rows.rowCount() == 0
    assert view.meaning.text == ""
    assert view.span.text == "Alipay · The statement has no rows."


def test_a_note_takes_room_only_when_there_is_one(view: ResultView) -> None:
    view.show_compared(unheard(), "Alipay")
    assert view.notes.isVisibleTo(view)
    view.show_compared(agreeing(), "Alipay")
    assert not view.notes.isVisibleTo(view)


def test_another_language_keeps_what_was_chosen(view: ResultView, qapp: QApplication) -> None:
    view.show_compared(differing(), "支付宝")
    view.groups.setCurrentRow(3)
    set_language(qapp, "zh_CN")
    view.retranslate()
    assert titles(view)[:2] == ["文件的问题", "金额不符"]
    assert view.groups.currentRow() == 3
    assert view.meaning.text.startswith("钱已到账")
    set_language(qapp, "en")


def test_the_mark_of_a_whole_statement() -> None:
    assert [mark_of(found) for found in (differing(), agreeing(), empty())] == [Mark.TO_LOOK_AT, Mark.GOOD, Mark.PLAIN]
