"""The day's payments before the newest one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.ui.cashier.payment_row import PaymentRow
from app.ui.cashier.payment_words import counted_once
from app.ui.cashier.till_list import is_for_the_till
from app.ui.look import Look
from app.ui.shop_time import hours_minutes
from app.ui.theme import TOUCH

Index = QModelIndex | QPersistentModelIndex
PAYMENT = Qt.ItemDataRole.UserRole


class PaymentListModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._payments: list[Payment] = []

    @property
    def payments(self) -> Sequence[Payment]:
        """Oldest first."""
        return self._payments

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._payments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Payment | str | None:
        """The payment itself under `PAYMENT`; its words for who cannot see the row."""
        payment = self._payments[-1 - index.row()]
        if role == PAYMENT:
            return payment
        return _spoken(payment) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def replace(self, payments: Sequence[Payment]) -> None:
        """Show these instead; `payments` are newest first."""
        self.beginResetModel()
        self._payments = list(reversed(payments))
        self.endResetModel()

    def renew(self, payment: Payment) -> None:
        """Show `payment` as it now is, where it stands among the others."""
        for place, shown in enumerate(self._payments):
            if shown.id == payment.id:
                self._payments[place] = payment
                index = self.index(len(self._payments) - 1 - place)
                self.dataChanged.emit(index, index)

    def prepend(self, payment: Payment) -> None:
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._payments.append(payment)
        self.endInsertRows()


class PaymentList(QTableView):
    """`payments_painted` tells, after each painting, whose amounts it drew.

    `double_touched` carries a payment that is counted once, and whether it was the keyboard (space) that chose its row;
    `payment_chosen` any other.
    A table of one column: a list view asks for every row again whenever one is added, which thousands would feel.
    """

    payments_painted = Signal(object)
    double_touched = Signal(object, bool)
    payment_chosen = Signal(object)

    def __init__(self, rows: PaymentRow) -> None:
        super().__init__()
        self._rows = rows
        self.setItemDelegate(rows)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.clicked.connect(lambda index: self._touch(index, by_keyboard=False))
        self._hide_headers()

    def set_look(self, look: Look) -> None:
        self._rows.set_look(look)
        self.verticalHeader().setDefaultSectionSize(look.px(TOUCH))
        self.viewport().update()

    def mark_without_sale(self, payments: frozenset[NoticeId]) -> None:
        """Say of these that they stand on no sale."""
        if payments != self._rows.without_sale:
            self._rows.without_sale = payments
            self.viewport().update()

    def draw_anew(self) -> None:
        """The language has changed."""
        self._rows.draw_anew()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._touch(self.currentIndex(), by_keyboard=True)
        elif is_for_the_till(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if drawn := self._rows.take_drawn():
            self.payments_painted.emit(drawn)

    def _touch(self, index: QModelIndex, *, by_keyboard: bool) -> None:
        payment: Payment | None = index.data(PAYMENT) if index.isValid() else None
        if payment and payment.doubled:
            self.double_touched.emit(payment, by_keyboard)
        elif payment:
            self.payment_chosen.emit(payment)

    def _hide_headers(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()


def _spoken(payment: Payment) -> str:
    words = f"{hours_minutes(payment.made_at)} {payment.platform} {payment.money.signed_text}"
    return f"{words} {counted_once()}" if payment.doubled else words
