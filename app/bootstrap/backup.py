"""Backups after each day's end, made in a process of their own."""

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from app.bootstrap.station import Station
from app.domain.backup import Backup
from app.domain.day_report import DayReport
from app.paths import DataFolder
from app.services.backups import BackUp, Backups
from db.backup import back_up, newest_backup

GIVE_WAY = 10
"""How much nicer than the station (nice(2)) the process is that reads a whole ledger and checks it."""


def backups_of(station: Station, folder: DataFolder) -> Backups:
    """Backups of `folder` from now on after each of the station's day ends."""
    backups = Backups(station.bus, lambda: station.settings.now, in_own_process(folder))

    async def follow(report: DayReport) -> None:
        await backups.make(report.day)

    station.day_end.then(follow)
    return backups


def in_own_process(folder: DataFolder) -> BackUp:
    """Checking a large ledger takes minutes, and a thread would hold Python's lock against the window all the while."""

    async def make(into: Path, day: date) -> Backup:
        process = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_give_way)
        try:
            return await asyncio.get_running_loop().run_in_executor(process, back_up, folder, into, day)
        finally:
            process.shutdown(wait=False)

    return make


def newest_day(folder: str) -> date | None:
    """The day of the newest backup in `folder`; may wait for the disk. Raises OSError where there is no such folder."""
    newest = newest_backup(Path(folder))
    return newest.day if newest else None


def _give_way() -> None:
    if hasattr(os, "nice"):
        os.nice(GIVE_WAY)
