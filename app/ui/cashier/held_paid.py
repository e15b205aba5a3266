"""A payment has paid a held sale, though the one at the till waits for the same amount: a word, and a switch."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleState
from app.ui.language import name_of
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.shop_time import hours_minutes
from app.ui.theme import BODY


class HeldPaid(Panel):
    """Of the latest such payment. `switched` carries its NoticeId and the id of the sale at the till."""

    switched = Signal(object, str)
    asking_changed = Signal()

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("paid")
        self._platforms = platforms
        self._payment: Payment | None = None
        self._paid: Sale | None = None
        self._at_till: Sale | None = None
        self._text = PlainText(2, size=BODY)
        self.leave = TillButton()
        self.switch = TillButton("primary", "replay")
        self.leave.clicked.connect(self.close_question)
        self.switch.clicked.connect(self._switch)
        self._lay_out()
        self.retranslate()
        self.hide()

    @property
    def words(self) -> str:
        return self._text.text

    @property
    def is_asking(self) -> bool:
        return self._payment is not None

    def payment_came(self, payment: Payment, paid: Sale | None, at_till: Sale | None) -> None:
        """Ask when `paid` is another sale than the one at the till, and that one could have been meant."""
        if paid is None or at_till is None or paid.id == at_till.id:
            return
        if at_till.state is SaleState.CHARGED and at_till.due == payment.money:
            self._payment, self._paid, self._at_till = payment, paid, at_till
            self.retranslate()

    def sale_became(self, sale: Sale | None) -> None:
        """The question is over when the sale at the till is another, or waits no more."""
        if self._at_till and (sale is None or sale.id != self._at_till.id or sale.state is not SaleState.CHARGED):
            self.close_question()

    def close_question(self) -> None:
        self._payment = self._paid = self._at_till = None
        self.retranslate()

    def retranslate(self) -> None:
        self.leave.name(self.tr("Right so"))
        self.switch.name(self.tr("Switch to this sale"))
        if self._payment and self._paid:
            begun = hours_minutes(self._paid.begun_at) if self._paid.begun_at else ""
            self._text.say(
                self.tr("{money} by {platform} has paid the held sale of {time}, the older of two.").format(
                    money=self._payment.money.signed_text,
                    platform=name_of(self._payment.platform, self._platforms),
                    time=begun,
                )
            )
        self.asking_changed.emit()

    def _switch(self) -> None:
        if self._payment and self._at_till:
            payment, sale = self._payment.id, self._at_till.id
            self.close_question()
            self.switched.emit(payment, sale)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.switch)
        column.addLayout(row)
