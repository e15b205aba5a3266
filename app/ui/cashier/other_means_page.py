"""Paid by card or in another way that the station does not hear of: the cashier says so, and why."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from app.domain.money import Money
from app.domain.sale import Sale
from app.domain.tender import Tender, TenderKind
from app.ui.cashier.keys import TillAct, act_of
from app.ui.cashier.till_page import TillPage
from app.ui.panel import TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY

MOST_WHY = 80
"""Characters of a reason."""


class OtherMeansPage(TillPage):
    """The whole rest is taken unless another amount is written."""

    tendered = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._due = Money(0, currency)
        self._title = PlainText(1, size=BODY, bold=True)
        self._advice = PlainText(2, colour="ink_soft")
        self._amount_name, self._why_name = label("soft"), label("soft")
        self.amount = QLineEdit()
        self.why = QLineEdit(maxLength=MOST_WHY)
        self.card = TillButton("primary")
        self.other = TillButton()
        self.back = TillButton("plain", "back")
        self._lay_out()
        self._connect()
        self.retranslate()

    def ask(self, sale: Sale) -> None:
        """Begin with what is due of `sale`."""
        self._due = sale.due
        self.amount.setText(f"{sale.due.decimal:f}")
        self.why.clear()
        self.retranslate()
        self.why.setFocus()

    def accept(self) -> None:
        self._take(TenderKind.CARD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, which a line of text passes on."""
        act = act_of(event)
        if act is TillAct.CHARGE:
            self.accept()
        elif act is TillAct.BACK:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.say(self.tr("Paid otherwise: {due}").format(due=self._due.signed_text))
        self._advice.say(self.tr("The station does not hear of this money. You say that it has come."))
        self._amount_name.setText(self.tr("Amount"))
        self._why_name.setText(self.tr("Why, or the slip's number"))
        self.amount.setAccessibleName(self.tr("Amount"))
        self.why.setAccessibleName(self.tr("Why, or the slip's number"))
        self.card.name(self.tr("Card"))
        self.other.name(self.tr("Otherwise"))
        self.back.name(self.tr("Back"), shown=False)
        self._tell()

    @property
    def _money(self) -> Money | None:
        """What is written; None while it is no amount above nothing or more than is due."""
        try:
            money = Money.of(self.amount.text().replace(",", "."), self._due.currency)
        except ValueError:
            return None
        return money if 0 < money.amount_minor <= self._due.amount_minor else None

    def _take(self, kind: TenderKind) -> None:
        """What is neither wallet, cash nor card needs its reason."""
        why = self.why.text().strip()
        if self._money and (why or kind is TenderKind.CARD):
            self.tendered.emit(Tender(kind, self._money, why=why))

    def _tell(self) -> None:
        self.card.setEnabled(self._money is not None)
        self.other.setEnabled(self._money is not None and bool(self.why.text().strip()))

    def _connect(self) -> None:
        self.amount.textChanged.connect(self._tell)
        self.why.textChanged.connect(self._tell)
        self.card.clicked.connect(lambda: self._take(TenderKind.CARD))
        self.other.clicked.connect(lambda: self._take(TenderKind.OTHER))
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        parts = (self._title, self._advice, self._amount_name, self.amount, self._why_name, self.why)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.other, 1)
        row.addWidget(self.card, 1)
        column.addLayout(row)
