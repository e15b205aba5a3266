"""The lines of the sale, each with a cross to take it off again."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.sale import SaleLine
from app.ui.cashier.till_list import TillList
from app.ui.icons import icon
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.sale_words import line_words
from app.ui.theme import BODY, SMALL, STEP, TOUCH
from app.ui.type import draw_line, fitting

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class SaleLinesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SaleLine, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> SaleLine | str | None:
        line = self._lines[index.row()]
        if role == LINE:
            return line
        spoken = f"{line.label} {line_words(line)} {line.money.signed_text}"
        return " ".join(spoken.split()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def replace(self, lines: Sequence[SaleLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()


class SaleLineRow(QStyledItemDelegate):
    """`remove_pressed` carries the row whose cross was pressed."""

    remove_pressed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self.removable = True

    def set_look(self, look: Look) -> None:
        self._look = look
        self._cross = icon("close", look.theme.ink_soft)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.px(TOUCH))

    def cross(self, row: QRectF) -> QRectF:
        """Where a press takes the line off: as large as a finger."""
        return QRectF(row.right() - self._look.px(TOUCH), row.top(), self._look.px(TOUCH), row.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(row, QColor(self._look.theme.key_down))
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(self._look.theme.line))
        self._draw_words(painter, row, index)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if self.removable and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            row = QRectF(option.rect)
            if self.cross(row).contains(event.position()):
                self.remove_pressed.emit(index.row())
                return True
        return super().editorEvent(event, model, option, index)

    def _draw_words(self, painter: QPainter, row: QRectF, index: Index) -> None:
        line: SaleLine = index.data(LINE)
        px, theme = self._look.px, self._look.theme
        right = self.cross(row).left() if self.removable else row.right() - px(STEP * 2)
        area = QRectF(row.left() + px(STEP * 2), row.top(), right - row.left() - px(STEP * 3), row.height())
        face = fitting(line.money.text, self._look.font(BODY), area.width() * 0.7)
        amount = draw_line(painter, area, line.money.text, face, theme.ink, Qt.AlignmentFlag.AlignRight)
        area.setRight(amount.left() - px(STEP * 2))
        self._draw_label(painter, area, line, index.row() + 1)
        if self.removable:
            self._draw_cross(painter, row)

    def _draw_label(self, painter: QPainter, area: QRectF, line: SaleLine, number: int) -> None:
        """The label, and beneath it quantity and discount where there are any."""
        left, theme = Qt.AlignmentFlag.AlignLeft, self._look.theme
        beneath = line_words(line)
        above = QRectF(area)
        if beneath:
            half = area.height() / 2
            above.setBottom(area.top() + half + self._look.px(STEP))
            low = area.adjusted(0, half - self._look.px(1), 0, -self._look.px(STEP))
            face = fitting(beneath, self._look.font(SMALL), low.width())
            draw_line(painter, low, beneath, face, theme.ink, left)
        draw_line(painter, above, harmless(line.label) or str(number), self._look.font(BODY), theme.ink_soft, left)

    def _draw_cross(self, painter: QPainter, row: QRectF) -> None:
        size = self._look.px(20)
        place = QRectF(0, 0, size, size)
        place.moveCenter(self.cross(row).center())
        self._cross.paint(painter, place.toRect())


class SaleLines(TillList):
    """Lines are counted from 0; `line_chosen` carries None when none is chosen any more."""

    line_removed = Signal(int)
    line_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines = SaleLinesModel(self)
        self._row = SaleLineRow(self)
        self._lets_go = False
        self._row.set_look(Look())
        self.setModel(self._lines)
        self.setItemDelegate(self._row)
        self._row.remove_pressed.connect(self.line_removed)
        self.selectionModel().selectionChanged.connect(lambda: self.line_chosen.emit(self.chosen))

    @property
    def chosen(self) -> int | None:
        """The line that the keys of the till speak of."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows and self._row.removable else None

    def choose(self, line: int | None) -> None:
        if line is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._lines.index(line))

    def choose_next(self, by: int) -> None:
        """Choose the line above (-1) or below; from none, the last one."""
        last = self._lines.rowCount() - 1
        if last >= 0 and self._row.removable:
            self.choose(last if self.chosen is None else min(max(self.chosen + by, 0), last))

    def set_look(self, look: Look) -> None:
        self._row.set_look(look)
        self.scheduleDelayedItemsLayout()

    def show_lines(self, lines: Sequence[SaleLine], *, removable: bool) -> None:
        """Show these, the last one in sight. A chosen line stays chosen as long as none came or went."""
        chosen = self.chosen if removable and len(lines) == self._lines.rowCount() else None
        self._row.removable = removable
        self._lines.replace(lines)
        self.scrollToBottom()
        self.choose(chosen)
        self.line_chosen.emit(self.chosen)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, TOUCH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pressed = self.indexAt(event.position().toPoint())
        self._lets_go = not self._row.removable or (pressed.isValid() and pressed.row() == self.chosen)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch on the chosen line lets it go again; what only shows is not chosen from."""
        super().mouseReleaseEvent(event)
        if self._lets_go:
            self.choose(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick touches are two touches."""
        self.mousePressEvent(event)
