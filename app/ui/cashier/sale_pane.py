"""The sale at the till: its lines, and beneath them the page on which it stands, from the keypad to the money."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.domain.platform import Platform
from app.domain.sale import Sale, SaleLine, SaleState
from app.domain.tender import Tender
from app.ui.cashier.awaited import Awaited
from app.ui.cashier.cash_page import CashPage
from app.ui.cashier.keypad import Keypad
from app.ui.cashier.keys import TillAct
from app.ui.cashier.note_page import NotePage
from app.ui.cashier.other_means_page import OtherMeansPage
from app.ui.cashier.paid_strip import PaidStrip
from app.ui.cashier.ringing_up import RingingUp
from app.ui.cashier.sale_lines import SaleLines
from app.ui.cashier.shelf_page import ShelfPage
from app.ui.cashier.till_page import TillPage
from app.ui.outside_text import harmless
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.sale_words import discount_text


class SalePane(Panel):
    """Shows the sale it is told of and asks for changes; it changes no sale itself."""

    line_added = Signal(object)
    line_removed = Signal(int)
    line_changed = Signal(int, object)
    discounted = Signal(object)
    noted = Signal(str)
    undo_requested = Signal()
    charge_requested = Signal()
    charge_undone = Signal()
    sale_cancelled = Signal()
    code_wanted = Signal(object)
    hold_requested = Signal()
    recall_requested = Signal(str)
    tendered = Signal(object)
    payment_taken_off = Signal(object)
    refund_requested = Signal()
    help_requested = Signal()

    def __init__(self, currency: str, platforms: Mapping[str, Platform]) -> None:
        super().__init__("card")
        self._sale: Sale | None = None
        self._held: tuple[Sale, ...] = ()
        self._is_low = False
        self._title = label("title")
        self._lines = SaleLines()
        self._hint = PlainText(3, colour="ink_soft")
        self._remarks = PlainText(1, colour="ink_soft")
        self.paid = PaidStrip()
        self.ringing_up = RingingUp(currency)
        self.awaited = Awaited(platforms)
        self.cash = CashPage(currency)
        self.other_means = OtherMeansPage(currency)
        self.note = NotePage()
        self.shelf = ShelfPage()
        self._foot = QStackedWidget()
        self._pages: tuple[TillPage, ...] = (
            self.ringing_up, self.awaited, self.cash, self.other_means, self.note, self.shelf
        )  # fmt: skip
        self.acts = self._what_acts_do()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def keyed(self) -> str:
        return self.ringing_up.keyed

    @property
    def sale(self) -> Sale | None:
        return self._sale

    @property
    def keypad(self) -> Keypad:
        return self.ringing_up.keypad

    @property
    def charge(self) -> TillButton:
        return self.ringing_up.charge

    def show_sale(self, sale: Sale | None) -> None:
        is_another = (sale and (sale.id, sale.state)) != (self._sale and (self._sale.id, self._sale.state))
        self._sale = sale
        self.ringing_up.show_sale(sale)
        self.awaited.show_sale(sale)
        self.paid.show_sale(sale)
        self._lines.show_lines(sale.lines if sale else (), removable=sale is None or sale.state is SaleState.OPEN)
        self._tell()
        if is_another:
            self._show_standing()

    def show_held(self, held: Sequence[Sale]) -> None:
        """Told of with every payment, and seldom another: only then is anything laid out anew."""
        if tuple(held) == self._held:
            return
        self._held = tuple(held)
        self.ringing_up.show_held(len(held))
        self.shelf.show_held(held)
        if not held and self._page is self.shelf:
            self._show_standing()

    def use_currency(self, currency: str) -> None:
        self.ringing_up.use_currency(currency)

    def set_goods(self, picker: QWidget | None) -> None:
        """Where goods are picked, beside the keypad."""
        self.ringing_up.set_goods(picker)

    def ring_up(self, line: SaleLine) -> None:
        """A good was picked or scanned. While money is awaited nothing is added."""
        if not self._is_awaiting():
            self.ringing_up.ring_up(line)

    def set_low(self, is_low: bool) -> None:
        self._is_low = is_low
        self._title.setVisible(not is_low)
        self.paid.set_low(is_low)
        for page in self._pages:
            page.set_low(is_low)
        self._tell()

    def press(self, key: str) -> None:
        self._page.press(key)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sale"))
        self._lines.setAccessibleName(self.tr("Lines of the sale"))
        self._hint.say(self.tr("Key in an amount, then charge."))
        self._tell()

    @property
    def _page(self) -> TillPage:
        return self._pages[self._foot.currentIndex()]

    def _tell(self) -> None:
        """In a low window a page that needs the room, and the word on a paid sale, stand in place of the lines."""
        has_lines = self._sale is not None and bool(self._sale.lines)
        is_paid = self._sale is not None and self._sale.state is SaleState.PAID
        is_crowded = self._is_low and (is_paid or self._page not in (self.ringing_up, self.awaited))
        self._lines.setVisible(has_lines and not is_crowded)
        self._hint.setVisible(not has_lines and not is_crowded)
        words = "" if is_paid else self._remark_words()
        self._remarks.say(words)
        self._remarks.setVisible(bool(words) and not self._is_low)
        self.ringing_up.show_remarks(words if self._is_low else "")

    def _remark_words(self) -> str:
        sale = self._sale
        if sale is None:
            return ""
        discount = discount_text(sale.discount, sale.currency) if sale.discount else ""
        if discount and not self._is_low:
            discount = self.tr("Discount") + " " + discount
        return "  ·  ".join(part for part in (discount, harmless(sale.note)) if part)

    def _is_awaiting(self) -> bool:
        return self._sale is not None and self._sale.state is SaleState.CHARGED

    def _show_standing(self) -> None:
        """The page on which the sale stands: rung up, or waiting for money."""
        self._show_page(self.awaited if self._is_awaiting() else self.ringing_up)

    def _show_page(self, page: TillPage) -> None:
        """What was typed into a page that goes leaves the keys to the till."""
        if self._page.isAncestorOf(QApplication.focusWidget() or self):
            self.window().setFocus()
        self._foot.setCurrentWidget(page)
        self._tell()

    def _choose_next(self, by: int) -> None:
        if not self._page.choose_next(by):
            self._lines.choose_next(by)

    def _remove(self) -> None:
        """The chosen line, or the last one."""
        lines = self._sale.lines if self._sale and self._sale.state is SaleState.OPEN else ()
        if lines:
            self.line_removed.emit(len(lines) - 1 if self._lines.chosen is None else self._lines.chosen)

    def _ask_cash(self) -> None:
        self._ask_money(self.cash)

    def _ask_other_means(self) -> None:
        self._ask_money(self.other_means)

    def _ask_money(self, page: CashPage | OtherMeansPage) -> None:
        """Charge first, if that was not done yet."""
        if not self._is_awaiting():
            self.ringing_up.accept()
        if self._sale and self._is_awaiting():
            self._show_page(page)
            page.ask(self._sale)

    def _ask_note(self) -> None:
        if self._sale and self._sale.state is SaleState.OPEN:
            self._show_page(self.note)
            self.note.ask(self._sale.note)

    def _show_shelf(self) -> None:
        if self._page is self.shelf:
            self._show_standing()
        elif self.shelf.sales.count():
            self._show_page(self.shelf)

    def _take(self, tender: Tender) -> None:
        self._show_standing()
        self.tendered.emit(tender)

    def _act(self, act: TillAct) -> None:
        self.acts[act]()

    def _what_acts_do(self) -> dict[TillAct, Callable[[], None]]:
        """Of the keys of the till, those that are for the sale."""
        ringing = {act: self._when_ringing_up(deed) for act, deed in self.ringing_up.acts.items()}
        return ringing | {
            TillAct.CHARGE: lambda: self._page.accept(),
            TillAct.BACKSPACE: lambda: self._page.backspace(),
            TillAct.BACK: lambda: self._page.step_back(),
            TillAct.LINE_ABOVE: lambda: self._choose_next(-1),
            TillAct.LINE_BELOW: lambda: self._choose_next(1),
            TillAct.REMOVE: self._remove,
            TillAct.UNDO: self.undo_requested.emit,
            TillAct.HELP: self.help_requested.emit,
            TillAct.HOLD: self.hold_requested.emit,
            TillAct.SHELF: self._show_shelf,
            TillAct.NOTE: self._ask_note,
            TillAct.CASH: self._ask_cash,
            TillAct.OTHER_MEANS: self._ask_other_means,
        }

    def _when_ringing_up(self, deed: Callable[[], None]) -> Callable[[], None]:
        def do_it() -> None:
            if self._page is self.ringing_up:
                deed()

        return do_it

    def _connect(self) -> None:
        self._lines.line_removed.connect(self.line_removed)
        self._lines.line_chosen.connect(self.ringing_up.choose)
        for wish in ("line_added", "line_changed", "discounted", "charge_requested"):
            getattr(self.ringing_up, wish).connect(getattr(self, wish))
        self.ringing_up.unchosen.connect(lambda: self._lines.choose(None))
        self.ringing_up.menu.cancel_pressed.connect(self.sale_cancelled)
        self.ringing_up.menu.refund_pressed.connect(self.refund_requested)
        for source in (self.ringing_up, self.awaited):
            source.act_pressed.connect(self._act)
        self.awaited.undone.connect(self.charge_undone)
        self.awaited.cancelled.connect(self.sale_cancelled)
        self.awaited.wallets.code_wanted.connect(self.code_wanted)
        self.awaited.tenders.payment_taken_off.connect(self.payment_taken_off)
        for means in (self.cash, self.other_means):
            means.tendered.connect(self._take)
        self.note.noted.connect(self.noted)
        self.shelf.recalled.connect(self.recall_requested)
        for page in self._pages:
            page.left.connect(self._show_standing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.paid)
        column.addWidget(self._lines, 2)
        column.addWidget(self._hint, 1)
        column.addWidget(self._remarks)
        column.addWidget(self._foot, 3)
        for page in self._pages:
            self._foot.addWidget(page)
