"""The payments of any business day: looked for, looked at, rung again, put on a sale, given back."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.platform import Platform
from app.ui.cashier.day_choice import DayChoice
from app.ui.cashier.found_payments import FoundPaymentsModel
from app.ui.cashier.found_payments_table import FoundPaymentsTable
from app.ui.cashier.keys import TillAct, key_of
from app.ui.cashier.payment_search_row import PaymentSearchRow
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText, StrangersText
from app.ui.shop_time import hours_minutes_seconds, long_day
from app.ui.theme import BODY, LARGE

PAGE = 200
"""Payments asked for at a time."""
RENEWED_AFTER_MS = 250
"""What happens in so short a time is read together."""


class PastPaymentsSheet(QDialog):
    """`wanted` carries a PaymentSearch, the entry before which the page begins or None, and how many it may have.

    Answer it with `show_page`. `payment_opened` and `refund_requested` carry a FoundPayment.
    """

    wanted = Signal(object, object, int)
    ring_requested = Signal(object)
    payment_opened = Signal(object)
    refund_requested = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = "CNY"
        self._search: PaymentSearch | None = None
        self._is_answered = False
        self._title = PlainText(1, size=LARGE, bold=True)
        self.days = DayChoice()
        self.fields = PaymentSearchRow(platforms)
        self._told = PlainText(1, colour="ink_soft")
        self.model = FoundPaymentsModel(platforms, self)
        self.table = FoundPaymentsTable(self.model)
        self._facts = StrangersText(2, size=BODY)
        self.ring = TillButton("", "bell")
        self.its_sale = TillButton("", "note")
        self.refund = TillButton("", "replay")
        self.leave = TillButton("plain")
        self._renewal = QTimer(self, singleShot=True, interval=RENEWED_AFTER_MS)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def chosen(self) -> FoundPayment | None:
        row = self.table.currentIndex().row()
        return self.model.found[row] if 0 <= row < len(self.model.found) else None

    @property
    def words(self) -> str:
        return self._told.text

    @property
    def facts(self) -> str:
        return self._facts.text

    def begin(self, today: date, currency: str) -> None:
        """Show everything of today; `currency` is that of amounts which are looked for."""
        self._currency = currency
        self.fields.clear()
        self.days.begin(today)
        self.fields.words.setFocus()

    def show_page(self, search: PaymentSearch, before: int | None, found: Sequence[FoundPayment], limit: int) -> None:
        """The answer to `wanted`; one that was overtaken by another wish is passed over."""
        if search != self._search:
            return
        self._is_answered = True
        if before is None:
            self._replace(found, has_more=len(found) == limit)
        else:
            self.model.append(found, has_more=len(found) == limit)
        self._say()

    def renew(self, day: date | None = None) -> None:
        """Something has changed on this day, or on any: read what is shown anew."""
        if self.isVisible() and self._search and day in (None, self._search.day):
            self._renewal.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing more is asked for once it is closed."""
        self._renewal.stop()
        self.fields.rest()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Payments"))
        self.table.setAccessibleName(self.tr("Payments of the day"))
        self.ring.name(self.tr("Ring again"), key=key_of(TillAct.REPLAY))
        self.ring.setShortcut(key_of(TillAct.REPLAY))
        self.its_sale.name(self.tr("Its sale …"))
        self.refund.name(self.tr("Refund …"))
        self.leave.name(self.tr("Close"))
        self._say()

    def _look_anew(self) -> None:
        """Ask for the first page of what the fields say."""
        self._search = self.fields.search(self.days.day, self._currency)
        self._is_answered = False
        self.model.replace((), has_more=False)
        self._say()
        self.wanted.emit(self._search, None, PAGE)

    def _renew(self) -> None:
        self.wanted.emit(self._search, None, max(PAGE, len(self.model.found)))

    def _replace(self, found: Sequence[FoundPayment], *, has_more: bool) -> None:
        """The chosen payment stays chosen; the first is, where none was."""
        chosen, place = self.chosen, self.table.verticalScrollBar().value()
        self.model.replace(found, has_more=has_more)
        rows = [row for row, one in enumerate(found) if chosen and one.entry == chosen.entry]
        if found:
            self.table.selectRow(rows[0] if rows else 0)
        self.table.verticalScrollBar().setValue(place if chosen else 0)

    def _say(self) -> None:
        self._title.say(long_day(self.days.day))
        self._told.say(self._count_words())
        self._tell_chosen()

    def _count_words(self) -> str:
        count = len(self.model.found)
        if not self._is_answered or self._search is None:
            return self.tr("Looking …")
        if self.model.has_more:
            return self.tr("%n payment(s) shown, more further down", "", count)
        if count:
            return self.tr("%n payment(s)", "", count)
        if self._search.narrows:
            return self.tr("No payment of this day fits. Look for less, or on another day.")
        return self.tr("No payment was recorded on this day.")

    def _tell_chosen(self) -> None:
        found = self.chosen
        self._facts.say(self._facts_of(found) if found else "")
        self.ring.setEnabled(found is not None)
        self.its_sale.setEnabled(found is not None and not found.payment.doubled)
        self.refund.setEnabled(found is not None and found.left.amount_minor > 0)

    def _facts_of(self, found: FoundPayment) -> str:
        made, recorded = (hours_minutes_seconds(at) for at in (found.payment.made_at, found.payment.recorded_at))
        when = self.tr("Paid at {made}, recorded at {recorded}").format(made=made, recorded=recorded)
        return f"{when} · {found.words}" if found.words else when

    def _connect(self) -> None:
        self.days.changed.connect(lambda _: self._look_anew())
        self.fields.changed.connect(self._look_anew)
        self.model.more_wanted.connect(lambda before: self.wanted.emit(self._search, before, PAGE))
        self._renewal.timeout.connect(self._renew)
        self.table.selectionModel().currentRowChanged.connect(self._tell_chosen)
        for button, wish in ((self.its_sale, self.payment_opened), (self.refund, self.refund_requested)):
            button.clicked.connect(lambda _=False, wish=wish: wish.emit(self.chosen))
        self.table.activated.connect(lambda _: self.its_sale.click())
        self.ring.clicked.connect(lambda: self.ring_requested.emit(self.chosen.payment if self.chosen else None))
        self.leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.days)
        column.addLayout(head)
        column.addWidget(self.fields)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        column.addWidget(self._facts)
        row = QHBoxLayout()
        for button in (self.ring, self.its_sale, self.refund):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.resize(1060, 620)
