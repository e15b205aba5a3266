"""A list of goods: colour, name and star at the left, the price at the right, what tells them apart below."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.product import Product
from app.ui.goods.product_words import detail_words, price_words
from app.ui.icons import icon
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.theme import BODY, SMALL, STEP
from app.ui.type import draw_line, fitting

Index = QModelIndex | QPersistentModelIndex
PRODUCT = Qt.ItemDataRole.UserRole
HEIGHT = 60
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class ProductsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.products: tuple[Product, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default, never changed
        return 0 if parent.isValid() else len(self.products)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Product | str | None:
        product = self.products[index.row()]
        if role == PRODUCT:
            return product
        spoken = f"{harmless(product.name)} {price_words(product)}"
        return spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def replace(self, products: Sequence[Product]) -> None:
        self.beginResetModel()
        self.products = tuple(products)
        self.endResetModel()


class ProductRow(QStyledItemDelegate):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_look(Look())

    def set_look(self, look: Look) -> None:
        self._look = look
        self._star = icon("star-full", look.theme.ink_soft)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, px = QRectF(option.rect), self._look.theme, self._look.px
        product: Product = index.data(PRODUCT)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(theme.key_down))
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(theme.line))
        bar = QRectF(row.left() + px(STEP), row.top() + px(STEP * 2), px(STEP * 2), row.height() - px(STEP * 4))
        painter.fillRect(bar, QColor(product.colour or theme.line))
        self._draw_words(painter, row.adjusted(px(STEP * 5), px(STEP), -px(STEP * 3), -px(STEP)), product)
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRectF, product: Product) -> None:
        theme, px = self._look.theme, self._look.px
        price = price_words(product)
        face = fitting(price, self._look.font(BODY, bold=True), area.width() * 0.4)
        ink = theme.ink if product.active else theme.ink_soft
        drawn = draw_line(painter, area, price, face, ink, _RIGHT)
        words = QRectF(area.left(), area.top(), drawn.left() - area.left() - px(STEP * 3), area.height())
        details = detail_words(product)
        if details:
            half = words.height() / 2
            below = words.adjusted(0, half, 0, 0)
            draw_line(painter, below, details, self._look.font(SMALL), theme.ink_soft, _LEFT)
            words.setHeight(half)
        star = px(STEP * 5) if product.favourite else 0
        words.setRight(words.right() - star)
        name = draw_line(painter, words, harmless(product.name), self._look.font(BODY), ink, _LEFT)
        if star:
            place = QRectF(name.right() + px(STEP), name.center().y() - px(8), px(16), px(16))
            self._star.paint(painter, place.toRect())
