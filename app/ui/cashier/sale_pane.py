"""The sale being rung up: lines, total, what is being keyed in, and the charge."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from app.domain.money import Money
from app.domain.platform import Platform
from app.domain.sale import Sale, SaleLine, SaleState
from app.ui.cashier.amount_entry import AmountEntry
from app.ui.cashier.awaited import Awaited
from app.ui.cashier.keypad import Keypad
from app.ui.cashier.sale_lines import SaleLines
from app.ui.panel import Panel, TillButton, label


class SalePane(Panel):
    """Shows the sale it is told of and asks for changes; it changes no sale itself."""

    line_added = Signal(object)
    line_removed = Signal(int)
    charge_requested = Signal()
    charge_undone = Signal()
    sale_cancelled = Signal()
    code_wanted = Signal(object)

    def __init__(self, currency: str, platforms: Mapping[str, Platform]) -> None:
        super().__init__("card")
        self._sale: Sale | None = None
        self._is_low = False
        self._entry = AmountEntry(currency)
        self._title = label("title")
        self._cancel = TillButton("", "close")
        self._lines = SaleLines()
        self._hint = label("soft")
        self._paid = label("money")
        self._total_name = label("soft")
        self._total = label("figure")
        self._keyed = label("figure")
        self.keypad = Keypad()
        self.charge = TillButton("charge")
        self.awaited = Awaited(platforms)
        self._foot = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def keyed(self) -> str:
        return self._entry.keyed

    def show_sale(self, sale: Sale | None) -> None:
        self._sale = sale
        is_open = sale is None or sale.state is SaleState.OPEN
        self._lines.show_lines(sale.lines if sale else (), removable=is_open)
        self._foot.setCurrentIndex(1 if sale and sale.state is SaleState.CHARGED else 0)
        self._column.setStretchFactor(self._lines, 1 if self._is_awaiting() else 2)
        self.awaited.show_total(sale.total if sale else None)
        self._tell()

    def use_currency(self, currency: str) -> None:
        if currency != self._entry.currency:
            self._take(AmountEntry(currency))

    def set_low(self, is_low: bool) -> None:
        """In a low window the charge button alone carries the total, and lines give way to what the customer owes."""
        self._is_low = is_low
        for part in (self._title, self._total_name, self._total):
            part.setVisible(not is_low)
        self._tell()

    def press(self, key: str) -> None:
        if not self._is_awaiting():
            self._take(self._entry.press(key))

    def backspace(self) -> None:
        self._take(self._entry.backspace())

    def add_line(self) -> None:
        """Ring up what is keyed in."""
        money = self._entry.money
        if money and not self._is_awaiting():
            self._take(self._entry.cleared())
            self.line_added.emit(SaleLine("", money))

    def ask_charge(self) -> None:
        """Ring up what is keyed in, then charge; with nothing to pay, nothing happens."""
        if self._due().amount_minor and not self._is_awaiting():
            self.add_line()
            self.charge_requested.emit()

    def step_back(self) -> None:
        """Back to the lines when charged, else clear what is keyed in."""
        if self._is_awaiting():
            self.charge_undone.emit()
        else:
            self._take(self._entry.cleared())

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sale"))
        self._cancel.name(self.tr("Cancel sale"), shown=False)
        self._lines.setAccessibleName(self.tr("Lines of the sale"))
        self._hint.setText(self.tr("Key in an amount, then charge."))
        self._total_name.setText(self.tr("Total"))
        self._tell()

    def _take(self, entry: AmountEntry) -> None:
        self._entry = entry
        self._tell()

    def _tell(self) -> None:
        due = self._due()
        has_lines = self._sale is not None and bool(self._sale.lines)
        self._keyed.setText(self._entry.keyed or "0")
        self._total.setText(due.signed_text)
        self.charge.setText(self.tr("Charge {total}").format(total=due.signed_text))
        self.charge.setEnabled(due.amount_minor > 0)
        self.keypad.add.setEnabled(self._entry.money is not None)
        self.keypad.keys["."].setEnabled(self._entry.has_point)
        self._cancel.setVisible(has_lines and not self._is_paid())
        self._lines.setVisible(has_lines and not (self._is_low and self._is_awaiting()))
        self._hint.setVisible(not has_lines)
        self._paid.setVisible(self._is_paid())
        self._paid.setText(self.tr("✓ Paid {total}").format(total=self._sale.total.signed_text if self._sale else ""))

    def _due(self) -> Money:
        """What a charge would ask for now: the lines and what is keyed in. A paid sale is over."""
        keyed = self._entry.money or Money(0, self._entry.currency)
        if self._sale is None or self._is_paid() or self._sale.currency != keyed.currency:
            return keyed
        return self._sale.total + keyed

    def _is_awaiting(self) -> bool:
        return self._sale is not None and self._sale.state is SaleState.CHARGED

    def _is_paid(self) -> bool:
        return self._sale is not None and self._sale.state is SaleState.PAID

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.sale_cancelled)
        self._lines.line_removed.connect(self.line_removed)
        self.keypad.key_pressed.connect(self.press)
        self.keypad.backspace_pressed.connect(self.backspace)
        self.keypad.add_pressed.connect(self.add_line)
        self.charge.clicked.connect(self.ask_charge)
        self.awaited.undone.connect(self.charge_undone)
        self.awaited.cancelled.connect(self.sale_cancelled)
        self.awaited.wallets.code_wanted.connect(self.code_wanted)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._paid)
        column.addLayout(head)
        column.addWidget(self._lines, 2)
        column.addWidget(self._hint, 1)
        column.addWidget(self._foot, 3)
        self._foot.addWidget(self._ringing_up())
        self._foot.addWidget(self.awaited)

    def _ringing_up(self) -> Panel:
        page = Panel("page-inside")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        total = QHBoxLayout()
        total.addWidget(self._total_name, 1)
        total.addWidget(self._total)
        column.addLayout(total)
        entry = Panel("entry")
        inside = QHBoxLayout(entry)
        inside.setContentsMargins(12, 4, 12, 4)
        inside.addStretch(1)
        inside.addWidget(self._keyed)
        column.addWidget(entry)
        column.addWidget(self.keypad, 1)
        charge = QHBoxLayout()
        charge.setSpacing(8)
        charge.addWidget(self._cancel)
        charge.addWidget(self.charge, 1)
        column.addLayout(charge)
        return page
