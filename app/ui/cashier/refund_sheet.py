"""Money given back: how much, by which means and why. The sheet writes it down; a person pays it back."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.sale import Sale
from app.domain.tender import TenderKind
from app.services.refunds import RefundWish
from app.ui.cashier.reason_box import ReasonBox
from app.ui.cashier.tender_words import kind_name
from app.ui.panel import TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, LARGE


class RefundSheet(QDialog):
    """`refunded` carries a RefundWish. It stays open until it is told that the refund stands."""

    refunded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._received = Money(0, "CNY")
        self._payment: Payment | None = None
        self._sale: Sale | None = None
        self._problem_left: Money | None = None
        self._title = PlainText(1, size=LARGE, bold=True)
        self._how = PlainText(3, size=BODY)
        self._problem = PlainText(2, size=BODY, bold=True, colour="amber")
        self._names = [label(), label(), label()]
        self.amount = QLineEdit()
        self.kind = QComboBox()
        self.why = ReasonBox()
        self.record = TillButton("primary", "check")
        self.leave = TillButton("plain")
        for kind in TenderKind:
            self.kind.addItem("", kind)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def problem(self) -> str:
        return self._problem.text

    @property
    def how(self) -> str:
        return self._how.text

    def ask(self, payment: Payment | None, sale: Sale | None, left: Money | None = None) -> None:
        """A refund of `payment`, or of `sale` as a whole when there is no payment. One of them is given.

        `left` is what may still go back, where that is known already; the ledger judges in any case.
        """
        self._payment, self._sale = payment, sale
        self._received = payment.money if payment else sale.received if sale else self._received
        self._problem_left = left
        self.amount.setText(f"{(left or self._received).decimal:f}")
        self.kind.setCurrentIndex(self.kind.findData(self._usual_kind()))
        self.retranslate()
        self.amount.selectAll()
        self.amount.setFocus()

    def show_too_large(self, left: Money) -> None:
        """The ledger refused: only `left` may still go back."""
        self._problem_left = left
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Refund"))
        names = (self.tr("Amount"), self.tr("Goes back by"), self.tr("Why"))
        for name, words, field in zip(self._names, names, (self.amount, self.kind, self.why), strict=True):
            name.setText(words)
            field.setAccessibleName(words)
        for place in range(self.kind.count()):
            self.kind.setItemText(place, kind_name(TenderKind(self.kind.itemData(place))))
        self.why.offer([self.tr("Goods returned"), self.tr("Charged too much"), self.tr("Paid twice")])
        self.record.name(self.tr("Record the refund"))
        self.leave.name(self.tr("Close"))
        self._say()

    def _usual_kind(self) -> TenderKind:
        """A payment goes back the way it came; so does a sale that was paid in one way."""
        kinds = {tender.kind for tender in self._sale.tenders} if self._sale and not self._payment else set()
        return kinds.pop() if len(kinds) == 1 else TenderKind.WALLET if self._payment else TenderKind.CASH

    def _say(self) -> None:
        self._title.say(self.tr("Refund: {money} was received").format(money=self._received.signed_text))
        self._how.say(self._way_back(self._kind))
        money = self._money
        self._problem.say(self._problem_words(money))
        self._problem.setVisible(bool(self._problem.text))
        self.record.setEnabled(money is not None and not self._problem.text)

    def _problem_words(self, money: Money | None) -> str:
        if money is None:
            return self.tr("Write an amount above nothing, such as {example}.").format(example=self._received.text)
        left = self._received if self._problem_left is None else self._problem_left
        if money.amount_minor <= left.amount_minor:
            return ""
        if not left.amount_minor:
            return self.tr("All that was received has gone back already.")
        return self.tr("Never more than was received: at most {left} can still be given back.").format(
            left=left.signed_text
        )

    def _way_back(self, kind: TenderKind) -> str:
        if kind is TenderKind.WALLET:
            return self.tr("This only writes it down. Give the money back in the wallet's own app on the shop's phone.")
        if kind is TenderKind.CASH:
            return self.tr("This only writes it down. Take the money from the drawer.")
        return self.tr("This only writes it down. Give the money back on the card's own machine, or as agreed.")

    @property
    def _kind(self) -> TenderKind:
        """Qt keeps an enum's member as the text that it is."""
        return TenderKind(self.kind.currentData())

    @property
    def _money(self) -> Money | None:
        """What is written; None while it is no amount above nothing."""
        try:
            money = Money.of(self.amount.text().replace(",", "."), self._received.currency)
        except ValueError:
            return None
        return money if money.amount_minor > 0 else None

    def _record(self) -> None:
        money = self._money
        if money:
            of_payment = self._payment.id if self._payment else None
            of_sale = self._sale.id if self._sale else ""
            self.refunded.emit(RefundWish(money, self._kind, of_payment, of_sale, self.why.why))

    def _connect(self) -> None:
        self.amount.textChanged.connect(self._say)
        self.kind.currentIndexChanged.connect(self._say)
        self.record.clicked.connect(self._record)
        self.leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in zip(self._names, (self.amount, self.kind, self.why), strict=True):
            form.addRow(name, field)
        column.addLayout(form)
        column.addWidget(self._how)
        column.addWidget(self._problem)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.record)
        column.addLayout(row)
        self.resize(620, 400)
