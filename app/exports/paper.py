"""An A4 page in the shop's calm colours, and the few things that a report puts on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fpdf import FPDF

from app.domain.harmless import harmless
from app.exports.fonts import Family

MARGIN, WIDTH, HEIGHT = 18.0, 210.0, 297.0
"""Millimetres, as every length here."""
INNER = WIDTH - 2 * MARGIN
FOOT = 22.0
INK, SOFT, LINE, MONEY = "#22252b", "#5c5f66", "#ddd6c7", "#0f7a43"
SMALL, BODY, HEADING, TITLE, HUGE = 8.0, 9.5, 12.0, 20.0, 26.0
"""Points."""
ROW = 7.0
_FAMILY = "shop"
_MM_OF_POINT = 25.4 / 72
Align = Literal["L", "R", "C"]


@dataclass(frozen=True, slots=True)
class Column:
    """`share` is of the page's inner width."""

    title: str
    share: float
    align: Align = "L"


class Paper(FPDF):
    """Text goes through `harmless`. Without a family with Chinese, letters beyond Latin-1 cannot be written.

    `foot` stands at the left of every page's foot, the page's number at the right.
    """

    def __init__(self, family: Family | None, foot: str) -> None:
        super().__init__(format="A4")
        self._foot = foot
        self._family = _FAMILY if family else "helvetica"
        for style, face in (("", family.regular), ("B", family.bold)) if family else ():
            self.add_font(_FAMILY, style, face.file, collection_font_number=face.number)
        self.set_margins(MARGIN, MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(False)
        self.add_page()

    def footer(self) -> None:
        """Called by fpdf2 at the end of each page."""
        y = HEIGHT - FOOT + 6
        self.rule(y - 2)
        self.write_at(MARGIN, y, INNER / 2, self._foot, size=SMALL, colour=SOFT)
        self.write_at(WIDTH / 2, y, INNER / 2, f"{self.page_no()} / {{nb}}", size=SMALL, colour=SOFT, align="R")

    def need(self, height: float) -> None:
        """Begin a new page unless `height` is left on this one."""
        if self.y + height > HEIGHT - FOOT:
            self.add_page()

    def line_of(self, text: str, *, size: float = BODY, bold: bool = False, colour: str = INK) -> None:
        """A line of its own, over the whole width."""
        height = size * _MM_OF_POINT * 1.5
        self.need(height)
        self.write_at(MARGIN, self.y, INNER, text, size=size, bold=bold, colour=colour)
        self.y += height

    def heading(self, text: str, with_height: float = ROW * 3) -> None:
        """A section's name, on the page on which at least `with_height` of the section stands too."""
        self.need(with_height + 14)
        self.y += 7
        self.line_of(text, size=HEADING, bold=True)
        self.y += 1

    def write_at(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = INK,
        align: Align = "L",
    ) -> None:
        """Write at the upper left corner (x, y), cut short where it would be wider than `width`. `y` stays."""
        self.set_font(self._family, "B" if bold else "", size)
        self.set_text_color(colour)
        before = self.y
        self.set_xy(x, y)
        self.cell(width, size * _MM_OF_POINT * 1.3, self._cut(harmless(text), width), align=align)
        self.y = before

    def rule(self, y: float, *, colour: str = LINE) -> None:
        self.set_draw_color(colour)
        self.set_line_width(0.2)
        self.line(MARGIN, y, WIDTH - MARGIN, y)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.set_fill_color(colour)
        self.rect(x, y, width, height, style="F")

    def sheet(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, bold_rows: int = 0) -> None:
        """Titles on every page the table runs over; the last `bold_rows` are sums."""
        self._table_row(columns, [column.title for column in columns], size=SMALL, colour=SOFT)
        for number, row in enumerate(rows):
            if self.y + ROW > HEIGHT - FOOT:
                self.add_page()
                self._table_row(columns, [column.title for column in columns], size=SMALL, colour=SOFT)
            self._table_row(columns, row, bold=number >= len(rows) - bold_rows)

    def _table_row(
        self,
        columns: Sequence[Column],
        row: Sequence[str],
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = INK,
    ) -> None:
        x, gap = MARGIN, 2.0
        text_height = size * _MM_OF_POINT * 1.3
        for column, text in zip(columns, row, strict=True):
            width, y = INNER * column.share, self.y + (ROW - text_height) / 2
            indent = gap if column.align == "R" else 0
            self.write_at(x + indent, y, width - gap, text, size=size, bold=bold, colour=colour, align=column.align)
            x += width
        self.y += ROW
        self.rule(self.y)

    def _cut(self, text: str, width: float) -> str:
        if self.get_string_width(text) <= width:
            return text
        while text and self.get_string_width(f"{text}..") > width:
            text = text[:-1]
        return f"{text}.."
