"""One earlier payment, as a row: colour of the platform, time, platform, payer, amount."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.ui.cashier.payment_words import accent_of, amount_colour, counted_once, no_sale
from app.ui.language import name_of
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.shop_time import hours_minutes_seconds
from app.ui.theme import BODY, SMALL, STEP, TOUCH
from app.ui.type import draw_line, fitting

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


KEPT_PICTURES = 64
"""Twice what the tallest screen shows at once. One takes some 200 kB, more on a wide screen."""


class PaymentRow(QStyledItemDelegate):
    """Remembers whose amounts it drew until it is asked.

    A row is drawn once and kept as a picture: each new payment moves all rows, and changes none.
    """

    def __init__(self, platforms: Mapping[str, Platform], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._look = Look()
        self._drawn: list[NoticeId] = []
        self._pictures: dict[tuple[NoticeId, bool, bool, int, int, float], QPixmap] = {}
        self.without_sale: frozenset[NoticeId] = frozenset()
        """The payments of which it is said that they stand on no sale."""

    def set_look(self, look: Look) -> None:
        self._look = look
        self.draw_anew()

    def draw_anew(self) -> None:
        """The look, the language or a platform's name has changed."""
        self._pictures.clear()

    def take_drawn(self) -> tuple[NoticeId, ...]:
        """The payments drawn since the last call."""
        drawn, self._drawn = tuple(self._drawn), []
        return drawn

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        payment: Payment = index.data(Qt.ItemDataRole.UserRole)
        painter.drawPixmap(option.rect.topLeft(), self._picture(payment, option.rect.size(), painter))
        self._drawn.append(payment.id)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def _picture(self, payment: Payment, size: QSize, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        is_alone = payment.id in self.without_sale
        key = (payment.id, payment.doubled, is_alone, size.width(), size.height(), ratio)
        if key not in self._pictures:
            if len(self._pictures) >= KEPT_PICTURES:
                self._pictures.clear()
            self._pictures[key] = self._drawn_picture(payment, size, ratio)
        return self._pictures[key]

    def _drawn_picture(self, payment: Payment, size: QSize, ratio: float) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._draw(painter, QRectF(QPointF(), QSizeF(size)), payment)
        painter.end()
        return picture

    def _draw(self, painter: QPainter, row: QRectF, payment: Payment) -> None:
        theme, px = self._look.theme, self._look.px
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(theme.line))
        self._draw_accent(painter, row, payment)
        inside = row.adjusted(px(STEP * 4), 0, -px(STEP * 2), 0)
        amount = self._draw_amount(painter, inside, payment)
        self._draw_words(painter, inside.adjusted(0, 0, -amount.width() - px(STEP * 4), 0), payment)

    def _draw_accent(self, painter: QPainter, row: QRectF, payment: Payment) -> None:
        px = self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(accent_of(payment.platform, self._platforms, self._look.theme)))
        bar = QRectF(row.left() + px(STEP), 0, px(STEP), row.height() - px(STEP * 6))
        bar.moveTop(row.center().y() - bar.height() / 2)
        painter.drawRoundedRect(bar, px(2), px(2))

    def _draw_amount(self, painter: QPainter, area: QRectF, payment: Payment) -> QRectF:
        colour = amount_colour(payment, self._look.theme)
        face = fitting(payment.money.signed_text, self._look.font(BODY, bold=True), area.width() * 0.5, least=0.4)
        face.setStrikeOut(payment.doubled)
        return draw_line(painter, area, payment.money.signed_text, face, colour, RIGHT)

    def _draw_words(self, painter: QPainter, area: QRectF, payment: Payment) -> None:
        """Time and platform always; the words on counting and lateness and the payer as far as there is room."""
        theme, px = self._look.theme, self._look.px
        small, body = self._look.font(SMALL), self._look.font(BODY)
        for words, face, colour in (
            (hours_minutes_seconds(payment.made_at), small, theme.ink_soft),
            (name_of(payment.platform, self._platforms), body, theme.ink),
            (counted_once() if payment.doubled else "", self._look.font(SMALL, bold=True), theme.ink_soft),
            (self.tr("late") if payment.late else "", self._look.font(SMALL, bold=True), theme.amber),
            (no_sale() if payment.id in self.without_sale else "", small, theme.ink_soft),
            (harmless(payment.payer or ""), small, theme.ink_soft),
        ):
            if words and area.width() > px(TOUCH) / 2:
                drawn = draw_line(painter, area, words, face, colour, LEFT)
                area = area.adjusted(max(drawn.width(), 0) + px(STEP * 3), 0, 0, 0)
