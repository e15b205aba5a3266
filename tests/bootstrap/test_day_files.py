"""What follows a day's end in the owner's folder; the route test ends a real one."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap.day_files import DayFiles
from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.exports.formats import FORMATS
from app.services.day_end import DayEnd
from app.services.shop_day import ShopDay
from app.settings import DAY_FILE_FORMATS, Settings, SettingsChanged
from tests.bootstrap.evening import Evening, open_evening
from tests.fakes import FakeClock

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


async def nothing_waits() -> None:
    return


class Ending:
    """Ends the days of an evening, and keeps what was told of troubles."""

    def __init__(self, evening: Evening, folder: Path) -> None:
        self.evening = evening
        self.told: list[object] = []
        day = ShopDay(FakeClock(), lambda: time(0))
        self.day_end = evening.day_end = DayEnd(evening.bus, evening.bookkeeper, evening.books.days, day, nothing_waits)
        for kind in (TroubleBegan, TroubleEnded):
            evening.bus.subscribe(kind, self.told.append)
        self.files = DayFiles(evening.station, evening.folder.ledger)
        self.day_end.then(self.files.write)
        self.wish(folder)

    def wish(self, folder: Path, *formats: str) -> None:
        before = self.evening.settings.now
        now = replace(before, day_files_folder=str(folder), day_files_formats=formats or ("csv", "hledger"))
        self.evening.settings.now = now
        self.evening.bus.publish(SettingsChanged(before, now))


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def block(place: Path) -> Path:
    """A file where a folder should be."""
    place.write_text("", encoding="utf-8")
    return place


async def test_each_format_that_was_chosen_stands_in_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        ending = Ending(evening, tmp_path / "days")
        await ending.day_end.end()
        assert names_in(tmp_path / "days") == ["paybell-2026-11-23.csv", "paybell-2026-11-23.journal"]
        assert ending.told == []


async def test_a_failure_is_told_until_the_files_are_written(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        ending = Ending(evening, tmp_path / "days")
        blocked = block(tmp_path / "days")
        report = await ending.day_end.end()
        (began,) = ending.told
        assert isinstance(began, TroubleBegan)
        assert began.trouble is StationTrouble.DAY_FILES_NOT_WRITTEN
        assert "could not be written" in began.detail
        blocked.unlink()
        await ending.files.write(report)
        assert ending.told[1:] == [TroubleEnded(StationTrouble.DAY_FILES_NOT_WRITTEN)]


async def test_another_folder_ends_the_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        ending = Ending(evening, block(tmp_path / "days"))
        await ending.day_end.end()
        evening.bus.publish(SettingsChanged(evening.settings.now, evening.settings.now))
        assert len(ending.told) == 1
        ending.wish(tmp_path / "other")
        assert ending.told[1:] == [TroubleEnded(StationTrouble.DAY_FILES_NOT_WRITTEN)]


async def test_without_a_folder_nothing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    async with open_evening(qtbot, tmp_path) as evening:
        ending = Ending(evening, tmp_path / "days")
        evening.settings.now = Settings()
        await ending.day_end.end()
        assert names_in(tmp_path) == ["data"]


def test_the_settings_offer_every_format_there_is() -> None:
    assert tuple(FORMATS) == DAY_FILE_FORMATS
