"""Where a sale is rung up: what is keyed in, the keypad or the goods, and the charge."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.discount import WHOLE, Discount
from app.domain.money import Money
from app.domain.sale import MOST_QUANTITY, ONE, Sale, SaleLine, SaleState
from app.ui.cashier.amount_entry import AmountEntry
from app.ui.cashier.keypad import Keypad
from app.ui.cashier.keys import TillAct, key_of
from app.ui.cashier.sale_entry import SaleEntry
from app.ui.cashier.sale_menu import SaleMenu
from app.ui.cashier.till_page import TillPage
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import LARGE

RIGHT = Qt.AlignmentFlag.AlignRight


class RingingUp(TillPage):
    """A figure is typed first, then a key says what it is: the next line, or the chosen line's quantity or price."""

    line_added = Signal(object)
    line_changed = Signal(int, object)
    discounted = Signal(object)
    charge_requested = Signal()
    act_pressed = Signal(object)
    unchosen = Signal()

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._sale: Sale | None = None
        self._chosen: int | None = None
        self._held = 0
        self._entry = SaleEntry(AmountEntry(currency))
        self.keypad = Keypad()
        self.menu = SaleMenu()
        self.charge = TillButton("charge")
        self.more = TillButton("", "more")
        self.goods = TillButton("", "plus")
        self.shelf = TillButton("", "tray")
        self._total_name, self._total = label("soft"), label("figure")
        self._remarks = PlainText(1, colour="ink_soft")
        self._keyed = PlainText(1, size=LARGE, bold=True, shrinks=True, align=RIGHT)
        self._pad = QStackedWidget()
        self._picker: QWidget | None = None
        self.acts: dict[TillAct, Callable[[], None]] = {
            TillAct.ADD: self.add,
            TillAct.QUANTITY: self.times,
            TillAct.PERCENT: self.take_percent_off,
            TillAct.AMOUNT_OFF: self.take_amount_off,
            TillAct.PRICE: self.reprice,
            TillAct.BACKSPACE: self.backspace,
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def keyed(self) -> str:
        return self._entry.amount.keyed

    def show_sale(self, sale: Sale | None) -> None:
        self._sale = sale
        self.menu.show_sale(is_open=self._is_open())
        self._tell()

    def show_held(self, count: int) -> None:
        self._held = count
        self.menu.show_held(count)
        self.retranslate()

    def choose(self, line: int | None) -> None:
        """The keys now speak of this line, from 0; None: of the sale."""
        self._chosen = line
        self._tell()

    def show_remarks(self, words: str) -> None:
        """What holds for the whole sale, where the window is too low for a line of its own; empty elsewhere."""
        self._remarks.say(words)
        self._remarks.setVisible(bool(words))

    def use_currency(self, currency: str) -> None:
        if currency != self._entry.amount.currency:
            self._take(SaleEntry(AmountEntry(currency)))

    def set_goods(self, picker: QWidget | None) -> None:
        """Where goods are picked, beside the keypad; the button for it appears with it."""
        if self._picker:
            self._pad.removeWidget(self._picker)
        self._picker = picker
        if picker:
            self._pad.addWidget(picker)
        self.goods.setVisible(picker is not None)

    def ring_up(self, line: SaleLine) -> None:
        """A good from the shelf; a quantity that was keyed in before counts for it."""
        quantity = self._entry.quantity_milli
        self._take(self._entry.cleared())
        self.line_added.emit(replace(line, quantity_milli=quantity) if quantity else line)

    def press(self, key: str) -> None:
        self._pad.setCurrentWidget(self.keypad)
        self._take(self._entry.press(key))

    def backspace(self) -> None:
        self._take(self._entry.backspace())

    def accept(self) -> None:
        """Ring up what is keyed in, then charge; with nothing to pay, nothing happens."""
        if self.due.amount_minor:
            self._ring_up_keyed()
            self.charge_requested.emit()

    def step_back(self) -> None:
        if self._pad.currentWidget() is not self.keypad:
            self._pad.setCurrentWidget(self.keypad)
        elif not self._entry.is_empty:
            self._take(self._entry.cleared())
        else:
            self.unchosen.emit()

    def add(self) -> None:
        """Ring up what is keyed in; with nothing keyed in, one more of the chosen line."""
        if self._entry.is_empty:
            self._count(ONE)
        else:
            self._ring_up_keyed()

    def times(self) -> None:
        """The figure is the chosen line's quantity, or that of what follows."""
        quantity, line = self._entry.figure_milli, self._line
        if line is None:
            self._take(self._entry.times())
        elif 0 < quantity <= MOST_QUANTITY:
            self._change(replace(line, quantity_milli=quantity))

    def take_percent_off(self) -> None:
        hundredths = self._entry.figure_milli // 10
        if self.keyed and hundredths <= WHOLE:
            self._discount(Discount(percent_hundredths=hundredths) if hundredths else None)

    def take_amount_off(self) -> None:
        """With nothing keyed in, one fewer of the chosen line."""
        money = self._entry.amount.money
        if self.keyed:
            self._discount(Discount(amount_minor=money.amount_minor) if money else None)
        else:
            self._count(-ONE)

    def reprice(self) -> None:
        """The figure is the chosen line's price."""
        money, line = self._entry.amount.money, self._line
        if money and line:
            self._change(replace(line, price=money))

    @property
    def due(self) -> Money:
        """What a charge would ask for now: the lines and what is keyed in. A paid sale is over."""
        keyed = self._entry.money
        if self._sale is None or not self._is_open() or self._sale.currency != keyed.currency:
            return keyed
        line = self._entry.line
        return self._sale.with_line(line).total if line else self._sale.total

    def set_low(self, is_low: bool) -> None:
        """In a low window the charge button alone carries the total."""
        for part in (self._total_name, self._total):
            part.setVisible(not is_low)

    def retranslate(self) -> None:
        self._total_name.setText(self.tr("Total"))
        self.more.name(self.tr("More"), shown=False)
        self.goods.name(self.tr("Goods"), shown=False)
        self.shelf.name(self.tr("%n sale(s) held", "", self._held), shown=False, key=key_of(TillAct.SHELF))
        self.shelf.setText(f" {self._held}")
        self.shelf.setVisible(self._held > 0)
        self._tell()

    @property
    def _line(self) -> SaleLine | None:
        """The chosen line of a sale that is still open."""
        if self._sale is None or self._chosen is None or not self._is_open():
            return None
        return self._sale.lines[self._chosen]

    def _is_open(self) -> bool:
        return self._sale is not None and self._sale.state is SaleState.OPEN

    def _ring_up_keyed(self) -> None:
        line = self._entry.line
        if line:
            self._take(self._entry.cleared())
            self.line_added.emit(line)

    def _count(self, by_milli: int) -> None:
        line = self._line
        if line and 0 < line.quantity_milli + by_milli <= MOST_QUANTITY:
            self._change(replace(line, quantity_milli=line.quantity_milli + by_milli))

    def _discount(self, discount: Discount | None) -> None:
        line = self._line
        if line:
            self._change(replace(line, discount=discount))
        elif self._is_open():
            self._take(self._entry.cleared())
            self.discounted.emit(discount)

    def _change(self, line: SaleLine) -> None:
        self._take(self._entry.cleared())
        self.line_changed.emit(self._chosen, line)

    def _take(self, entry: SaleEntry) -> None:
        self._entry = entry
        self._tell()

    def _tell(self) -> None:
        due, is_keyed, has_line = self.due, bool(self.keyed), self._line is not None
        self._keyed.say(self._entry.text)
        self._total.setText(due.signed_text)
        self.charge.setText(self.tr("Charge {total}").format(total=due.signed_text))
        self.charge.setEnabled(due.amount_minor > 0)
        self.keypad.add.setEnabled(self._entry.line is not None or (has_line and self._entry.is_empty))
        self.keypad.keys["."].setEnabled(self._entry.amount.has_point)
        self.keypad.acts[TillAct.QUANTITY].setEnabled(is_keyed)
        self.keypad.acts[TillAct.PERCENT].setEnabled(is_keyed and self._is_open())
        self.keypad.acts[TillAct.AMOUNT_OFF].setEnabled(has_line or (is_keyed and self._is_open()))
        self.keypad.acts[TillAct.PRICE].setEnabled(is_keyed and has_line)
        self.keypad.acts[TillAct.UNDO].setEnabled(self._is_open())

    def _show_pad(self, page: QWidget | None) -> None:
        """Keypad, goods or menu; the button of the one that is shown brings the keypad back."""
        if page:
            self._pad.setCurrentWidget(self.keypad if self._pad.currentWidget() is page else page)

    def _act_of_menu(self, act: TillAct) -> None:
        self._pad.setCurrentWidget(self.keypad)
        self.act_pressed.emit(act)

    def _connect(self) -> None:
        self.keypad.key_pressed.connect(self.press)
        self.keypad.act_pressed.connect(self.act_pressed)
        self.menu.act_pressed.connect(self._act_of_menu)
        for done in (self.menu.cancel_pressed, self.menu.refund_pressed):
            done.connect(lambda: self._pad.setCurrentWidget(self.keypad))
        self.charge.clicked.connect(self.accept)
        self.more.clicked.connect(lambda: self._show_pad(self.menu))
        self.goods.clicked.connect(lambda: self._show_pad(self._picker))
        self.shelf.clicked.connect(lambda: self.act_pressed.emit(TillAct.SHELF))

    def _lay_out(self) -> None:
        self._pad.addWidget(self.keypad)
        self._pad.addWidget(self.menu)
        self.goods.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        total = QHBoxLayout()
        total.addWidget(self._total_name, 1)
        total.addWidget(self._total)
        column.addLayout(total)
        column.addLayout(self._entry_row())
        column.addWidget(self._pad, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.more)
        foot.addWidget(self.goods)
        foot.addWidget(self.charge, 1)
        column.addLayout(foot)

    def _entry_row(self) -> QHBoxLayout:
        entry = Panel("entry")
        inside = QHBoxLayout(entry)
        inside.setContentsMargins(12, 4, 12, 4)
        inside.addWidget(self._remarks, 1)
        inside.addWidget(self._keyed, 2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.shelf)
        row.addWidget(entry, 1)
        return row
