"""Putting a copy of the ledger in the place of the present one."""

import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.day_report import DayReport
from app.paths import DataFolder
from db import opening, version
from db.backup import CATALOGUE, LEDGER, SETTINGS, copy_database
from db.ledger import SqliteLedger
from db.migrations import HEAD
from db.refusal import Refusal
from db.trouble import unwritable
from db.verify import VerifyReport, verify

_LOG = ("-wal", "-shm")


class CopyNotGood(Refusal):
    """The copy is not as it was written."""

    def __init__(self, copy: Path, fault: str) -> None:
        super().__init__(
            f"{copy} does not verify, and nothing was changed: {fault}",
            f"{copy} 没有通过校验，什么都没有改动：{fault}",
        )


@dataclass(frozen=True, slots=True)
class Restored:
    """`last_day` is the last day end in it; `kept` is where the ledger is that stood here before, if one did."""

    report: VerifyReport
    last_day: DayReport | None
    kept: Path | None
    beside: tuple[Path, ...] = ()
    """Settings and goods that stood beside the copy, and of which this folder had none."""


def restore(copy: Path, folder: DataFolder, at: datetime) -> Restored:
    """Verify a copy of `copy` and give it the ledger's place; the caller holds the folder's lock.

    A copy that an older version made is brought up to date first, as the station would do it. The ledger's name leads
    to the old one or to the new one at any moment.

    Raises:
        CopyNotGood, NotALedger, LedgerFromNewerVersion: nothing was changed.
        LedgerUnwritable: `copy` cannot be read or the folder cannot be written; the ledger is still the old one.
    """
    draft = folder.ledger.with_name(f"{folder.ledger.name}.draft")
    try:
        report = _draft(copy, draft)
        last_day = _last_day(draft)
        kept = _keep(folder.ledger, folder.root / f"ledger-before-restore-{at:%Y%m%d-%H%M%S}.sqlite3")
        draft.replace(folder.ledger)
        return Restored(report, last_day, kept, _restore_beside(copy, folder))
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise unwritable(error) from error
    finally:
        for end in ("", "-journal", *_LOG):
            Path(f"{draft}{end}").unlink(missing_ok=True)


def _draft(copy: Path, draft: Path) -> VerifyReport:
    """What will be the ledger, checked as it now stands on this disk."""
    found = version.version_of(copy)
    if found is None:
        raise version.NotALedger(copy)
    version.require_known(copy, found)
    draft.unlink(missing_ok=True)
    copy_database(copy, draft)
    if found != HEAD:
        opening.open_to_write(draft).close()
    report = verify(draft)
    if report.fault:
        raise CopyNotGood(copy, report.fault)
    with draft.open("r+b") as stream:
        os.fsync(stream.fileno())
    return report


def _last_day(draft: Path) -> DayReport | None:
    ledger = SqliteLedger.open_to_read(draft)
    try:
        ended = ledger.days.ended()
        return ledger.days.reports(ended, ended)[0] if ended else None
    finally:
        ledger.close()


def _keep(ledger: Path, kept: Path) -> Path | None:
    """Give the present ledger a second name, and its log the name that belongs to it; SQLite then finds both.

    Neither is opened: it may be damaged, and what is left of it shall stay. The log goes before another ledger comes,
    or SQLite would play it into that one (https://www.sqlite.org/howtocorrupt.html, 1.4).
    """
    if not ledger.exists():
        return None
    try:
        kept.hardlink_to(ledger)
    except OSError:  # not every disk can name a file twice
        shutil.copy2(ledger, kept)
    for end in _LOG:
        if (log := Path(f"{ledger}{end}")).exists():
            log.rename(f"{kept}{end}")
    return kept


def _restore_beside(copy: Path, folder: DataFolder) -> tuple[Path, ...]:
    start = copy.name.removesuffix(LEDGER)
    found = ((copy.with_name(start + SETTINGS), folder.settings), (copy.with_name(start + CATALOGUE), folder.catalogue))
    missing = [(source, target) for source, target in found if source.exists() and not target.exists()]
    for source, target in missing:
        shutil.copyfile(source, target)
    return tuple(target for _, target in missing)
