"""Every way into the program, as often each time as its reader says, and everything that was found there once."""

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.every_reader import READERS
from tests.fuzz.reader import Reader, read_within_bounds
from tests.fuzz.run import fuzz

FOUND = sorted(file for file in (Path(__file__).parent / "found").glob("*/*"))
BY_FOLDER = {reader.name.replace(" ", "_"): reader for reader in READERS}
SEED = 1


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_only_named_errors_escape(tmp_path: Path, reader: Reader) -> None:
    found = fuzz(reader, lambda found: found.inputs < len(reader.samples) + reader.tries, Random(SEED), tmp_path)
    assert found.told()["crashes"] == []
    assert found.understood, "it reads what is right"


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_was_found_once_is_read_or_refused(tmp_path: Path, file: Path) -> None:
    read_within_bounds(BY_FOLDER[file.parent.name], file.read_bytes(), tmp_path)


def test_no_two_readers_have_one_name() -> None:
    assert len(BY_FOLDER) == len(READERS)
