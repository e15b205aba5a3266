"""A day's report as a page to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.day_report import DayReport
from app.ui.day.hour_bars import HourBars
from app.ui.day.hours import by_hour
from app.ui.day.names import Names
from app.ui.day.report_words import Row, Section, sections
from app.ui.look import Look, dress_inside
from app.ui.panel import Panel, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY

RIGHT = Qt.AlignmentFlag.AlignRight
KINDS = {"": "", "bold": "heading", "amber": "look"}
COLOURS = {"": "ink", "bold": "ink", "amber": "amber"}


class ReportView(QScrollArea):
    """Made anew for each report; the hours are those of the shop's own currency."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self._names = Names()
        self._report: DayReport | None = None
        self._look = Look()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def report(self) -> DayReport | None:
        return self._report

    def set_look(self, look: Look) -> None:
        self._look = look

    def use_currency(self, currency: str) -> None:
        self._currency = currency

    def show_report(self, report: DayReport | None, names: Names) -> None:
        """None empties the page. The place on the page stays as it was."""
        self._report, self._names = report, names
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self._look.px(12), 0)
        column.setSpacing(self._look.px(8))
        for card in self._cards(report) if report else ():
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(page)
        dress_inside(page, self._look)
        self.verticalScrollBar().setValue(place)

    def retranslate(self) -> None:
        self.show_report(self._report, self._names)

    def _cards(self, report: DayReport) -> list[QWidget]:
        first, *rest = sections(report, self._names)
        hours = by_hour(report, self._currency)
        bars = [self._hours(hours)] if hours else []
        return [_card(first), *bars, *(_card(section) for section in rest)]

    def _hours(self, hours: dict[int, int]) -> QWidget:
        card = Panel("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(label("heading", self.tr("By the hour")))
        bars = HourBars()
        bars.show_hours(self._currency, hours)
        bars.setAccessibleName(self.tr("By the hour"))
        column.addWidget(bars)
        return card


def _card(section: Section) -> QWidget:
    card = Panel("card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 8, 16, 8)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label("heading", section.title), 0, 0, 1, 3)
    for place, row in enumerate(section.rows, start=1):
        _add_row(grid, place, row)
    return card


def _add_row(grid: QGridLayout, place: int, row: Row) -> None:
    words = PlainText(3, size=BODY, bold=bool(row.weight), colour=COLOURS[row.weight])
    words.say(row.words)
    grid.addWidget(words, place, 0, 1, 1 if row.money or row.count else 3)
    for column, text in ((1, row.count), (2, row.money)):
        if text:
            cell = label(KINDS[row.weight], text)
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(cell, place, column, RIGHT)
