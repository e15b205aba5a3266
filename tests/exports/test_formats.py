from pathlib import Path

import pytest

from app.exports.formats import FORMATS, export, writers
from app.exports.progress import ExportCancelled
from tests.exports.shop import two_days

FIRST_BYTES = {
    "csv": b"\xef\xbb\xbf",
    "xlsx": b"PK\x03\x04",
    "pdf": b"%PDF-1.",
    "jsonl": b'{"seq":1,',
    "beancount": b"; Paybell",
    "hledger": b"; Paybell",
}


def test_every_format_has_its_writer() -> None:
    assert list(writers()) == list(FORMATS) == list(FIRST_BYTES)


@pytest.mark.parametrize("name", FORMATS)
def test_each_is_written_whole(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"day{FORMATS[name].extension}"
    seen: list[tuple[int, int]] = []
    export(file, name, two_days(), "en", lambda *now: seen.append(now))
    assert file.read_bytes().startswith(FIRST_BYTES[name])
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1] > 0
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("given_up", [ExportCancelled, KeyboardInterrupt])
def test_given_up_it_leaves_what_stood_there(name: str, given_up: type[BaseException], tmp_path: Path) -> None:
    file = tmp_path / "day"
    file.write_text("yesterday's")

    def cancel(done: int, _of: int) -> None:
        if done:
            raise given_up

    with pytest.raises(given_up):
        export(file, name, two_days(), "en", cancel)
    assert file.read_text() == "yesterday's"
    assert list(tmp_path.iterdir()) == [file]


def test_a_format_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        export(tmp_path / "day", "docx", two_days(), "en")
    assert list(tmp_path.iterdir()) == []
