import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from app.files.whole_file import NotWritten, draft_of, fill, replacing


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "day.csv"


def put(file: Path, content: bytes = b"new") -> None:
    with draft_of(file) as draft:
        fill(draft, lambda stream: stream.write(content) and None)
        draft.replace(file)


def out_of_room(_stream: BinaryIO) -> None:
    raise OSError(errno.ENOSPC, "no space left")


def test_the_old_file_stands_until_the_new_one_is_whole(file: Path) -> None:
    file.write_bytes(b"old")

    def write(stream: BinaryIO) -> None:
        stream.write(b"new")
        assert file.read_bytes() == b"old"

    with draft_of(file) as draft:
        fill(draft, write)
        draft.replace(file)
    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


def test_a_failure_midway_leaves_what_stood_there(file: Path) -> None:
    file.write_bytes(b"old")
    with (
        pytest.raises(NotWritten, match=r"day\.csv could not be written: no space left") as caught,
        draft_of(file) as draft,
    ):
        fill(draft, out_of_room)
    assert "无法写入" in caught.value.zh
    assert file.read_bytes() == b"old"
    assert list(file.parent.iterdir()) == [file]


def test_any_other_failure_leaves_nothing_either(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), draft_of(file) as draft:
        fill(draft, lambda _stream: 1 // 0 and None)
    assert list(file.parent.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="could not be written"):
        put(tmp_path / "none" / "day.csv")


def test_a_folder_of_the_files_name(file: Path) -> None:
    file.mkdir()
    with pytest.raises(NotWritten):
        put(file)
    assert list(file.parent.iterdir()) == [file]


def test_a_file_written_as_a_stream_replaces_the_old_one(tmp_path: Path) -> None:
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


def test_a_stream_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        half_written(tmp_path / "report.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_stream_into_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="Close it where it is open"), replacing(tmp_path):
        pass
