"""The days that have ended, to look back at; one that was not right is corrected in the present one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from app.domain.day_report import DayReport
from app.ui.day.names import Names
from app.ui.day.report_view import ReportView
from app.ui.day.report_words import totals
from app.ui.day.seal_card import SealCard
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.shop_time import long_day, short_day
from app.ui.theme import BODY, LARGE

MOST_WHY = 200


class PastDaysPage(Panel):
    """`correction_wished` asks whether it may be written; `correction_requested` carries the number and the reason."""

    correction_wished = Signal()
    correction_requested = Signal(int, str)

    def __init__(self, currency: str) -> None:
        super().__init__("page")
        self._currency = currency
        self._reports: list[DayReport] = []
        self._names = Names()
        self.list = QListWidget()
        self._title = PlainText(1, size=LARGE, bold=True, shrinks=True)
        self._none = PlainText(3, size=BODY, colour="ink_soft")
        self.view = ReportView(currency)
        self.seal = SealCard()
        self.correct = TillButton("plain")
        self.why = QLineEdit(maxLength=MOST_WHY)
        self.write = TillButton("primary", "check")
        self._told = PlainText(2)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def chosen(self) -> DayReport | None:
        row = self.list.currentRow()
        return self._reports[row] if 0 <= row < len(self._reports) else None

    @property
    def words(self) -> str:
        return self._told.text

    def show_reports(self, reports: Sequence[DayReport], names: Names) -> None:
        """Sealed ones, the oldest first; the newest is shown on top and chosen."""
        chosen = self.chosen
        self._names, self._reports = names, list(reversed(reports))
        self.list.clear()
        for report in self._reports:
            self.list.addItem(QListWidgetItem(self._line(report)))
        same = [row for row, report in enumerate(self._reports) if chosen and report.number == chosen.number]
        self.list.setCurrentRow(same[0] if same else 0)
        self._show_chosen()

    def ask_why(self) -> None:
        """It may be corrected: let somebody say what was not right."""
        self._ask(True)
        self.why.setFocus()

    def show_corrected(self) -> None:
        self._ask(False)
        self._told.say(self.tr("Written. It stands in the report of the day now open."), "ink")

    def retranslate(self) -> None:
        self._none.say(self.tr("No day has ended yet. Each day that you end is kept here with its seal."))
        self.list.setAccessibleName(self.tr("Days that have ended"))
        self.correct.name(self.tr("Write a correction…"))
        self.why.setPlaceholderText(self.tr("What was not right, and why"))
        self.why.setAccessibleName(self.tr("What was not right, and why"))
        self.write.name(self.tr("Write it"))
        for row, report in enumerate(self._reports):
            self.list.item(row).setText(self._line(report))
        self._show_chosen()

    def _show_chosen(self) -> None:
        report = self.chosen
        self._none.setVisible(not self._reports)
        for part in (self.list, self.view, self.seal, self._title):
            part.setVisible(bool(self._reports))
        self._ask(False)
        self._told.say("")
        self._title.say(long_day(report.day) if report else "")
        self.view.show_report(report, self._names)
        if report:
            self.seal.show_end(report)

    def _line(self, report: DayReport) -> str:
        """The day, and what wallets brought in the shop's own currency."""
        ours = [total.signed_text for total, _ in totals(report) if total.currency == self._currency]
        return "   ".join((short_day(report.day), *ours))

    def _ask(self, asking: bool) -> None:
        self.correct.setVisible(self.chosen is not None and not asking)
        self.why.setVisible(asking)
        self.write.setVisible(asking)
        self._judge()
        if not asking:
            self.why.clear()

    def _judge(self) -> None:
        self.write.setEnabled(bool(self.why.text().strip()))

    def _write(self) -> None:
        report, why = self.chosen, self.why.text().strip()
        if report and report.number and why:
            self.correction_requested.emit(report.number, why)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_chosen)
        self.correct.clicked.connect(self.correction_wished)
        self.why.textChanged.connect(self._judge)
        self.why.returnPressed.connect(self._write)
        self.write.clicked.connect(self._write)

    def _lay_out(self) -> None:
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._none, 4)
        row.addWidget(self.list, 3)
        row.addWidget(self.view, 4)
        side = QVBoxLayout()
        side.setSpacing(8)
        for part in (self._title, self.seal, self._told, self.why, self.write, self.correct):
            side.addWidget(part)
        side.addStretch(1)
        row.addLayout(side, 3)
