"""A field for one amount of money."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.money import MINOR_DIGITS, Money
from app.ui.panel import label


class AmountField(QWidget):
    """`edited` tells that a person changed it, to an amount or to nothing readable."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._currency = "CNY"
        self.line = QLineEdit()
        self._sign = label("heading")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self._sign)
        self.line.textEdited.connect(lambda _: self.edited.emit())

    def ask(self, currency: str, money: Money | None = None) -> None:
        """Take an amount of `currency`, beginning with `money`."""
        self._currency = currency
        fraction = MINOR_DIGITS[currency]
        points = rf"([.]\d{{0,{fraction}}})?" if fraction else ""
        self.line.setValidator(QRegularExpressionValidator(QRegularExpression(rf"[0-9]{{0,8}}{points}"), self.line))
        self.line.setText(str(money.decimal) if money else "")
        self._sign.setText(currency)

    @property
    def money(self) -> Money | None:
        """What it is worth; None while that is nothing."""
        written = self.line.text().strip(".")
        money = Money.of(written, self._currency) if written else None
        return money if money and money.amount_minor else None
