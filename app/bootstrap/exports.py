"""Files from the ledger, for a command and for the running station alike."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.bootstrap.platforms import known_platforms
from app.bootstrap.terminal import ProgressLine, refuse, say
from app.domain.business_day import clock_time
from app.domain.platform import Platform
from app.domain.trouble import LedgerUnwritable
from app.exports.formats import export
from app.exports.progress import Progress, untold
from app.exports.words import Language
from app.files.whole_file import NotWritten
from app.paths import DataFolder
from app.settings import Settings, read_settings
from db.range_reader import Shop, open_range
from db.refusal import Refusal


def export_command(
    folder: DataFolder, first: date, last: date, format_name: str, file: Path, language: Language | None
) -> int:
    """Write the days from `first` to `last`, both included; a running station is not disturbed.

    1 when there is no ledger, the file cannot be written, or the days are the wrong way round.
    """
    if last < first:
        return refuse(f"--to {last} is before {first}: the first day comes first.")
    settings = read_settings(folder.settings).settings
    shop = shop_of(settings, known_platforms(folder, say).platforms)
    try:
        with ProgressLine() as line:
            export_range(folder.ledger, shop, first, last, format_name, file, language or settings.file_language, line)
    except (Refusal, NotWritten) as refusal:
        return refuse(refusal.en, refusal.zh)
    except LedgerUnwritable as trouble:
        return refuse(str(trouble))
    say(f"{file} is written.")
    return 0


def export_range(
    ledger: Path,
    shop: Shop,
    first: date,
    last: date,
    format_name: str,
    file: Path,
    language: Language,
    progress: Progress = untold,
) -> None:
    """Read the ledger as it now stands, and write `file` from it; to be called off the window's thread.

    Raises:
        NotWritten: the file could not be written; none is left half done.
        ExportCancelled: `progress` said so.
        Refusal, LedgerUnwritable: the ledger cannot be read.
    """
    with open_range(ledger, shop, first, last) as takings:
        export(file, format_name, takings, language, progress)


def shop_of(settings: Settings, platforms: Mapping[str, Platform]) -> Shop:
    """What the files say of the shop beside what the ledger holds."""
    return Shop(settings.name_to_show, settings.currency, platforms, clock_time(settings.day_cut_off))
