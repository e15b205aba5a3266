from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.reconcile.reconcile_dialog import ReconcileDialog
from app.ui.theme import TOUCH
from tests.ui.reconcile.statements import ONE, PLATFORMS, THREE, TWO, agreeing, differing, empty

LOCKED = "two.zip is locked with a password."


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> ReconcileDialog:
    set_language(qapp, "en")
    dialog = ReconcileDialog(PLATFORMS, tmp_path)
    qtbot.addWidget(dialog)
    dress(dialog, Look())
    dialog.resize(1284, 690)
    dialog.begin("CNY")
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def states(dialog: ReconcileDialog) -> list[str]:
    return [dialog.files.item(row).text().split("\n")[1] for row in range(dialog.files.count())]


def carried(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(urls)
    return data


def enters(dialog: ReconcileDialog, data: QMimeData) -> bool:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    event.ignore()
    dialog.dragEnterEvent(event)
    return event.isAccepted()


def drop(dialog: ReconcileDialog, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_files_that_are_dropped_are_compared(dialog: ReconcileDialog) -> None:
    wished = QSignalSpy(dialog.compare_requested)
    data = carried(QUrl.fromLocalFile(str(ONE)), QUrl("https://example.com/x.csv"), QUrl.fromLocalFile(str(TWO)))
    assert enters(dialog, data)
    drop(dialog, data)
    assert wished.at(0) == [[ONE, TWO]]
    assert states(dialog) == ["Waiting", "Waiting"]
    assert not enters(dialog, data)
    drop(dialog, data)
    assert wished.count() == 1


def test_what_is_no_file_is_not_taken(dialog: ReconcileDialog) -> None:
    assert not enters(dialog, carried(QUrl("https://example.com/x.csv")))
    drop(dialog, carried())
    assert dialog.files.count() == 0


def test_several_can_be_picked_at_once(dialog: ReconcileDialog) -> None:
    wished = QSignalSpy(dialog.compare_requested)
    dialog.choose.click()
    (picker,) = dialog.findChildren(QFileDialog)
    assert picker.fileMode() is QFileDialog.FileMode.ExistingFiles
    picker.filesSelected.emit([str(ONE), str(TWO)])
    picker.close()
    assert wished.at(0) == [[ONE, TWO]]


def test_each_file_is_followed_and_one_that_is_refused_stops_none(dialog: ReconcileDialog) -> None:
    dialog.take([ONE, TWO, THREE])
    dialog.show_reading(ONE)
    assert dialog.progress.isVisible()
    dialog.show_reading(ONE, 2000)
    assert states(dialog) == ["2000 rows read …", "Waiting", "Waiting"]
    assert dialog.sentence.text == "2000 rows read …"
    dialog.show_compared(ONE, differing())
    assert dialog.result_view.isVisible()
    dialog.show_refused(TWO, LOCKED)
    dialog.show_compared(THREE, agreeing())
    dialog.show_finished()
    assert states(dialog) == ["To look at: 4", "Cannot be used", "Agrees"]
    assert not dialog.progress.isVisible()
    dialog.files.setCurrentRow(1)
    assert dialog.sentence.text == LOCKED
    assert not dialog.result_view.groups.isVisible()
    assert not dialog.save.isEnabled()
    dialog.files.setCurrentRow(2)
    assert dialog.result_view.verdict.text == "Agrees"
    assert dialog.save.isEnabled()


def test_who_reads_one_result_is_not_disturbed_by_the_next(dialog: ReconcileDialog) -> None:
    dialog.take([ONE, TWO])
    dialog.show_compared(ONE, differing())
    dialog.result_view.groups.setCurrentRow(3)
    dialog.show_reading(TWO, 1000)
    dialog.show_compared(TWO, agreeing())
    dialog.show_finished()
    assert dialog.result_view.groups.currentRow() == 3
    assert "no notice was recorded" in dialog.result_view.meaning.text


def test_giving_up_keeps_the_sheet_open_and_what_was_found(qtbot: QtBot, dialog: ReconcileDialog) -> None:
    dialog.take([ONE, TWO])
    dialog.show_compared(ONE, agreeing())
    dialog.show_reading(TWO)
    assert not dialog.save.isEnabled()
    assert not dialog.choose.isEnabled()
    with qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.show_finished()
    assert states(dialog) == ["Agrees", "Given up"]
    dialog.close_button.click()
    assert not dialog.isVisible()


def save_as(dialog: ReconcileDialog, place: Path) -> str:
    """Press the button and pick this place; the name that was proposed."""
    dialog.save.click()
    picker = dialog.findChildren(QFileDialog)[-1]
    proposed = picker.selectedFiles()[0]
    picker.fileSelected.emit(str(place))
    picker.close()
    return Path(proposed).name


def test_the_report_of_what_is_shown_is_saved(dialog: ReconcileDialog, tmp_path: Path) -> None:
    statement, report = tmp_path / "one.csv", tmp_path / "mine.csv"
    wished = QSignalSpy(dialog.report_requested)
    dialog.take([statement])
    dialog.show_compared(statement, agreeing())
    dialog.show_finished()
    assert save_as(dialog, report) == "one-compared.csv"
    assert wished.at(0) == [statement, report]
    assert not dialog.save.isEnabled()
    dialog.show_not_saved("mine.csv could not be written.")
    assert dialog.outcome.text == "mine.csv could not be written."
    save_as(dialog, report)
    dialog.show_saved(report)
    assert str(report) in dialog.outcome.text
    assert dialog.save.isEnabled()


def test_a_report_never_takes_the_place_of_its_statement(dialog: ReconcileDialog, tmp_path: Path) -> None:
    statement = tmp_path / "one.csv"
    wished = QSignalSpy(dialog.report_requested)
    dialog.take([statement])
    dialog.show_compared(statement, agreeing())
    dialog.show_finished()
    save_as(dialog, statement)
    assert wished.count() == 0
    assert "the statement itself" in dialog.outcome.text


def test_of_a_statement_without_days_there_is_nothing_to_save(dialog: ReconcileDialog) -> None:
    dialog.take([ONE])
    dialog.show_compared(ONE, empty())
    dialog.show_finished()
    assert states(dialog) == ["Nothing to compare"]
    assert not dialog.save.isEnabled()


def test_the_next_opening_shows_nothing_of_the_last(dialog: ReconcileDialog) -> None:
    dialog.take([ONE])
    dialog.show_compared(ONE, agreeing())
    dialog.show_finished()
    dialog.begin("EUR")
    assert dialog.files.count() == 0
    assert not dialog.result_view.isVisible()
    dialog.take([TWO])
    dialog.show_compared(TWO, agreeing())
    assert "EUR" in dialog.result_view.notes.text


def fill(dialog: ReconcileDialog, files: Sequence[Path]) -> None:
    dialog.take(files)
    dialog.show_compared(files[0], differing())
    dialog.show_refused(files[1], LOCKED)
    dialog.show_finished()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_fits_and_can_be_pressed(qapp: QApplication, dialog: ReconcileDialog, language: str) -> None:
    set_language(qapp, language)
    fill(dialog, [ONE, TWO])
    qapp.processEvents()
    assert dialog.size() == QSize(1284, 690)
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= TOUCH
            assert button.width() >= button.sizeHint().width()
    assert all(dialog.result_view.groups.sizeHintForRow(row) >= TOUCH for row in range(4))
    for row in range(dialog.result_view.groups.count()):
        dialog.result_view.groups.setCurrentRow(row)
        assert not any(line.endswith("…") for line in dialog.result_view.meaning.lines())
    assert dialog.windowTitle() == ("Compare with a statement" if language == "en" else "与账单核对")
    set_language(qapp, "en")


def test_all_is_said_anew_in_another_language(qapp: QApplication, dialog: ReconcileDialog) -> None:
    fill(dialog, [ONE, TWO])
    set_language(qapp, "zh_CN")
    qapp.processEvents()
    assert states(dialog) == ["待核对：4 处", "无法使用"]
    set_language(qapp, "en")
    qapp.processEvents()
    assert states(dialog) == ["To look at: 4", "Cannot be used"]
