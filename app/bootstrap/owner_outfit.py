"""What the back end's owner's page gets from the rest of the program."""

from typing import BinaryIO

from app.exports.progress import untold
from app.paths import RESOURCES
from app.platforms.names import platforms_in
from app.server.pages.language import Language
from app.server.pages.outfit import FileKind, Outfit
from app.server.pages.range_reader import RangeReader

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def outfit() -> Outfit:
    """The platforms that come with the program, and the exporters that need no station's journal."""
    files = (
        FileKind("csv", "text/csv; charset=utf-8", _write_csv),
        FileKind("xlsx", _WORKBOOK, _write_xlsx),
        FileKind("pdf", "application/pdf", _write_pdf),
    )
    return Outfit(platforms_in(RESOURCES / "platforms"), {kind.name: kind for kind in files})


def _write_csv(file: BinaryIO, takings: RangeReader, language: Language) -> None:
    from app.exports import csv_file

    csv_file.write(file, takings, language, untold)


def _write_xlsx(file: BinaryIO, takings: RangeReader, language: Language) -> None:
    from app.exports import xlsx_file  # openpyxl takes its time to load

    xlsx_file.write(file, takings, language, untold)


def _write_pdf(file: BinaryIO, takings: RangeReader, language: Language) -> None:
    from app.exports import pdf_file  # and so does fpdf2

    pdf_file.write(file, takings, language, untold)
