from pathlib import Path

import pytest

from app.exports.day_folder import write_day
from app.exports.formats import FORMATS
from app.files.whole_file import NotWritten
from tests.exports.shop import TUESDAY, TakingsFake, a_payment, two_days


def a_day(amount_minor: int = 1250) -> TakingsFake:
    return TakingsFake(first=TUESDAY, paid=[a_payment(1, amount_minor, day=TUESDAY)])


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_for_each_format_in_a_folder_that_it_makes(tmp_path: Path) -> None:
    folder = tmp_path / "bookkeeper" / "2026"
    written = write_day(folder, two_days(), FORMATS, "en")
    assert [file.name for file in written] == [f"paybell-2026-11-24{made.extension}" for made in FORMATS.values()]
    assert names(folder) == sorted(file.name for file in written)


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    first = write_day(tmp_path, two_days(), FORMATS, "en")
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in first}
    assert write_day(tmp_path, two_days(), FORMATS, "en") == first
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", ["csv", "xlsx", "pdf"])
def test_another_content_gets_a_number(name: str, tmp_path: Path) -> None:
    extension = FORMATS[name].extension
    (first,) = write_day(tmp_path, a_day(), [name], "en")
    kept = first.read_bytes()
    assert [file.name for file in write_day(tmp_path, a_day(99), [name], "en")] == [f"paybell-2026-11-24-2{extension}"]
    assert [file.name for file in write_day(tmp_path, a_day(77), [name], "en")] == [f"paybell-2026-11-24-3{extension}"]
    assert [file.name for file in write_day(tmp_path, a_day(99), [name], "en")] == [f"paybell-2026-11-24-2{extension}"]
    assert first.read_bytes() == kept
    assert len(names(tmp_path)) == 3


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritten, match="could not be written"):
        write_day(tmp_path / "file", two_days(), ["csv"], "en")
