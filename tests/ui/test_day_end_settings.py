from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import DAY_FILE_FORMATS, Settings
from app.ui.language import set_language
from app.ui.settings_pages.day_end import FORMAT_NAMES, DayEndPage

DAY = date(2026, 11, 25)


def newest(folder: str) -> date | None:
    """A stick with a backup, an empty one, and none."""
    if folder == "/media/none":
        raise FileNotFoundError(folder)
    return DAY if folder == "/media/stick" else None


def open_page(qtbot: QtBot, qapp: QApplication, folder: str) -> DayEndPage:
    set_language(qapp, "en")
    page = DayEndPage(Settings(backup_folder=folder, day_files_formats=("pdf", "hledger")), newest)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("/media/stick", "The last backup is of Wednesday, 25 November 2026."),
        ("/media/empty", "There is no backup in it yet; the next day's end makes one."),
        ("/media/none", "This folder is not there now, or cannot be read."),
        ("", "No backup is made: a broken disk would take all with it."),
    ],
)
def test_it_says_how_the_backup_stands(qtbot: QtBot, qapp: QApplication, folder: str, words: str) -> None:
    page = open_page(qtbot, qapp, folder)
    qtbot.waitUntil(lambda: page.words == words)


def test_another_folder_is_looked_into_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, "/media/none")
    page.backup.take("/media/stick")
    qtbot.waitUntil(lambda: page.words.startswith("The last backup"))
    assert page.chosen() == {
        "backup_folder": "/media/stick",
        "day_files_folder": "",
        "day_files_formats": ("pdf", "hledger"),
    }


def test_every_format_has_a_name() -> None:
    assert tuple(FORMAT_NAMES) == DAY_FILE_FORMATS
