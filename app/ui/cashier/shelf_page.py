"""The sales that were put aside: since when, what is on them, and whether they wait for money."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from app.domain.sale import Sale, SaleState
from app.ui.cashier.till_list import is_for_the_till
from app.ui.cashier.till_page import TillPage
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText
from app.ui.shop_time import hours_minutes
from app.ui.theme import BODY

ROW = 60
"""The height of a sale's two lines, in pixels of the theme."""
SALE_ID = Qt.ItemDataRole.UserRole


class HeldList(QListWidget):
    """Enter and what is typed are the till's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_the_till(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ShelfPage(TillPage):
    """`recalled` carries the id of the sale that shall come back before the cashier."""

    recalled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._held: tuple[Sale, ...] = ()
        self._look = Look()
        self._title = PlainText(1, size=BODY, bold=True)
        self.sales = HeldList()
        self.sales.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recall = TillButton("primary", "check")
        self.back = TillButton("plain", "back")
        self._lay_out()
        self.sales.itemDoubleClicked.connect(self.accept)
        self.recall.clicked.connect(self.accept)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fill()

    def show_held(self, held: Sequence[Sale]) -> None:
        self._held = tuple(held)
        self._fill()

    def accept(self) -> None:
        item = self.sales.currentItem()
        if item:
            self.left.emit()
            self.recalled.emit(item.data(SALE_ID))

    def choose_next(self, by: int) -> bool:
        row = self.sales.currentRow() + by
        if 0 <= row < self.sales.count():
            self.sales.setCurrentRow(row)
        return True

    def retranslate(self) -> None:
        self._title.say(self.tr("Held sales"))
        self.sales.setAccessibleName(self.tr("Held sales"))
        self.recall.name(self.tr("Bring back"))
        self.back.name(self.tr("Back"), shown=False)
        self._fill()

    def _fill(self) -> None:
        """Keeps what was chosen; else the oldest is."""
        row = max(self.sales.currentRow(), 0)
        self.sales.clear()
        for sale in self._held:
            item = QListWidgetItem(self._words(sale))
            item.setData(SALE_ID, sale.id)
            item.setSizeHint(QSize(0, self._look.px(ROW)))  # no width: what is too long is elided, not scrolled to
            self.sales.addItem(item)
        self.sales.setCurrentRow(min(row, len(self._held) - 1))
        self.recall.setEnabled(bool(self._held))

    def _words(self, sale: Sale) -> str:
        time = hours_minutes(sale.begun_at) if sale.begun_at else ""
        words = f"{time}  {sale.total.signed_text}  {self._state_words(sale)}".strip()
        return f"{words}\n{self._content_words(sale)}"

    def _state_words(self, sale: Sale) -> str:
        if sale.state is not SaleState.CHARGED:
            return self.tr("open")
        if sale.tenders:
            return self.tr("waiting for {due}").format(due=sale.due.signed_text)
        return self.tr("waiting")

    def _content_words(self, sale: Sale) -> str:
        labels = [harmless(line.label) for line in sale.lines if line.label]
        parts = [self.tr("%n line(s)", "", len(sale.lines)), harmless(sale.note), ", ".join(labels)]
        return " · ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.sales, 1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.recall, 1)
        column.addLayout(row)
