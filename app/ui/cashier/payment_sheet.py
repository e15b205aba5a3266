"""One payment, opened from the list: on which sale it stands, and what a person may do about that."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleState
from app.ui.cashier.reason_box import ReasonBox
from app.ui.language import name_of
from app.ui.outside_text import harmless
from app.ui.panel import TillButton, label
from app.ui.plain_text import PlainText, StrangersText
from app.ui.shop_time import hours_minutes, hours_minutes_seconds
from app.ui.theme import BODY, LARGE

SALE_ID = Qt.ItemDataRole.UserRole


class PaymentSheet(QDialog):
    """`given` carries the payment's NoticeId, a sale's id and a reason; `taken_off` the NoticeId and a reason."""

    given = Signal(object, str, str)
    taken_off = Signal(object, str)
    refund_requested = Signal(object, object)
    """The Payment, and the Sale on which it stands or None."""

    def __init__(self, platforms: Mapping[str, Platform], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._payment: Payment | None = None
        self._takers: tuple[Sale, ...] = ()
        self._past_sale: Sale | None = None
        self._amount = PlainText(1, size=LARGE, bold=True, colour="money")
        self._facts = StrangersText(2, size=BODY)
        self._standing = PlainText(2, size=BODY, colour="ink_soft")
        self._list_name, self._why_name = label("soft"), label("soft")
        self.sales = QListWidget()
        self.why = ReasonBox()
        self.give = TillButton("primary", "check")
        self.take_off = TillButton("", "close")
        self.refund = TillButton("", "replay")
        self.leave = TillButton("plain")
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def standing_words(self) -> str:
        return self._standing.text

    def show_payment(self, payment: Payment, takers: Sequence[Sale], past_sale: Sale | None = None) -> None:
        """`takers` are the sales to which it can be given, and the one on which it stands.

        `past_sale` is the one on which it stands according to the ledger, where the till knows of it no more.
        """
        self._payment, self._takers, self._past_sale = payment, tuple(takers), past_sale
        self._fill()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Payment"))
        self._list_name.setText(self.tr("Give it to a sale"))
        self._why_name.setText(self.tr("Why"))
        self.sales.setAccessibleName(self.tr("Give it to a sale"))
        self.why.setAccessibleName(self.tr("Why"))
        self.why.offer(
            [self.tr("It is for this sale"), self.tr("Paid before it was rung up"), self.tr("It stood on a wrong sale")]
        )
        self.give.name(self.tr("Give to the sale"))
        self.take_off.name(self.tr("Not for its sale"))
        self.refund.name(self.tr("Refund …"))
        self.leave.name(self.tr("Close"))
        self._say()

    @property
    def _sale(self) -> Sale | None:
        """The sale on which the payment stands."""
        return self._sale_at_till or self._past_sale

    @property
    def _sale_at_till(self) -> Sale | None:
        return next((sale for sale in self._takers if self._payment and self._payment.id in sale.payments), None)

    def _fill(self) -> None:
        self.sales.clear()
        for sale in reversed(self._takers):
            if sale is not self._sale and self._payment and sale.currency == self._payment.money.currency:
                item = QListWidgetItem(self._sale_words(sale))
                item.setData(SALE_ID, sale.id)
                self.sales.addItem(item)
        self.sales.setCurrentRow(0)

    def _say(self) -> None:
        payment, sale = self._payment, self._sale
        if payment is None:
            return
        self._amount.say(payment.money.signed_text)
        name = name_of(payment.platform, self._platforms)
        self._facts.say("  ".join((name, hours_minutes_seconds(payment.made_at), payment.payer or "")))
        self._standing.say(
            self.tr("It stands on the sale of {sale}.").format(sale=self._sale_words(sale))
            if sale
            else self.tr("It stands on no sale. It is takings all the same.")
        )
        self.take_off.setVisible(self._sale_at_till is not None)
        self.give.setEnabled(self.sales.count() > 0)
        for part in (self._list_name, self.sales, self._why_name, self.why, self.give):
            part.setVisible(self.sales.count() > 0)

    def _sale_words(self, sale: Sale) -> str:
        time = hours_minutes(sale.begun_at) if sale.begun_at else ""
        words = f"{time}  {sale.total.signed_text}  {self._state_words(sale)}"
        return f"{words}  {harmless(sale.note)}".strip()

    def _state_words(self, sale: Sale) -> str:
        if sale.state is SaleState.PAID:
            return self.tr("paid")
        return self.tr("{due} still due").format(due=sale.due.signed_text)

    def _give(self) -> None:
        item = self.sales.currentItem()
        if self._payment and item:
            self.given.emit(self._payment.id, item.data(SALE_ID), self.why.why)
            self.close()

    def _take_off(self) -> None:
        if self._payment:
            self.taken_off.emit(self._payment.id, "not for this sale")
            self.close()

    def _ask_refund(self) -> None:
        if self._payment:
            self.refund_requested.emit(self._payment, self._sale)
            self.close()

    def _connect(self) -> None:
        self.give.clicked.connect(self._give)
        self.take_off.clicked.connect(self._take_off)
        self.refund.clicked.connect(self._ask_refund)
        self.leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self._amount, self._facts, self._standing, self._list_name):
            column.addWidget(part)
        column.addWidget(self.sales, 1)
        column.addWidget(self._why_name)
        column.addWidget(self.why)
        column.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.refund)
        row.addWidget(self.take_off)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.give)
        column.addLayout(row)
        self.resize(620, 420)
