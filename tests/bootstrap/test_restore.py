from pathlib import Path

import pytest

from app.bootstrap.restore import restore_ledger
from app.paths import DataFolder
from db.backup import back_up
from db.station_lock import StationLock
from tests.db.samples import TODAY, make_ledger, write_all_books


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "station")
    folder.make()
    make_ledger(folder.ledger, write_all_books)
    return folder


@pytest.fixture
def copy(folder: DataFolder, tmp_path: Path) -> Path:
    return tmp_path / f"{back_up(folder, tmp_path, TODAY).name}.sqlite3"


def test_it_says_what_was_restored_in_both_languages(
    folder: DataFolder, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert restore_ledger(folder, copy) == 0
    said = capsys.readouterr().out
    for words in ("Restored 23 journal entries.", f"{TODAY}, number 1, seal ", "ledger-before-restore-"):
        assert words in said
    for words in ("已恢复 23 条", f"{TODAY}，第 1 号，封印 ", "Pairing keys and PINs are in no backup"):
        assert words in said


def test_a_new_computer_and_a_day_that_never_ended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_ledger(tmp_path / "young.sqlite3")
    assert restore_ledger(DataFolder(tmp_path / "new"), tmp_path / "young.sqlite3") == 0
    said = capsys.readouterr().out
    assert "No day has ended yet." in said
    assert "kept as" not in said


def test_while_a_station_runs_it_is_refused(folder: DataFolder, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = StationLock(folder.lock)
    assert restore_ledger(folder, copy) == 1
    lock.release()
    said = capsys.readouterr()
    assert "already running" in said.err
    assert "正在使用" in said.err
    assert said.out == ""


def test_what_is_no_copy_is_refused_and_the_next_try_is_not_locked_out(
    folder: DataFolder, copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert restore_ledger(folder, tmp_path / "none.sqlite3") == 1
    assert "there is no such file" in capsys.readouterr().err
    (tmp_path / "letter").write_text("x" * 4000)
    assert restore_ledger(folder, tmp_path / "letter") == 1
    assert "is not a ledger" in capsys.readouterr().err
    assert restore_ledger(folder, copy) == 0
