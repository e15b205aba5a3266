import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.paths import DataFolder
from db.backup import back_up
from db.ledger import SqliteLedger
from db.restore import CopyNotGood, restore
from db.verify import verify
from db.version import NotALedger
from tests.db.samples import LAST_ENTRY, TODAY, make_ledger, record, write_all_books, write_in_version
from tests.fakes import a_notice

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
KEPT = "ledger-before-restore-20261125-093000.sqlite3"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "station")
    folder.make()
    make_ledger(folder.ledger, write_all_books)
    folder.settings.write_text('shop_name = "Noodles"\n', encoding="utf-8")
    return folder


@pytest.fixture
def copy(folder: DataFolder, tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / f"{back_up(folder, tmp_path / 'stick', TODAY).name}.sqlite3"


def databases(folder: DataFolder) -> list[str]:
    """But for what SQLite keeps beside an open one."""
    return sorted(file.name for file in folder.root.iterdir() if file.name.endswith((".sqlite3", ".draft")))


def test_a_copy_takes_the_ledgers_place_and_the_ledger_is_kept(folder: DataFolder, copy: Path) -> None:
    later = SqliteLedger.open(folder.ledger)
    record(later, a_notice(50))
    later.close()
    restored = restore(copy, folder, AT)
    assert (restored.report.entries, restored.kept, restored.beside) == (LAST_ENTRY, folder.root / KEPT, ())
    assert restored.last_day
    assert (restored.last_day.day, restored.last_day.number) == (TODAY, 1)
    assert verify(folder.ledger).entries == LAST_ENTRY
    assert verify(folder.root / KEPT).entries == LAST_ENTRY + 1
    assert databases(folder) == [KEPT, "ledger.sqlite3"]
    assert SqliteLedger.open(folder.ledger).days.ended() == TODAY


def test_what_a_killed_station_left_in_its_log_is_kept_too(folder: DataFolder, copy: Path, tmp_path: Path) -> None:
    running = SqliteLedger.open(folder.ledger)
    record(running, a_notice(50))
    killed = DataFolder(tmp_path / "killed")
    shutil.copytree(folder.root, killed.root)
    running.close()
    assert Path(f"{killed.ledger}-wal").stat().st_size > 0
    restore(copy, killed, AT)
    assert verify(killed.root / KEPT).entries == LAST_ENTRY + 1
    assert verify(killed.ledger).entries == LAST_ENTRY


def test_a_damaged_ledger_is_kept_as_it_is_with_its_log(folder: DataFolder, copy: Path) -> None:
    folder.ledger.write_bytes(b"damaged" * 500)
    Path(f"{folder.ledger}-wal").write_bytes(b"log")
    restore(copy, folder, AT)
    assert (folder.root / KEPT).read_bytes() == b"damaged" * 500
    assert (folder.root / f"{KEPT}-wal").read_bytes() == b"log"
    assert verify(folder.ledger).ok


def test_a_copy_that_does_not_verify_changes_nothing(folder: DataFolder, copy: Path) -> None:
    before = folder.ledger.read_bytes()
    with closing(sqlite3.connect(copy)) as thief:
        thief.execute("UPDATE payment SET amount_minor = 1")
        thief.commit()
    with pytest.raises(CopyNotGood, match="payment: the row") as refused:
        restore(copy, folder, AT)
    assert "没有通过校验" in refused.value.zh
    assert folder.ledger.read_bytes() == before
    assert databases(folder) == ["ledger.sqlite3"]


@pytest.mark.parametrize("words", [b"", b"not a database" * 100])
def test_what_is_no_ledger_is_refused(folder: DataFolder, tmp_path: Path, words: bytes) -> None:
    (tmp_path / "letter").write_bytes(words)
    with pytest.raises(NotALedger):
        restore(tmp_path / "letter", folder, AT)
    assert verify(folder.ledger).ok


def test_a_new_computer_gets_the_settings_too(copy: Path, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new")
    folder.make()
    restored = restore(copy, folder, AT)
    assert (restored.kept, restored.beside) == (None, (folder.settings,))
    assert folder.settings.read_text(encoding="utf-8") == 'shop_name = "Noodles"\n'


def test_a_copy_that_an_older_version_made_is_brought_up_to_date(folder: DataFolder, tmp_path: Path) -> None:
    new, old = tmp_path / "new.sqlite3", tmp_path / "old.sqlite3"
    make_ledger(new, lambda ledger: record(ledger, a_notice(1)))
    write_in_version(old, "0001", new)
    assert restore(old, folder, AT).report.entries == 2
    assert verify(folder.ledger).rows["payment"] == 1
