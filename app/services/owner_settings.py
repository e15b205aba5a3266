"""The settings in force, and their file."""

import asyncio
import logging
from pathlib import Path

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.settings import Settings, SettingsChanged, SettingsRead, write_settings

log = logging.getLogger(__name__)


class OwnerSettings:
    """New settings hold at once; one that could not be saved is told, and holds until the station stops."""

    def __init__(self, bus: Bus, file: Path, read: SettingsRead) -> None:
        self._bus = bus
        self._file = file
        self._read = read
        self._now = read.settings
        self._saving = asyncio.Lock()

    @property
    def now(self) -> Settings:
        return self._now

    def report(self) -> None:
        """Tell of a settings file that had to be set aside at the start."""
        if self._read.set_aside:
            self._bus.publish(TroubleBegan(StationTrouble.SETTINGS_SET_ASIDE, str(self._read.set_aside)))

    async def change(self, settings: Settings) -> None:
        before, self._now = self._now, settings
        self._bus.publish(SettingsChanged(before, settings))
        async with self._saving:
            await self._save()

    async def _save(self) -> None:
        try:
            await asyncio.to_thread(write_settings, self._file, self._now)
        except OSError as error:
            log.exception("the settings could not be saved")
            self._bus.publish(TroubleBegan(StationTrouble.SETTINGS_NOT_SAVED, str(error)))
        else:
            self._bus.publish(TroubleEnded(StationTrouble.SETTINGS_NOT_SAVED))
            self._bus.publish(TroubleEnded(StationTrouble.SETTINGS_SET_ASIDE))
