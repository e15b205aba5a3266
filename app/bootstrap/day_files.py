"""The files of each day in the owner's folder, written when the day has ended."""

import asyncio
import logging
from datetime import date
from pathlib import Path

from app.bootstrap.exports import shop_of
from app.bootstrap.failures import FAILURES, sentence_of
from app.bootstrap.station import Station
from app.domain.day_report import DayReport
from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.exports.day_folder import write_day
from app.settings import Settings, SettingsChanged
from db.range_reader import Shop, open_range

log = logging.getLogger(__name__)


class DayFiles:
    """What goes wrong is told until the files of a day are written, or the wish for them is another one."""

    def __init__(self, station: Station, ledger: Path) -> None:
        self._station, self._ledger = station, ledger
        self._is_troubled = False
        station.bus.subscribe(SettingsChanged, self._on_settings_changed)

    async def write(self, report: DayReport) -> None:
        """The files of the day that has ended; without a folder or a format this does nothing."""
        settings = self._station.settings.now
        if settings.day_files_folder and settings.day_files_formats:
            shop = shop_of(settings, self._station.rules.registry.platforms)
            await self._write(settings, shop, report.day)

    async def _write(self, settings: Settings, shop: Shop, day: date) -> None:
        try:
            await asyncio.to_thread(_write_day, self._ledger, settings, shop, day)
        except FAILURES as failure:
            log.exception("the files of %s were not written", day)
            self._tell(sentence_of(failure))
        except Exception as error:
            log.exception("the files of %s failed in a way nobody foresaw", day)
            self._tell(str(error))
        else:
            self._end_trouble()

    def _on_settings_changed(self, event: SettingsChanged) -> None:
        if _wish(event.now) != _wish(event.before):
            self._end_trouble()

    def _tell(self, why: str) -> None:
        self._is_troubled = True
        self._station.bus.publish(TroubleBegan(StationTrouble.DAY_FILES_NOT_WRITTEN, why))

    def _end_trouble(self) -> None:
        if self._is_troubled:
            self._is_troubled = False
            self._station.bus.publish(TroubleEnded(StationTrouble.DAY_FILES_NOT_WRITTEN))


def _write_day(ledger: Path, settings: Settings, shop: Shop, day: date) -> None:
    """On a thread of its own."""
    with open_range(ledger, shop, day, day) as takings:
        write_day(Path(settings.day_files_folder), takings, settings.day_files_formats, settings.file_language)


def _wish(settings: Settings) -> tuple[str, tuple[str, ...]]:
    return settings.day_files_folder, settings.day_files_formats
