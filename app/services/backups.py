"""The copies of the ledger in the owner's folder."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from app.domain.backup import Backup, BackupFailed
from app.domain.events import BackupMade, TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.settings import Settings, SettingsChanged

log = logging.getLogger(__name__)

BackUp = Callable[[Path, date], Awaitable[Backup]]
"""Makes a copy in a folder for the end of a day, off this thread, and raises BackupFailed."""


class Backups:
    """Made one at a time. What goes wrong is told until a copy is made, or another folder is chosen."""

    def __init__(self, bus: Bus, settings: Callable[[], Settings], back_up: BackUp) -> None:
        self._bus = bus
        self._settings = settings
        self._back_up = back_up
        self._making = asyncio.Lock()
        self._trouble: StationTrouble | None = None
        bus.subscribe(SettingsChanged, self._on_settings_changed)

    async def make(self, day: date) -> None:
        """Copy what the ledger has now, for the end of `day`; without a folder this does nothing."""
        async with self._making:
            if folder := self._settings().backup_folder:
                await self._make(Path(folder), day)

    async def finish(self) -> None:
        """Wait until what is being made is made."""
        async with self._making:
            return

    async def _make(self, folder: Path, day: date) -> None:
        try:
            backup = await self._back_up(folder, day)
        except BackupFailed as failed:
            log.exception("no backup was made")
            self._say_trouble(failed.trouble, failed.detail)
        except Exception as error:
            log.exception("the backup failed in a way nobody foresaw")
            self._say_trouble(StationTrouble.BACKUP_NOT_WRITTEN, str(error))
        else:
            self._end_trouble()
            self._bus.publish(BackupMade(backup))

    def _on_settings_changed(self, event: SettingsChanged) -> None:
        if event.now.backup_folder != event.before.backup_folder:
            self._end_trouble()

    def _say_trouble(self, trouble: StationTrouble, detail: str) -> None:
        if trouble is not self._trouble:
            self._end_trouble()
        self._trouble = trouble
        self._bus.publish(TroubleBegan(trouble, detail))

    def _end_trouble(self) -> None:
        if self._trouble:
            self._bus.publish(TroubleEnded(self._trouble))
            self._trouble = None
