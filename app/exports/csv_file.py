"""For the bookkeeper's spreadsheet: a row for each movement of money, then the totals."""

import csv
from collections.abc import Callable
from functools import cache
from typing import BinaryIO

from app.exports.movements import Movement, movements
from app.exports.progress import Progress
from app.exports.takings import Takings
from app.exports.tally import Tally
from app.exports.wall_clock import WallClock
from app.exports.words import Language, means_name, said
from app.files.csv_table import cell, csv_text

COLUMNS = (
    "day", "recorded", "made", "kind", "paid with", "amount", "currency", "payer", "note", "late", "sale", "person",
    "id",
)  # fmt: skip
TOTAL_COLUMNS = ("from", "to", "paid with", "net", "currency", "received", "given back", "payments", "refunds")


def write(file: BinaryIO, takings: Takings, language: Language, progress: Progress) -> None:
    """Write the movements, oldest first, an empty row, and a row for each currency and means.

    Raises:
        ExportCancelled: `progress` said so.
    """
    with csv_text(file) as stream:
        rows, tally = csv.writer(stream), Tally()
        rows.writerow([said(title, language) for title in COLUMNS])
        rows.writerows(map(_cells_of(takings, language), tally.passing(movements(takings, progress))))
        rows.writerow(())
        rows.writerow([said(title, language) for title in TOTAL_COLUMNS])
        rows.writerows(_total_rows(takings, tally, language))


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
