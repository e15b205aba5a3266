"""The owner's folder, which gets the files of each day when it ends."""

import filecmp
import zipfile
from collections.abc import Iterable
from pathlib import Path

from app.exports.formats import FORMATS, writers
from app.exports.progress import untold
from app.exports.takings import JournalledTakings
from app.exports.words import Language
from app.files.whole_file import draft_of, fill

_SAYS_WHEN_IT_WAS_MADE = "docProps/core.xml"


def write_day(folder: Path, takings: JournalledTakings, formats: Iterable[str], language: Language) -> list[Path]:
    """Write the last day of `takings` as `paybell-YYYY-MM-DD` in each of `formats`, making the folder if need be.

    A file that already says the same stays as it is. One that says something else stays too, and the new one gets a
    number: `paybell-2026-11-23-2.csv`. Returns where each format now stands.

    Raises:
        NotWritten: the folder cannot be written, or the machine lacks what a format needs.
    """
    return [
        _write(folder / f"paybell-{takings.last}{FORMATS[name].extension}", takings, name, language) for name in formats
    ]


def _write(wanted: Path, takings: JournalledTakings, name: str, language: Language) -> Path:
    with draft_of(wanted) as draft:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        fill(draft, lambda stream: writers()[name](stream, takings, language, untold))
        place, number = wanted, 1
        while place.exists() and not _say_the_same(draft, place):
            number += 1
            place = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        if not place.exists():
            draft.rename(place)
    return place


def _say_the_same(one: Path, other: Path) -> bool:
    """Byte by byte; of a workbook, but for the time at which it was made."""
    return filecmp.cmp(one, other, shallow=False) or (
        zipfile.is_zipfile(one) and zipfile.is_zipfile(other) and _parts(one) == _parts(other)
    )


def _parts(workbook: Path) -> dict[str, int]:
    """The checksum of each part, by name."""
    with zipfile.ZipFile(workbook) as parts:
        return {part.filename: part.CRC for part in parts.infolist() if part.filename != _SAYS_WHEN_IT_WAS_MADE}
