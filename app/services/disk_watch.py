"""Warns before the ledger's disk is full."""

import asyncio
import logging
import shutil
from pathlib import Path

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.bus import Bus

log = logging.getLogger(__name__)

LOOK_EVERY = 30.0
NEARLY_FULL = 200_000_000
"""Free bytes below which the till says so: years of notices, but only minutes of somebody else's download."""


class DiskWatch:
    """Publishes when the free space falls below the limit, and when it is back above."""

    def __init__(
        self, bus: Bus, folder: Path, *, nearly_full: int = NEARLY_FULL, look_every: float = LOOK_EVERY
    ) -> None:
        self._bus = bus
        self._folder = folder
        self._nearly_full = nearly_full
        self._look_every = look_every
        self._warned = False

    async def run(self) -> None:
        while True:
            await self._look()
            await asyncio.sleep(self._look_every)

    async def _look(self) -> None:
        try:
            usage = await asyncio.to_thread(shutil.disk_usage, self._folder)
        except OSError as error:
            log.warning("the free space cannot be told: %s", error)
        else:
            self.judge(usage.free)

    def judge(self, free: int) -> None:
        """Tell of a change, given the free bytes."""
        nearly_full = free < self._nearly_full
        if nearly_full and not self._warned:
            self._bus.publish(TroubleBegan(StationTrouble.DISK_NEARLY_FULL, f"{free // 1_000_000} MB"))
        if self._warned and not nearly_full:
            self._bus.publish(TroubleEnded(StationTrouble.DISK_NEARLY_FULL))
        self._warned = nearly_full
