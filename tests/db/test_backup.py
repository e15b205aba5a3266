import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.backup import Backup, BackupFailed
from app.domain.trouble import StationTrouble
from app.paths import DataFolder
from db import backup as backup_module
from db.backup import back_up, backups_in, copy_database, newest_backup
from db.ledger import SqliteLedger
from db.verify import verify
from tests.db.samples import LAST_ENTRY, TODAY, make_ledger, record, write_all_books
from tests.fakes import a_notice

FIRST = f"paybell-{TODAY}-001"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "station")
    folder.make()
    make_ledger(folder.ledger, write_all_books)
    folder.settings.write_text('shop_name = "Noodles"\n', encoding="utf-8")
    folder.keys.write_text("secret")
    folder.pins.write_text("secret")
    return folder


@pytest.fixture
def into(tmp_path: Path) -> Path:
    into = tmp_path / "stick"
    into.mkdir()
    return into


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_copy_beside_a_running_station_verifies(folder: DataFolder, into: Path) -> None:
    running = SqliteLedger.open(folder.ledger)
    record(running, a_notice(7))
    assert back_up(folder, into, TODAY) == Backup(TODAY, 1)
    running.close()
    assert names(into) == [f"{FIRST}.settings.toml", f"{FIRST}.sqlite3"]
    assert verify(into / f"{FIRST}.sqlite3").entries == LAST_ENTRY + 1
    assert (into / f"{FIRST}.sqlite3").stat().st_mode & 0o077 == 0
    assert names(into) == [f"{FIRST}.settings.toml", f"{FIRST}.sqlite3"], "one file is all of it, also after a look"


def test_the_goods_go_along_where_there_are_any(folder: DataFolder, into: Path) -> None:
    with closing(sqlite3.connect(folder.catalogue)) as goods:
        goods.execute("CREATE TABLE product (name)")
        goods.execute("INSERT INTO product VALUES ('tea')")
        goods.commit()
        back_up(folder, into, TODAY)
    with closing(sqlite3.connect(into / f"{FIRST}.catalogue.db")) as copy:
        assert copy.execute("SELECT name FROM product").fetchall() == [("tea",)]


def test_the_station_writes_while_it_is_copied_and_the_copy_is_of_one_moment(
    folder: DataFolder, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "PAGES_AT_A_TIME", 1)
    running = SqliteLedger.open(folder.ledger)
    written: list[int] = []

    class Watched(sqlite3.Connection):
        """Records a payment between any two pages."""

        def backup(self, target: sqlite3.Connection, *, pages: int = -1, **_rest: object) -> None:  # type: ignore[override]
            def between(_status: int, _left: int, _all: int) -> None:
                written.append(record(running, a_notice(100 + len(written))).totals.count)

            super().backup(target, pages=pages, progress=between)

    connect = sqlite3.connect
    monkeypatch.setattr(backup_module.sqlite3, "connect", lambda *at, **how: connect(*at, factory=Watched, **how))
    copy_database(folder.ledger, into / "copy.sqlite3")
    monkeypatch.undo()
    running.close()
    assert len(written) > 10
    report = verify(into / "copy.sqlite3")
    assert (report.entries, report.fault) == (LAST_ENTRY, None)
    assert verify(folder.ledger).entries == LAST_ENTRY + len(written)


def test_a_second_copy_of_a_day_gets_the_next_number(folder: DataFolder, into: Path) -> None:
    back_up(folder, into, TODAY)
    assert back_up(folder, into, TODAY) == Backup(TODAY, 2)
    assert newest_backup(into) == Backup(TODAY, 2)
    assert newest_backup(into.parent / "station") is None


def test_old_copies_go_by_the_rule_and_no_other_file_is_touched(folder: DataFolder, into: Path) -> None:
    gone = date(2024, 5, 6)
    for day in (gone, date(2024, 5, 31)):
        for kind in ("sqlite3", "settings.toml", "catalogue.db"):
            (into / f"paybell-{day}-001.{kind}").write_text("old")
    mine = [
        "holiday.jpg",
        "paybell-2024-05-06-001.txt",
        "paybell-2024-05-06.sqlite3",
        "paybell-2024-05-07-001.sqlite3x",
    ]
    for name in mine:
        (into / name).write_text("mine")
    back_up(folder, into, TODAY)
    assert backups_in(into) == {Backup(date(2024, 5, 31), 1), Backup(TODAY, 1)}
    assert set(mine) <= set(names(into))
    assert not [name for name in names(into) if name.startswith(f"paybell-{gone}-001.s")]


def test_a_folder_that_is_not_there_is_not_made(folder: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed) as failed:
        back_up(folder, tmp_path / "unplugged", TODAY)
    assert (failed.value.trouble, failed.value.detail) == (
        StationTrouble.BACKUP_FOLDER_MISSING,
        str(tmp_path / "unplugged"),
    )
    assert not (tmp_path / "unplugged").exists()


def test_a_ledger_that_is_not_as_it_was_written_makes_no_backup(folder: DataFolder, into: Path) -> None:
    kept = back_up(folder, into, TODAY - timedelta(days=400))
    with closing(sqlite3.connect(folder.ledger)) as thief:
        thief.execute("UPDATE payment SET amount_minor = 1")
        thief.commit()
    with pytest.raises(BackupFailed, match="payment: the row") as failed:
        back_up(folder, into, TODAY)
    assert failed.value.trouble is StationTrouble.BACKUP_NOT_GOOD
    assert backups_in(into) == {kept}
    assert not [name for name in names(into) if str(TODAY) in name]


def test_a_folder_that_refuses_is_told(folder: DataFolder, into: Path) -> None:
    (into / f"{FIRST}.sqlite3.draft").mkdir()
    with pytest.raises(BackupFailed) as failed:
        back_up(folder, into, TODAY)
    assert failed.value.trouble is StationTrouble.BACKUP_NOT_WRITTEN


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix can keep a process from writing large files")
def test_no_room_is_told_and_leaves_nothing_half_done(folder: DataFolder, into: Path) -> None:
    import resource

    folder.settings.write_text("#" * 3_000_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, before[1]))
    try:
        with pytest.raises(BackupFailed) as failed:
            back_up(folder, into, TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (failed.value.trouble, failed.value.detail) == (StationTrouble.BACKUP_NO_ROOM, str(into))
    assert names(into) == []


def test_a_station_without_a_ledger_has_no_backup(tmp_path: Path, into: Path) -> None:
    with pytest.raises(BackupFailed):
        back_up(DataFolder(tmp_path), into, TODAY)
    assert names(into) == []
