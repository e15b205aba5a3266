import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup import Backup, BackupFailed, next_backup, to_remove
from app.domain.trouble import StationTrouble

TODAY = date(2026, 11, 25)
DAYS = st.dates(date(2022, 1, 1), date(2027, 1, 1))
FOLDERS = st.sets(st.builds(Backup, DAYS, st.integers(1, 3)))


def each_day(days: int) -> set[Backup]:
    return {Backup(TODAY - timedelta(days=back), 1) for back in range(days)}


def test_names_are_read_as_they_are_written() -> None:
    assert Backup(TODAY, 1).name == "paybell-2026-11-25-001"
    assert Backup.of_name("paybell-2026-11-25-001") == Backup(TODAY, 1)
    assert Backup.of_name(Backup(TODAY, 1234).name) == Backup(TODAY, 1234)


@pytest.mark.parametrize("name", ["paybell-2026-11-25", "paybell-2026-13-25-001", "paybell-2026-11-25-0001", "mine"])
def test_another_name_is_nobodys(name: str) -> None:
    assert Backup.of_name(name) is None


def test_the_copies_of_a_day_are_numbered() -> None:
    assert next_backup(TODAY, []) == Backup(TODAY, 1)
    assert next_backup(TODAY, [Backup(TODAY, 4), Backup(TODAY - timedelta(days=1), 9)]) == Backup(TODAY, 5)


def test_two_years_of_daily_copies() -> None:
    kept = sorted(each_day(730) - to_remove(each_day(730), TODAY))
    assert kept[-14:] == sorted(each_day(14))
    assert len(kept) < 14 + 53 + 24
    assert len([known for known in kept if TODAY - known.day > timedelta(days=366)]) == 12


@given(FOLDERS, DAYS)
def test_the_newest_and_the_recent_ones_always_stay(there: set[Backup], today: date) -> None:
    kept = there - to_remove(there, today)
    assert not there or max(there) in kept
    assert {known for known in there if today - known.day < timedelta(days=14)} <= kept


@given(FOLDERS, DAYS)
def test_each_week_of_a_year_and_each_month_keeps_its_last(there: set[Backup], today: date) -> None:
    kept = there - to_remove(there, today)
    for known in there:
        same_month = {
            other for other in there if (other.day.year, other.day.month) == (known.day.year, known.day.month)
        }
        assert max(same_month) in kept
        if today - known.day <= timedelta(days=300):
            assert max(other for other in there if other.day.isocalendar()[:2] == known.day.isocalendar()[:2]) in kept


@given(FOLDERS, DAYS)
def test_removing_once_is_enough(there: set[Backup], today: date) -> None:
    removed = to_remove(there, today)
    assert removed <= there
    assert to_remove(there - removed, today) == set()


def test_a_failure_comes_whole_out_of_another_process() -> None:
    failed = pickle.loads(pickle.dumps(BackupFailed(StationTrouble.BACKUP_NO_ROOM, "/media/stick")))  # noqa: S301  # our own
    assert (failed.trouble, failed.detail) == (StationTrouble.BACKUP_NO_ROOM, "/media/stick")
