"""For Excel and LibreOffice Calc: a summary, and a sheet for each means, with dates as dates and amounts as numbers.

Office Open XML (ECMA-376), written by openpyxl row by row. What strangers wrote is always a text cell, whatever it
begins with.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from app.domain.money import MINOR_DIGITS, Money
from app.exports.movements import Means, Movement, movements
from app.exports.progress import Progress
from app.exports.takings import Takings
from app.exports.tally import Tally, Total
from app.exports.wall_clock import WallClock
from app.exports.words import Language, means_name, said

COLUMNS: Mapping[str, int] = {
    "day": 12, "recorded": 20, "made": 20, "kind": 11, "amount": 14, "currency": 10, "payer": 24, "note": 24,
    "late": 8, "sale": 16, "person": 16, "id": 40,
}  # fmt: skip
"""Each with its width in characters."""
TOTAL_COLUMNS: Mapping[str, int] = {
    "paid with": 24, "currency": 10, "payments": 12, "received": 16, "refunds": 14, "given back": 16, "net": 16
}  # fmt: skip
MOST_ROWS = 1_048_576
"""Of one sheet in Excel."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (2.2, Char)."""
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_LONGEST_TEXT = 32_767
"""Of a cell in Excel."""
_PLAIN, _BOLD, _HEAD = Font(), Font(bold=True), PatternFill("solid", fgColor="ECE6D9")
Value: TypeAlias = str | int | date | Money


class _Kind(NamedTuple):
    """The type of a cell (ECMA-376, 18.18.11) and its number format."""

    data_type: str
    number_format: str


_TEXT, _COUNT = _Kind("s", "@"), _Kind("n", "#,##0")
_DAY, _MOMENT = _Kind("d", "yyyy-mm-dd"), _Kind("d", "yyyy-mm-dd hh:mm:ss")


def write(file: BinaryIO, takings: Takings, language: Language, progress: Progress) -> None:
    """Write the workbook; its summary comes first, and is filled last.

    Raises:
        ExportCancelled: `progress` said so.
    """
    with _workbook() as workbook:
        summary = _Sheet(workbook, said("Summary", language), TOTAL_COLUMNS)
        tally = Tally()
        _write_movements(workbook, takings, language, tally.passing(movements(takings, progress)))
        _write_summary(summary, takings, language, tally)
        workbook.save(file)


class _Sheet:
    """One sheet, written from its top to its bottom."""

    def __init__(self, workbook: Workbook, name: str, columns: Mapping[str, int]) -> None:
        self._sheet = workbook.create_sheet(_free_name(name, workbook.sheetnames))
        self._columns = columns
        self._rows: dict[tuple[tuple[_Kind, ...], bool], list[Any]] = {}
        self.rows = 0
        for place, width in enumerate(columns.values(), 1):
            self._sheet.column_dimensions[get_column_letter(place)].width = width

    def freeze(self) -> None:
        """Keep the first row in sight, and let its titles filter; before anything is written."""
        self._sheet.freeze_panes = "A2"
        self._sheet.print_title_rows = "1:1"

    def head(self, language: Language) -> None:
        cells = self._cells(tuple(_TEXT for _ in self._columns), bold=True)
        for cell, title in zip(cells, self._columns, strict=True):
            cell.fill, cell._value = _HEAD, said(title, language)
        self._append(cells)

    def row(self, values: Iterable[Value], *, bold: bool = False) -> None:
        """Written at once, so that the cells of one row can serve the next of its kind: making them takes longest."""
        typed = [_typed(value) for value in values]
        key = (tuple(of_kind for of_kind, _ in typed), bold)
        cells = self._rows.get(key)
        if cells is None:
            cells = self._rows[key] = self._cells(*key)
        for cell, (_, shown) in zip(cells, typed, strict=True):
            cell._value = shown
        self._append([cell if cell._value != "" else None for cell in cells])

    def _append(self, cells: list[Any]) -> None:
        self._sheet.append(cells)
        self.rows += 1

    def _cells(self, kinds: Iterable[_Kind], bold: bool) -> list[Any]:
        cells = [WriteOnlyCell(self._sheet) for _ in kinds]
        for cell, (data_type, number_format) in zip(cells, kinds, strict=True):
            cell.number_format, cell.data_type = number_format, data_type
            cell.font = _BOLD if bold else _PLAIN
        return cells


def _typed(value: Value) -> tuple[_Kind, Any]:
    """What kind of cell it needs, and what stands in it."""
    match value:
        case Money():
            digits = MINOR_DIGITS[value.currency]
            return _Kind("n", f"#,##0.{'0' * digits}" if digits else "#,##0"), value.decimal
        case datetime():
            return _MOMENT, value.replace(tzinfo=None)
        case date():
            return _DAY, value
        case int():
            return _COUNT, value
    return _TEXT, _NOT_XML.sub("", value)[:_LONGEST_TEXT]


def _write_movements(workbook: Workbook, takings: Takings, language: Language, moved: Iterable[Movement]) -> None:
    sheets: dict[Means, _Sheet] = {}
    clock = WallClock(takings.zone)
    for movement in moved:
        sheet = sheets.get(movement.means)
        if sheet is None or sheet.rows == MOST_ROWS:
            sheet = sheets[movement.means] = _Sheet(workbook, means_name(movement.means, takings, language), COLUMNS)
            sheet.freeze()
            sheet.head(language)
        sheet.row(_values(movement, takings, language, clock))


def _values(m: Movement, takings: Takings, language: Language, clock: WallClock) -> tuple[Value, ...]:
    return (
        m.day,
        clock.local(m.at).replace(microsecond=0),
        clock.local(m.made_at).replace(microsecond=0),
        said(m.kind, language),
        m.money,
        m.money.currency,
        m.payer,
        m.why,
        said("yes" if m.late else "no", language),
        m.sale,
        takings.people.get(m.by, m.by),
        m.id,
    )


def _write_summary(sheet: _Sheet, takings: Takings, language: Language, tally: Tally) -> None:
    sheet.row([takings.shop], bold=True)
    sheet.row([said("from", language), takings.first])
    sheet.row([said("to", language), takings.last])
    sheet.row([])
    sheet.head(language)
    for means, total in tally.rows():
        sheet.row(_total_values(means_name(means, takings, language), total))
    for total in tally.currencies():
        sheet.row(_total_values(said("total", language), total), bold=True)


def _total_values(name: str, total: Total) -> tuple[Value, ...]:
    return (name, total.currency, total.count, total.received, total.returns, total.returned, total.net)


def _free_name(wanted: str, taken: list[str]) -> str:
    """`wanted` as Excel allows a sheet to be named, and with a number when it is taken; case makes no difference."""
    plain = _NOT_IN_A_NAME.sub(" ", _NOT_XML.sub("", wanted)).strip(" '")[:_LONGEST_NAME] or "-"
    lower, name, number = {one.lower() for one in taken}, plain, 1
    while name.lower() in lower:
        number += 1
        tail = f" ({number})"
        name = plain[: _LONGEST_NAME - len(tail)] + tail
    return name


@contextmanager
def _workbook() -> Iterator[Workbook]:
    """A workbook that leaves none of openpyxl's temporary files behind when it is given up."""
    workbook = Workbook(write_only=True)
    try:
        yield workbook
    finally:
        for sheet in workbook.worksheets:
            if not sheet.closed:
                sheet.close()
                sheet._writer.cleanup()
