from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.export_choices import EXTENSIONS, RANGES
from app.ui.export_dialog import ExportDialog
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.theme import TOUCH

TODAY = QDate(2026, 11, 23)
FOLDER = Path("/home/shop")


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(TODAY, FOLDER)
    qtbot.addWidget(dialog)
    dress(dialog, Look())
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def choose(dialog: ExportDialog, days: str, format_name: str = "csv") -> None:
    dialog.range.setCurrentIndex(list(RANGES).index(days))
    dialog.formats.setCurrentRow(list(EXTENSIONS).index(format_name))


def test_today_as_a_table_is_one_click_away(dialog: ExportDialog) -> None:
    wished = QSignalSpy(dialog.export_requested)
    dialog.start.click()
    today = date(2026, 11, 23)
    assert [wished.at(0)] == [[today, today, "csv", str(FOLDER / "paybell-2026-11-23.csv")]]


def test_the_file_follows_the_days_and_the_format(dialog: ExportDialog) -> None:
    choose(dialog, "month", "xlsx")
    assert dialog.file.text() == str(FOLDER / "paybell-2026-11-01--2026-11-23.xlsx")
    choose(dialog, "yesterday", "hledger")
    assert dialog.file.text() == str(FOLDER / "paybell-2026-11-22.journal")
    assert "hledger" in dialog.purpose.text


def test_other_days_can_be_chosen_but_not_the_wrong_way_round(dialog: ExportDialog) -> None:
    assert not dialog.first.isEnabled()
    choose(dialog, "chosen")
    assert dialog.first.isEnabled()
    dialog.first.setDate(QDate(2026, 10, 1))
    dialog.last.setDate(QDate(2026, 9, 1))
    assert dialog.last.date() == QDate(2026, 10, 1)
    dialog.last.setDate(QDate(2027, 1, 1))
    assert dialog.last.date() == TODAY
    dialog.first.setDate(QDate(2026, 11, 20))
    assert dialog.file.text().endswith("paybell-2026-11-20--2026-11-23.csv")


def test_a_week_is_set_whatever_was_chosen_before(dialog: ExportDialog) -> None:
    choose(dialog, "month")
    choose(dialog, "yesterday")
    assert (dialog.first.date(), dialog.last.date()) == (TODAY.addDays(-1), TODAY.addDays(-1))
    choose(dialog, "today")
    assert (dialog.first.date(), dialog.last.date()) == (TODAY, TODAY)


def test_while_it_is_written_nothing_else_can_be_wished(dialog: ExportDialog) -> None:
    dialog.start.click()
    dialog.show_progress(40, 100)
    assert (dialog.progress.value(), dialog.progress.maximum()) == (40, 100)
    assert dialog.progress.isVisible()
    assert not any(
        field.isEnabled() for field in (dialog.start, dialog.range, dialog.formats, dialog.file, dialog.first)
    )
    dialog.show_done("/home/shop/day.csv")
    assert not dialog.progress.isVisible()
    assert dialog.start.isEnabled()
    assert "/home/shop/day.csv" in dialog.outcome.text


def test_giving_up_keeps_the_sheet_open_until_it_is_done(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.start.click()
    with qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.show_cancelled()
    assert dialog.outcome.text == "Given up. No file was written."
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_a_failure_is_said_and_can_be_tried_again(dialog: ExportDialog) -> None:
    dialog.start.click()
    dialog.show_failed("day.csv could not be written: no space.")
    assert dialog.outcome.text == "day.csv could not be written: no space."
    assert dialog.start.isEnabled()
    assert not dialog.open_folder.isVisible()


def test_the_folder_of_the_file_can_be_opened(dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not dialog.open_folder.isVisible()
    dialog.start.click()
    dialog.show_done("/home/shop/day.csv")
    dialog.open_folder.click()
    assert [url.toLocalFile() for url in opened] == ["/home/shop"]
    choose(dialog, "month")
    assert not dialog.open_folder.isVisible()
    assert dialog.outcome.text == ""


def test_a_statement_can_be_compared_unless_a_file_is_being_written(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.compare_wished):
        dialog.compare.click()
    dialog.start.click()
    assert not dialog.compare.isEnabled()


def test_without_a_file_name_nothing_starts(dialog: ExportDialog) -> None:
    dialog.file.setText("  ")
    assert not dialog.start.isEnabled()


def test_a_place_that_was_chosen_is_kept(dialog: ExportDialog) -> None:
    dialog._take_file("/media/stick/mine.csv")
    assert dialog.file.text() == "/media/stick/mine.csv"
    choose(dialog, "yesterday")
    assert dialog.file.text() == str(Path("/media/stick/paybell-2026-11-22.csv"))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_fits_and_can_be_pressed(qapp: QApplication, dialog: ExportDialog, language: str) -> None:
    set_language(qapp, language)
    choose(dialog, "month", "jsonl")
    dialog.start.click()
    dialog.show_done(dialog.file.text())
    qapp.processEvents()
    dialog.resize(QSize(720, 700))
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= TOUCH
            assert button.width() >= button.sizeHint().width()
    assert not any(line.endswith("…") for line in (*dialog.purpose.lines(), *dialog.outcome.lines()))
    assert dialog.windowTitle() == ("Export" if language == "en" else "导出")
    set_language(qapp, "en")
