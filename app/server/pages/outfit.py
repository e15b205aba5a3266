"""What the owner's page is given from elsewhere: the platforms' names, and who writes files."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from app.domain.platform import Platform
from app.server.pages.language import Language
from app.server.pages.range_reader import RangeReader


class Exporter(Protocol):
    """Writes a file of what `takings` holds."""

    def __call__(self, file: BinaryIO, takings: RangeReader, language: Language) -> None: ...


@dataclass(frozen=True, slots=True)
class FileKind:
    """`name` ends the file's name, after its dot."""

    name: str
    media_type: str
    write: Exporter


@dataclass(frozen=True, slots=True)
class Outfit:
    """`platforms` is by key; `files` is by name, in the order in which they are offered."""

    platforms: Mapping[str, Platform]
    files: Mapping[str, FileKind]
