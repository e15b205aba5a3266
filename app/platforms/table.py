"""What is known of each platform, as rows for people to read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from unicodedata import east_asian_width

from app.platforms.facts import Evidence, Status
from app.platforms.registry import Registry
from app.platforms.toml_file import PlatformFile

TITLES = ("platform", "app ids", "what is known", "wordings from")
_WIDTHS = (26, 40, 52, 13)
"""Columns of a terminal. A Chinese character takes two."""


@dataclass(frozen=True, slots=True)
class Row:
    """One platform. `evidence` is the best kind of source that any of its wordings comes from."""

    key: str
    names: tuple[str, str]
    apps: tuple[str, ...]
    known: tuple[str, ...]
    evidence: Evidence


def rows(registry: Registry) -> list[Row]:
    """The platforms in the order of their keys."""
    return [_row(file) for file in sorted(registry.files, key=lambda file: file.platform.key)]


def as_text(rows: Iterable[Row]) -> str:
    """The rows as a table for a terminal, without a blank at the end of any line."""
    lines = [_line(TITLES), _line("-" * width for width in _WIDTHS)]
    return "\n".join([*lines, *(line for row in rows for line in _lines_of(row))])


def _row(file: PlatformFile) -> Row:
    platform = file.platform
    apps = tuple(f"{app} (left to {file.yields[app]})" if app in file.yields else app for app in file.apps)
    return Row(platform.key, (platform.name_zh, platform.name_en), apps, tuple(_known(file)), file.facts.evidence)


def _known(file: PlatformFile) -> Iterator[str]:
    yield from _status(file.facts.status)
    if file.facts.codes:
        yield f"{len(file.facts.codes)} kinds of codes" if len(file.facts.codes) > 1 else "1 kind of code"
    if file.facts.evidence is Evidence.NONE:
        yield "wordings: none known; the general grammar alone"
    if not file.apps:
        yield "no app known: not heard until the owner adds one"


def _status(status: Status | None) -> Iterator[str]:
    if status is None:
        yield "what became of it is not known"
        return
    yield f"{status.says} ({'verified' if status.verified else 'not verified'})"
    if status.successor:
        yield f"now {status.successor}"


def _lines_of(row: Row) -> Iterator[str]:
    cells = ((row.key, *row.names), row.apps or ("-",), row.known, (row.evidence,))
    wrapped = [
        [line for entry in cell for line in _wrapped(entry, width)] for cell, width in zip(cells, _WIDTHS, strict=True)
    ]
    for line in zip_longest(*wrapped, fillvalue=""):
        yield _line(line)
    yield ""


def _line(cells: Iterable[str]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, _WIDTHS, strict=True))
    return "  ".join(padded).rstrip()


def _wrapped(entry: str, width: int) -> list[str]:
    """`entry` in lines of at most `width` columns, a longer word in a line of its own; later lines are indented."""
    lines = [""]
    for word in entry.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1].strip() else lines[-1] + word
        if _width(longer) > width and lines[-1].strip():
            lines.append(f"  {word}")
        else:
            lines[-1] = longer
    return lines


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
