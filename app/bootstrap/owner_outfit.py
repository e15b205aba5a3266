"""What the back end's owner's page gets from the rest of the program."""

from collections.abc import Callable
from typing import BinaryIO, TypeAlias

from app.exports.progress import Progress, untold
from app.exports.takings import Takings
from app.platforms.registry import Registry
from app.server.pages.language import Language
from app.server.pages.outfit import Exporter, FileKind, Outfit
from app.server.pages.range_reader import RangeReader

Writer: TypeAlias = Callable[[BinaryIO, Takings, Language, Progress], None]


def outfit() -> Outfit:
    """The platforms that come with the program, and the exporters that need no station's journal."""
    from app.exports import csv_file, pdf_file, xlsx_file

    files = (
        FileKind("csv", "text/csv; charset=utf-8", _exporter(csv_file.write)),
        FileKind(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _exporter(xlsx_file.write),
        ),
        FileKind("pdf", "application/pdf", _exporter(pdf_file.write)),
    )
    return Outfit(Registry().platforms, {kind.name: kind for kind in files})


def _exporter(write: Writer) -> Exporter:
    def export(file: BinaryIO, takings: RangeReader, language: Language) -> None:
        write(file, takings, language, untold)

    return export
