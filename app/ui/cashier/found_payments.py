"""The payments of a day that were found, a row each, and page after page as somebody goes down."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from app.domain.payment_search import FoundPayment
from app.domain.platform import Platform
from app.domain.sale import Sale
from app.ui.cashier.payment_words import amount_colour, counted_once
from app.ui.language import name_of
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.shop_time import hours_minutes, hours_minutes_seconds
from app.ui.theme import BODY

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    TIME = 0
    PLATFORM = 1
    AMOUNT = 2
    PAYER = 3
    SALE = 4
    REMARKS = 5


class FoundPaymentsModel(QAbstractTableModel):
    """Newest first. `more_wanted` carries the entry before which the next page begins; answer with `append`."""

    more_wanted = Signal(int)

    def __init__(self, platforms: Mapping[str, Platform], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._look = Look()
        self._found: list[FoundPayment] = []
        self._has_more = self._is_asked = False

    @property
    def found(self) -> Sequence[FoundPayment]:
        return self._found

    @property
    def has_more(self) -> bool:
        return self._has_more

    def set_look(self, look: Look) -> None:
        self._look = look

    def replace(self, found: Sequence[FoundPayment], *, has_more: bool) -> None:
        self.beginResetModel()
        self._found, self._has_more, self._is_asked = list(found), has_more, False
        self.endResetModel()

    def append(self, found: Sequence[FoundPayment], *, has_more: bool) -> None:
        self._has_more, self._is_asked = has_more, False
        if found:
            self.beginInsertRows(QModelIndex(), len(self._found), len(self._found) + len(found) - 1)
            self._found.extend(found)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_asked = True
            self.more_wanted.emit(self._found[-1].entry)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(Column(section))
        return self._title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The FoundPayment itself under `FOUND`."""
        found, column = self._found[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(found, column)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colour(found, column))
            case Qt.ItemDataRole.FontRole:
                return self._font(found, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(column)
        return found if role == FOUND else None

    def _title(self, column: Column) -> str:
        return {
            Column.TIME: self.tr("Paid at"),
            Column.PLATFORM: self.tr("Platform"),
            Column.AMOUNT: self.tr("Amount"),
            Column.PAYER: self.tr("Payer"),
            Column.SALE: self.tr("On the sale of"),
            Column.REMARKS: "",
        }[column]

    def _words(self, found: FoundPayment, column: Column) -> str:
        payment = found.payment
        match column:
            case Column.TIME:
                return hours_minutes_seconds(payment.made_at)
            case Column.PLATFORM:
                return name_of(payment.platform, self._platforms)
            case Column.AMOUNT:
                return payment.money.signed_text
            case Column.PAYER:
                return harmless(payment.payer or "")
            case Column.SALE:
                return _sale_words(found.sale) if found.sale else "–"
        return " · ".join(self._remarks(found))

    def _remarks(self, found: FoundPayment) -> list[str]:
        remarks = [self.tr("late")] if found.payment.late else []
        if found.payment.doubled:
            remarks.append(counted_once())
        if found.given_back.amount_minor:
            remarks.append(self.tr("refunded {money}").format(money=found.given_back.signed_text))
        elif found.sale_given_back and found.sale_given_back.amount_minor:
            remarks.append(self.tr("sale refunded {money}").format(money=found.sale_given_back.signed_text))
        return remarks

    def _colour(self, found: FoundPayment, column: Column) -> str:
        theme = self._look.theme
        if column is Column.AMOUNT:
            return amount_colour(found.payment, theme)
        if column is Column.REMARKS and found.payment.late:
            return theme.amber
        return theme.ink_soft if found.payment.doubled else theme.ink

    def _font(self, found: FoundPayment, column: Column) -> QFont:
        font = self._look.font(BODY, bold=column is Column.AMOUNT)
        font.setStrikeOut(column is Column.AMOUNT and found.payment.doubled)
        return font


def _sale_words(sale: Sale) -> str:
    parts = (hours_minutes(sale.begun_at) if sale.begun_at else "", sale.total.signed_text, harmless(sale.note))
    return "  ".join(part for part in parts if part)


def _aligned(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.AMOUNT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
