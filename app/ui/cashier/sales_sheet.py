"""The paid sales of a day, to give back money of one, however it was paid."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.sale import SaleState
from app.services.books import ClosedSale
from app.ui.cashier.day_choice import DayChoice
from app.ui.cashier.tender_words import kind_name
from app.ui.outside_text import harmless
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText
from app.ui.shop_time import hours_minutes
from app.ui.theme import BODY, LARGE

SALE = Qt.ItemDataRole.UserRole


class SalesSheet(QDialog):
    """`wanted` carries a day: answer with `show_sales`. `refund_requested` carries a Sale."""

    wanted = Signal(object)
    refund_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed: tuple[ClosedSale, ...] | None = None
        self.days = DayChoice()
        self._title = PlainText(1, size=LARGE, bold=True)
        self._none = PlainText(2, size=BODY, colour="ink_soft")
        self.sales = QListWidget()
        self.refund = TillButton("primary", "replay")
        self.leave = TillButton("plain")
        self.days.changed.connect(self._look)
        self.refund.clicked.connect(self._ask_refund)
        self.leave.clicked.connect(self.close)
        self._lay_out()
        self.retranslate()

    def begin(self, today: date) -> None:
        self.days.begin(today)
        self.sales.setFocus()

    def show_sales(self, day: date, closed: Sequence[ClosedSale]) -> None:
        """In the order of their last move; those that are not paid are left out, and so is a day left meanwhile."""
        if day == self.days.day:
            self._closed = tuple(one for one in closed if one.sale.state is SaleState.PAID)
            self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sales"))
        self._title.say(self.tr("Give money back of which sale?"))
        self._none.say(self.tr("No sale was paid on this day. A payment is given back from its row in the list."))
        self.sales.setAccessibleName(self.tr("Sales of the day"))
        self.refund.name(self.tr("Refund …"))
        self.leave.name(self.tr("Close"))
        self._fill()

    def _look(self, day: date) -> None:
        self._closed = None
        self._fill()
        self.wanted.emit(day)

    def _fill(self) -> None:
        """Nothing is said of a day before it was read."""
        self.sales.clear()
        for one in reversed(self._closed or ()):
            item = QListWidgetItem(self._words(one))
            item.setData(SALE, one.sale)
            self.sales.addItem(item)
        self.sales.setCurrentRow(0)
        self.sales.setVisible(bool(self._closed))
        self._none.setVisible(self._closed == ())
        self.refund.setEnabled(bool(self._closed))

    def _words(self, one: ClosedSale) -> str:
        means = dict.fromkeys(kind_name(tender.kind) for tender in one.sale.tenders)
        parts = (hours_minutes(one.at), one.sale.total.signed_text, ", ".join(means), harmless(one.sale.note))
        return "  ".join(part for part in parts if part)

    def _ask_refund(self) -> None:
        item = self.sales.currentItem()
        if item:
            self.refund_requested.emit(item.data(SALE))
            self.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.days)
        column.addWidget(self._none)
        column.addWidget(self.sales, 1)
        column.addStretch()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.refund)
        column.addLayout(row)
        self.resize(560, 420)
