from pathlib import Path

import pytest

from app.files.whole_file import NotWritten, replacing


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_bytes(b"old")
    with replacing(file) as draft:
        draft.write(b"new")
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def half_written(file: Path) -> None:
    with replacing(file) as draft:
        draft.write(b"half")
        raise ZeroDivisionError


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        half_written(tmp_path / "report.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_the_files_name(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="Close it where it is open"), replacing(tmp_path):
        pass
