"""What stands between the dialog and the exports; the route test plays it with the real station."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap.export_desk import ExportDesk
from app.domain.trouble import LedgerTrouble
from app.ui.export_dialog import ExportDialog
from tests.bootstrap.evening import Evening, open_evening, until
from tests.db.samples import TODAY

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(evening: Evening, file: Path) -> ExportDialog:
    evening.till.sheets.open_export(TODAY)
    dialog = evening.till.sheets.export
    assert dialog is not None
    dialog.file.setText(str(file))
    return dialog


def files_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if file.is_file()]


async def test_what_was_written_is_told_with_its_days_and_who_allowed_it(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = ExportDesk(evening.station, evening.folder.ledger, evening.till, lambda _: "mei")
        dialog = opened(evening, tmp_path / "month.jsonl")
        dialog.range.setCurrentIndex(3)
        dialog.formats.setCurrentRow(3)
        dialog.file.setText(str(tmp_path / "month.jsonl"))
        dialog.start.click()
        await until(lambda: bool(evening.books.entries))
        assert (tmp_path / "month.jsonl").stat().st_size > 0
        assert "month.jsonl" in dialog.outcome.text
        days = {"first": "2026-11-01", "last": "2026-11-23"}
        (entry,) = evening.books.entries
        assert (entry.kind, entry.body) == ("exported", {"format": "jsonl", **days, "by_owner": "mei"})


async def test_an_export_that_is_given_up_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = ExportDesk(evening.station, evening.folder.ledger, evening.till)
        dialog = opened(evening, tmp_path / "day.csv")
        dialog.start.click()
        dialog.reject()
        await until(lambda: dialog.outcome.text != "")
        assert dialog.outcome.text == "Given up. No file was written."
        assert files_in(tmp_path) == []
        dialog.start.click()
        await until(lambda: "Saved as" in dialog.outcome.text)


async def test_a_station_that_stops_gives_the_export_up(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = desk = ExportDesk(evening.station, evening.folder.ledger, evening.till)
        dialog = opened(evening, tmp_path / "day.csv")
        dialog.start.click()
        await desk.close()
        assert files_in(tmp_path) == []


async def test_why_there_is_no_file_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = ExportDesk(evening.station, evening.folder.root / "none.sqlite3", evening.till)
        dialog = opened(evening, tmp_path / "day.csv")
        dialog.start.click()
        await until(lambda: dialog.outcome.text != "")
        assert "There is no ledger" in dialog.outcome.text


async def test_an_export_that_cannot_be_written_down_is_told_on_the_till(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        evening.desk = ExportDesk(evening.station, evening.folder.ledger, evening.till)
        evening.books.trouble = LedgerTrouble.DISK_FULL
        dialog = opened(evening, tmp_path / "day.csv")
        dialog.start.click()
        await until(lambda: "The disk is full" in evening.till.bar.messages.words)
        assert files_in(tmp_path) == ["day.csv"]
