"""Copies of the ledger in a folder of the owner's: what they are called, and which of them are kept."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.trouble import StationTrouble

EACH_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(days=365)
_NAME = re.compile(r"paybell-(\d{4}-\d{2}-\d{2})-(\d{3,})")


class BackupFailed(Exception):
    """No copy was made; nothing that was there before is gone. `detail` is the folder, or what was said."""

    def __init__(self, trouble: StationTrouble, detail: str = "") -> None:
        super().__init__(trouble, detail)
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """The copies of one business day are numbered from 1. The order is that of their making."""

    day: date
    number: int

    @property
    def name(self) -> str:
        """`paybell-2026-11-25-001`: what all its files begin with."""
        return f"paybell-{self.day.isoformat()}-{self.number:03}"

    @classmethod
    def of_name(cls, name: str) -> "Backup | None":
        """From what `name` gives; None for any other text."""
        found = _NAME.fullmatch(name)
        try:
            backup = cls(date.fromisoformat(found[1]), int(found[2])) if found else None
        except ValueError:
            return None
        return backup if backup and backup.name == name else None


def next_backup(day: date, there: Iterable[Backup]) -> Backup:
    """The one to make next for `day`, beside those that are there."""
    return Backup(day, max((known.number for known in there if known.day == day), default=0) + 1)


def to_remove(there: Collection[Backup], today: date) -> set[Backup]:
    """What need not be kept: all of the last 14 days stay, then a week's last for a year, and a month's last for good.

    The newest of all always stays, for it is the last of its month.
    """
    return set(there) - _last_of_each_month(there) - _recent(there, today)


def _recent(there: Collection[Backup], today: date) -> set[Backup]:
    last_of_week = {known.day.isocalendar()[:2]: known for known in sorted(there)}
    kept = {known for known in last_of_week.values() if today - known.day <= WEEKLY_FOR}
    return kept | {known for known in there if today - known.day < EACH_FOR}


def _last_of_each_month(there: Collection[Backup]) -> set[Backup]:
    return set({(known.day.year, known.day.month): known for known in sorted(there)}.values())
