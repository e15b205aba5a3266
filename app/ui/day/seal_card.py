"""A day's seal: what proves later that nothing before it was changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.day_report import CashCount, DayReport
from app.ui.day.cash_entry import difference_words
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.shop_time import hours_minutes
from app.ui.theme import BODY

SHOWN = 16
"""Hex digits of the hash: enough that nobody finds another journal with the same ones."""


class SealCard(Panel):
    def __init__(self) -> None:
        super().__init__("card")
        self._report: DayReport | None = None
        self._number = PlainText(2, size=BODY, bold=True)
        self._cash = PlainText(3, size=BODY)
        self.seal = label("heading")
        self.seal.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = TillButton("", "copy")
        self._advice = PlainText(4, colour="ink_soft")
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self.retranslate()

    def show_end(self, report: DayReport) -> None:
        """A report that has a number and a seal."""
        self._report = report
        self.retranslate()

    def retranslate(self) -> None:
        self.copy.name(self.tr("Copy the whole seal"), shown=False)
        self._advice.say(
            self.tr("Keep the seal outside this computer, on paper or in a message: it proves this day later.")
        )
        if self._report:
            self._tell(self._report)

    def _tell(self, report: DayReport) -> None:
        words = self.tr("Day end {number}, at {time}")
        self._number.say(words.format(number=report.number, time=hours_minutes(report.made_at)))
        seal = report.seal.hash if report.seal else ""
        self.seal.setText(seal[:SHOWN])
        self.seal.setToolTip(seal)
        self.seal.setAccessibleName(self.tr("Seal"))
        self._cash.setVisible(report.cash is not None)
        if cash := report.cash:
            difference, colour = difference_words(cash)
            self._cash.say(f"{self._counted_words(cash)} {difference}", colour)

    def _counted_words(self, cash: CashCount) -> str:
        if cash.opening_float is None:
            return self.tr("Cash counted: {money}.").format(money=cash.counted.signed_text)
        words = self.tr("Cash counted: {money}, {float} of it the float.")
        return words.format(money=cash.counted.signed_text, float=cash.opening_float.signed_text)

    def _copy(self) -> None:
        if self._report and self._report.seal:
            QGuiApplication.clipboard().setText(self._report.seal.hash)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self._number)
        column.addWidget(self._cash)
        row = QHBoxLayout()
        row.addWidget(self.seal, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        column.addWidget(self._advice)
