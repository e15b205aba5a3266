"""For the bookkeeper's spreadsheet: a row for each movement of money, then the totals.

RFC 4180, in UTF-8 with a byte order mark, without which Excel takes the file for the local code page. Cells that a
spreadsheet would run as a formula get a leading apostrophe (OWASP, "CSV Injection").
"""

import codecs
import csv
import io
from collections.abc import Callable
from functools import cache
from typing import BinaryIO

from app.exports.movements import Movement, movements
from app.exports.progress import Progress
from app.exports.takings import Takings
from app.exports.tally import Tally
from app.exports.wall_clock import WallClock
from app.exports.words import Language, means_name, said

COLUMNS = (
    "day", "recorded", "made", "kind", "paid with", "amount", "currency", "payer", "note", "late", "sale", "person",
    "id",
)  # fmt: skip
TOTAL_COLUMNS = ("from", "to", "paid with", "net", "currency", "received", "given back", "payments", "refunds")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_LINE_BREAKS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\0", " "))


def write(file: BinaryIO, takings: Takings, language: Language, progress: Progress) -> None:
    """Write the movements, oldest first, an empty row, and a row for each currency and means.

    Raises:
        ExportCancelled: `progress` said so.
    """
    file.write(codecs.BOM_UTF8)
    stream = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    rows, tally = csv.writer(stream), Tally()
    rows.writerow([said(title, language) for title in COLUMNS])
    rows.writerows(map(_cells_of(takings, language), tally.passing(movements(takings, progress))))
    rows.writerow(())
    rows.writerow([said(title, language) for title in TOTAL_COLUMNS])
    rows.writerows(_total_rows(takings, tally, language))
    stream.detach()


def cell(text: str) -> str:
    """`text` on one line, and with an apostrophe where a spreadsheet would run it."""
    if not text or text.isalnum():
        return text
    line = text.translate(_LINE_BREAKS)
    runs = text.startswith(_FORMULA_STARTS) or line.lstrip().startswith(_FORMULA_STARTS)
    return f"'{line}" if runs else line


def _cells_of(takings: Takings, language: Language) -> Callable[[Movement], tuple[str, ...]]:
    names = cache(lambda means: cell(means_name(means, takings, language)))
    words = cache(lambda english: said(english, language))
    people = {person: cell(name) for person, name in takings.people.items()}
    clock = WallClock(takings.zone).text

    def cells(m: Movement) -> tuple[str, ...]:
        return (
            m.day.isoformat(),
            clock(m.at),
            clock(m.made_at),
            words(m.kind),
            names(m.means),
            f"{m.money.decimal:f}",
            m.money.currency,
            cell(m.payer),
            cell(m.why) if m.why else "",
            words("yes" if m.late else "no"),
            cell(m.sale) if m.sale else "",
            people.get(m.by, m.by),
            m.id,
        )

    return cells


def _total_rows(takings: Takings, tally: Tally, language: Language) -> list[tuple[str, ...]]:
    days = (takings.first.isoformat(), takings.last.isoformat())
    return [
        (
            *days,
            cell(means_name(means, takings, language)),
            f"{total.net.decimal:f}",
            total.currency,
            f"{total.received.decimal:f}",
            f"{total.returned.decimal:f}",
            str(total.count),
            str(total.returns),
        )
        for means, total in tally.rows()
    ]
