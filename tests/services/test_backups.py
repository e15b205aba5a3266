import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.backup import Backup, BackupFailed
from app.domain.events import BackupMade, TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.backups import Backups
from app.services.bus import Bus
from app.settings import Settings, SettingsChanged
from tests.fakes import EventLog

TODAY = date(2026, 11, 25)


class Evening:
    """A shop with a backup folder; `failure` is what the next copy meets."""

    def __init__(self, folder: str = "/media/stick") -> None:
        self.bus, self.settings = Bus(), Settings(backup_folder=folder)
        self.log = EventLog(self.bus.subscribe, BackupMade, TroubleBegan, TroubleEnded)
        self.asked: list[tuple[Path, date]] = []
        self.failure: Exception | None = None
        self.slow = asyncio.Event()
        self.slow.set()
        self.backups = Backups(self.bus, lambda: self.settings, self.back_up)

    async def back_up(self, into: Path, day: date) -> Backup:
        self.asked.append((into, day))
        await self.slow.wait()
        if self.failure:
            raise self.failure
        return Backup(day, len(self.asked))


async def test_a_copy_is_made_and_told() -> None:
    evening = Evening()
    await evening.backups.make(TODAY)
    assert evening.asked == [(Path("/media/stick"), TODAY)]
    assert evening.log.events == [BackupMade(Backup(TODAY, 1))]


async def test_without_a_folder_nothing_is_made() -> None:
    evening = Evening("")
    await evening.backups.make(TODAY)
    assert (evening.asked, evening.log.events) == ([], [])


async def test_trouble_stays_until_a_copy_is_made(caplog: pytest.LogCaptureFixture) -> None:
    evening = Evening()
    evening.failure = BackupFailed(StationTrouble.BACKUP_FOLDER_MISSING, "/media/stick")
    await evening.backups.make(TODAY)
    evening.failure = RuntimeError("no process")
    await evening.backups.make(TODAY)
    evening.failure = None
    await evening.backups.make(TODAY)
    assert evening.log.events == [
        TroubleBegan(StationTrouble.BACKUP_FOLDER_MISSING, "/media/stick"),
        TroubleEnded(StationTrouble.BACKUP_FOLDER_MISSING),
        TroubleBegan(StationTrouble.BACKUP_NOT_WRITTEN, "no process"),
        TroubleEnded(StationTrouble.BACKUP_NOT_WRITTEN),
        BackupMade(Backup(TODAY, 3)),
    ]
    assert "nobody foresaw" in caplog.text


async def test_another_folder_ends_the_trouble() -> None:
    evening = Evening()
    evening.failure = BackupFailed(StationTrouble.BACKUP_NO_ROOM)
    await evening.backups.make(TODAY)
    before = evening.settings
    evening.bus.publish(SettingsChanged(before, replace(before, muted=True)))
    assert not evening.log.of(TroubleEnded)
    evening.bus.publish(SettingsChanged(before, replace(before, backup_folder="/media/other")))
    assert evening.log.of(TroubleEnded) == [TroubleEnded(StationTrouble.BACKUP_NO_ROOM)]


async def test_a_station_that_stops_waits_for_the_copy_under_way() -> None:
    evening = Evening()
    evening.slow.clear()
    making = asyncio.create_task(evening.backups.make(TODAY))
    await asyncio.sleep(0)
    finishing = asyncio.create_task(evening.backups.finish())
    await asyncio.sleep(0)
    assert not finishing.done()
    evening.slow.set()
    await finishing
    assert evening.log.of(BackupMade)
    await making
