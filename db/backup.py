"""A copy of the station's data in another folder: made while the station writes, checked, and only then named.

    paybell-2026-11-25-001.sqlite3         the ledger
    paybell-2026-11-25-001.settings.toml   the settings
    paybell-2026-11-25-001.catalogue.db    the goods, where the shop has any

Pairing keys and PINs are in none of them: whoever finds the copy must not be able to speak as the shop's phone. The
ledger gets its name last, so a copy that has a name is whole.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from app.domain.backup import Backup, BackupFailed, next_backup, to_remove
from app.domain.trouble import LedgerTrouble, LedgerUnwritable, StationTrouble
from app.paths import DataFolder
from db.engine import BUSY_TIMEOUT_S, reading_uri
from db.refusal import Refusal
from db.trouble import unwritable
from db.verify import verify

LEDGER, SETTINGS, CATALOGUE = ".sqlite3", ".settings.toml", ".catalogue.db"
DRAFT = ".draft"
PAGES_AT_A_TIME = 1_024
"""Of 4 KiB each: between two steps other threads have Python to themselves."""


def back_up(folder: DataFolder, into: Path, day: date) -> Backup:
    """Copy the ledger, the settings and the goods of `folder` for the end of `day`, and remove what need not be kept.

    Raises:
        BackupFailed: nothing was added to `into`, and nothing removed from it.
    """
    with _told_as_failure(into):
        backup = next_backup(day, backups_in(into))
        ledger = into / f"{backup.name}{LEDGER}{DRAFT}"
        try:
            copy_database(folder.ledger, ledger)
            _require_good(ledger)
            _copy_beside(folder, into / backup.name)
            _give_name(ledger)
        finally:
            _clear_drafts(into, backup)
        for old in to_remove(backups_in(into), day):
            _remove(into, old)
        return backup


def backups_in(folder: Path) -> set[Backup]:
    """Those that are whole.

    Raises:
        OSError: there is no such folder, or it cannot be read.
    """
    ledgers = (file.name for file in folder.iterdir() if file.name.endswith(LEDGER))
    return {backup for name in ledgers if (backup := Backup.of_name(name.removesuffix(LEDGER)))}


def newest_backup(folder: Path) -> Backup | None:
    """Raises OSError as `backups_in`."""
    return max(backups_in(folder), default=None)


def copy_database(source: Path, target: Path) -> None:
    """Copy one state of a database that others may be writing into a new file of its own, which needs no log beside it.

    The read transaction holds that state: in WAL mode it stops no writer, and no writer makes the copy begin anew
    (https://www.sqlite.org/backup.html, https://www.sqlite.org/wal.html#concurrency).

    Raises:
        OSError, sqlite3.Error: `source` cannot be read, or `target` cannot be written.
    """
    target.touch(mode=0o600)
    reading = sqlite3.connect(reading_uri(source), uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    with closing(reading), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
        reading.backup(copy, pages=PAGES_AT_A_TIME)
        copy.execute("PRAGMA journal_mode = DELETE")


def _require_good(ledger: Path) -> None:
    if fault := verify(ledger).fault:
        raise BackupFailed(StationTrouble.BACKUP_NOT_GOOD, fault)


def _copy_beside(folder: DataFolder, start: Path) -> None:
    if folder.settings.exists():
        draft = start.with_name(f"{start.name}{SETTINGS}{DRAFT}")
        shutil.copyfile(folder.settings, draft)
        _give_name(draft)
    if folder.catalogue.exists():
        draft = start.with_name(f"{start.name}{CATALOGUE}{DRAFT}")
        copy_database(folder.catalogue, draft)
        _give_name(draft)


def _give_name(draft: Path) -> None:
    """Only what has reached the disk is named: a stick may be pulled out at once."""
    with draft.open("r+b") as stream:
        os.fsync(stream.fileno())
    draft.replace(draft.with_name(draft.name.removesuffix(DRAFT)))


def _clear_drafts(into: Path, backup: Backup) -> None:
    """After a success there are none; after a failure what was already named goes too, for it is no whole backup."""
    if not (into / f"{backup.name}{LEDGER}").exists():
        _remove(into, backup)
    for kind in (LEDGER, SETTINGS, CATALOGUE):
        for end in ("", "-journal"):
            (into / f"{backup.name}{kind}{DRAFT}{end}").unlink(missing_ok=True)


def _remove(into: Path, backup: Backup) -> None:
    """The ledger first: without it the rest is no backup any more."""
    for kind in (LEDGER, SETTINGS, CATALOGUE):
        (into / f"{backup.name}{kind}").unlink(missing_ok=True)


@contextmanager
def _told_as_failure(into: Path) -> Iterator[None]:
    if not into.is_dir():
        raise BackupFailed(StationTrouble.BACKUP_FOLDER_MISSING, str(into))
    try:
        yield
    except (OSError, sqlite3.Error, LedgerUnwritable) as error:
        trouble = error if isinstance(error, LedgerUnwritable) else unwritable(error)
        no_room = trouble.trouble is LedgerTrouble.DISK_FULL
        known = StationTrouble.BACKUP_NO_ROOM if no_room else StationTrouble.BACKUP_NOT_WRITTEN
        raise BackupFailed(known, str(into) if no_room else trouble.detail) from error
    except Refusal as refusal:
        raise BackupFailed(StationTrouble.BACKUP_NOT_GOOD, refusal.en) from refusal
