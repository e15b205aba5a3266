"""The day so far, and its end."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.day_report import CashCount, DayReport
from app.domain.money import Money
from app.ui.day.cash_entry import CashEntry
from app.ui.day.names import Names
from app.ui.day.report_view import ReportView
from app.ui.day.seal_card import SealCard
from app.ui.day.twice_button import TwiceButton
from app.ui.outside_text import harmless
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.shop_time import long_day, short_day
from app.ui.theme import BODY, LARGE


class TodayPage(Panel):
    """`end_requested` carries the day that is shown, the cash counted or None, and the float or None."""

    end_requested = Signal(object, object, object)

    def __init__(self, currency: str) -> None:
        super().__init__("page")
        self._report: DayReport | None = None
        self._ended: date | None = None
        self._title = PlainText(1, size=LARGE, bold=True, shrinks=True)
        self.view = ReportView(currency)
        self.cash = CashEntry(currency)
        self.seal = SealCard()
        self.end = TwiceButton("primary", "check")
        self._hint = PlainText(4, size=BODY)
        self._backup_line = PlainText(3, colour="ink_soft")
        self.cash.changed.connect(self._judge)
        self.end.confirmed.connect(self._ask_end)
        self.end.armed_changed.connect(self.retranslate)
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        return self._hint.text

    @property
    def backup_words(self) -> str:
        return self._backup_line.text

    def show_report(self, report: DayReport, names: Names, ended: date | None) -> None:
        """The day so far; `ended` is a day that has ended before its time, so that this one cannot end yet."""
        self._report, self._ended = report, ended
        nothing = Money(0, "CNY")
        self.cash.show_drawer(report.cash or CashCount(nothing, nothing))
        self._show(report, names)

    def show_ended(self, report: DayReport, names: Names) -> None:
        """The sealed report stays until the page is opened anew."""
        self._report, self._ended = report, report.day
        self.cash.clear()
        self.seal.show_end(report)
        self._show(report, names)
        self.end.disarm()

    def show_not_ended(self, sentence: str) -> None:
        """It could not be done, and the day is as open as before."""
        self.end.disarm()
        self._hint.say(harmless(sentence), "amber")

    def show_backup(self, words: str, colour: str = "ink_soft") -> None:
        self._backup_line.say(words, colour)

    def retranslate(self) -> None:
        report = self._report
        self._title.say(long_day(report.day) if report else "")
        self.end.name(self.tr("Press again to end it") if self.end.is_armed else self.tr("End the day"))
        self._hint.say(*self._hint_words())
        self.view.retranslate()
        self._judge()

    def _show(self, report: DayReport, names: Names) -> None:
        is_sealed = report.number is not None
        self.cash.setVisible(not is_sealed)
        self.end.setVisible(not is_sealed)
        self.seal.setVisible(is_sealed)
        self.view.show_report(report, names)
        self.retranslate()

    def _hint_words(self) -> tuple[str, str]:
        if self._report is None:
            return "", "ink"
        day, following = short_day(self._report.day), short_day(self._report.day + timedelta(days=1))
        if self._report.number is not None:
            return self.tr("The day is sealed. What comes now counts for {day}.").format(day=following), "ink"
        if self._ended:
            words = self.tr("{ended} has ended, so this is {day} already. It can be ended when it has come.")
            return words.format(ended=short_day(self._ended), day=day), "ink"
        if self.end.is_armed:
            words = self.tr("Press again to end {day}: what comes after counts for {following}.")
            return words.format(day=day, following=following), "amber"
        return "", "ink"

    def _ask_end(self) -> None:
        if self._report:
            self.end_requested.emit(self._report.day, self.cash.counted, self.cash.began_with)

    def _judge(self) -> None:
        open_still = self._report is not None and self._report.number is None and self._ended is None
        self.end.setEnabled(open_still and not self.cash.is_wrong)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.view, 3)
        side = QVBoxLayout()
        side.setSpacing(8)
        for part in (self._title, self.cash, self.seal, self._hint):
            side.addWidget(part)
        side.addStretch(1)
        side.addWidget(self._backup_line)
        side.addWidget(self.end)
        row.addLayout(side, 2)
        self.seal.hide()
