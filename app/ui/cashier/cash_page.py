"""Cash: what the customer hands over, and what goes back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain.cash_notes import quick_notes
from app.domain.money import Money
from app.domain.sale import Sale
from app.domain.tender import Tender, TenderKind
from app.ui.cashier.amount_entry import AmountEntry
from app.ui.cashier.keypad import PLACES
from app.ui.cashier.keys import TillAct, key_of
from app.ui.cashier.till_page import TillPage
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, HUGE

RIGHT = Qt.AlignmentFlag.AlignRight
LOW_CHANGE = 40
"""The change's size where the window is low."""


class CashPage(TillPage):
    """With nothing keyed in, exactly what is due was given. Each note that is touched is added to what was given."""

    tendered = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._due = Money(0, currency)
        self._entry = AmountEntry(currency)
        self._title = PlainText(1, size=BODY, bold=True, shrinks=True)
        self._given = PlainText(1, size=BODY, colour="ink_soft", align=RIGHT, shrinks=True)
        self._change = PlainText(1, size=HUGE, bold=True, shrinks=True)
        self.back = TillButton("icon", "back")
        self.keys = {key: self._figure(key) for key in PLACES}
        self.notes = [self._note(place) for place in range(4)]
        self.delete = _tall(TillButton("key", "backspace"))
        self.take = _tall(TillButton("primary", "check"))
        self.back.clicked.connect(self.left)
        self.delete.clicked.connect(self.backspace)
        self.take.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()

    @property
    def change_words(self) -> str:
        return self._change.text

    @property
    def given(self) -> Money:
        return self._entry.money or self._due

    def ask(self, sale: Sale) -> None:
        """Begin with what is due of `sale`."""
        self._due = sale.due
        self._entry = AmountEntry(sale.currency)
        self.retranslate()

    def press(self, key: str) -> None:
        self._take_in(self._entry.press(key))

    def backspace(self) -> None:
        self._take_in(self._entry.backspace())

    def step_back(self) -> None:
        if self._entry.keyed:
            self._take_in(self._entry.cleared())
        else:
            self.left.emit()

    def accept(self) -> None:
        counts = min(self.given, self._due, key=lambda money: money.amount_minor)
        if counts.amount_minor:
            self.tendered.emit(Tender(TenderKind.CASH, counts, given=self.given))

    def set_low(self, is_low: bool) -> None:
        self._change.resize_to(LOW_CHANGE if is_low else HUGE)

    def retranslate(self) -> None:
        self.back.name(self.tr("Back"), shown=False, key=key_of(TillAct.BACK))
        self.delete.name(self.tr("Delete the last figure"), shown=False, key=key_of(TillAct.BACKSPACE))
        self.take.name(self.tr("Take the cash"), shown=False, key=key_of(TillAct.CHARGE))
        self.keys["."].setEnabled(self._entry.has_point)
        for button, note in zip(self.notes, quick_notes(self._due.currency), strict=True):
            button.name(f"{note.decimal:f}".removesuffix(".00").removesuffix(".000"))
            button.setAccessibleName(note.signed_text)
        self._say()

    def _add(self, place: int) -> None:
        note = quick_notes(self._due.currency)[place]
        before = self._entry.money
        total = before + note if before else note
        self._take_in(AmountEntry(self._due.currency).press(f"{total.decimal:f}"))

    def _take_in(self, entry: AmountEntry) -> None:
        self._entry = entry
        self._say()

    def _say(self) -> None:
        change = self.given.amount_minor - self._due.amount_minor
        self._title.say(self.tr("Cash for {due}").format(due=self._due.signed_text))
        self._given.say(self.tr("Given {given}").format(given=self._entry.keyed or self._due.text))
        money = Money(abs(change), self._due.currency).signed_text
        if change < 0:
            self._change.say(self.tr("{money} missing").format(money=money), "amber")
        else:
            self._change.say(self.tr("Change {money}").format(money=money), "ink")

    def _figure(self, key: str) -> TillButton:
        button = _tall(TillButton("key"))
        button.name(key)
        button.clicked.connect(lambda: self.press(key))
        return button

    def _note(self, place: int) -> TillButton:
        button = _tall(TillButton("compact"))
        button.clicked.connect(lambda: self._add(place))
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self._title, 3)
        head.addWidget(self._given, 2)
        column.addLayout(head)
        column.addWidget(self._change)
        column.addLayout(self._grid(), 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for key, (row, place) in PLACES.items():
            grid.addWidget(self.keys[key], row, place)
        for row, note in enumerate(self.notes):
            grid.addWidget(note, row, 3)
        grid.addWidget(self.delete, 0, 4)
        grid.addWidget(self.take, 1, 4, 3, 1)
        for index in range(5):
            grid.setColumnStretch(index, 1)
        return grid


def _tall(button: TillButton) -> TillButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return button
