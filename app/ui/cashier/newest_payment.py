"""The newest payment, large: what the cashier looks for when the bell rings."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.payment import Payment
from app.domain.platform import Platform
from app.ui.cashier.payment_words import accent_of, age_words, amount_colour, is_fresh, no_sale
from app.ui.language import name_of
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.shop_time import hours_minutes, hours_minutes_seconds
from app.ui.theme import BODY, HUGE, LARGE, SMALL, STEP
from app.ui.type import draw_line, fitting

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
AGES_EVERY_MS = 15_000


class NewestPayment(QWidget):
    """`amount_painted` carries the payment's NoticeId, after each painting of its amount.

    `double_touched` carries the payment that is pressed and counts once, and whether the keyboard (space) did it;
    `payment_chosen` any other.
    """

    amount_painted = Signal(object)
    double_touched = Signal(object, bool)
    payment_chosen = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self._payment: Payment | None = None
        self._is_alone = False
        self._look = Look()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        ageing = QTimer(self)
        ageing.timeout.connect(self.update)
        ageing.start(AGES_EVERY_MS)

    @property
    def payment(self) -> Payment | None:
        return self._payment

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def show_payment(self, payment: Payment | None) -> None:
        """Paints at once, so that each of ten payments in one breath has been on the screen."""
        self._payment = payment
        self.setAccessibleName(self._spoken())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if payment else Qt.FocusPolicy.NoFocus)
        self.repaint()

    def mark_without_sale(self, is_alone: bool) -> None:
        """Whether it is said that the payment stands on no sale."""
        if is_alone != self._is_alone:
            self._is_alone = is_alone
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), self._look.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(132))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._touch(by_keyboard=False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(event.key() == Qt.Key.Key_Space and self._touch(by_keyboard=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._payment:
            self._draw_payment(painter, self._payment)
        else:
            self._draw_waiting(painter)
        painter.end()
        if self._payment:
            self.amount_painted.emit(self._payment.id)

    def _touch(self, *, by_keyboard: bool) -> bool:
        payment = self._payment
        if payment is None:
            return False
        if payment.doubled:
            self.double_touched.emit(payment, by_keyboard)
        else:
            self.payment_chosen.emit(payment)
        return True

    def _draw_payment(self, painter: QPainter, payment: Payment) -> None:
        now = datetime.now(UTC)
        wash = self._wash(payment, now)
        self._draw_card(painter, wash, accent_of(payment.platform, self._platforms, self._look.theme))
        inside = self._inside()
        line = self._look.px(LARGE)
        self._draw_head(painter, QRectF(inside.left(), inside.top(), inside.width(), line), payment, now)
        self._draw_foot(painter, QRectF(inside.left(), inside.bottom() - line, inside.width(), line), payment)
        gap = line + self._look.px(STEP)
        self._draw_amount(painter, inside.adjusted(0, gap, 0, -gap), payment)

    def _wash(self, payment: Payment, now: datetime) -> str:
        if payment.doubled:
            return self._look.theme.card
        if payment.late:
            return self._look.theme.amber_wash
        return self._look.theme.money_wash if is_fresh(payment, now) else self._look.theme.card

    def _draw_card(self, painter: QPainter, ground: str, accent: str) -> None:
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, self._look.px(12), self._look.px(12))
        painter.fillPath(shape, QColor(ground))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, self._look.px(STEP * 2), self.height()), QColor(accent))
        painter.restore()
        edge = QPen(QColor(self._look.theme.focus), 3) if self.hasFocus() else QPen(QColor(self._look.theme.line))
        painter.setPen(edge)
        painter.drawPath(shape)

    def _draw_head(self, painter: QPainter, area: QRectF, payment: Payment, now: datetime) -> None:
        colour = amount_colour(payment, self._look.theme)
        age = draw_line(
            painter, area, age_words(payment, now), self._look.font(SMALL), self._look.theme.ink_soft, RIGHT
        )
        room = area.adjusted(0, 0, -age.width() - self._look.px(STEP * 3), 0)
        draw_line(painter, room, self._head_words(payment), self._look.font(BODY, bold=True), colour, LEFT)

    def _head_words(self, payment: Payment) -> str:
        if payment.doubled:
            return self.tr("Received, counted once")
        return self.tr("Received late") if payment.late else self.tr("Received")

    def _draw_amount(self, painter: QPainter, area: QRectF, payment: Payment) -> None:
        tall = self._look.font(HUGE, bold=True)
        tall.setPixelSize(max(1, min(round(self._look.px(HUGE) * 1.5), round(area.height() * 0.82))))
        face = fitting(payment.money.signed_text, tall, area.width(), least=0.1)
        face.setStrikeOut(payment.doubled)
        draw_line(painter, area, payment.money.signed_text, face, amount_colour(payment, self._look.theme), LEFT)

    def _draw_foot(self, painter: QPainter, area: QRectF, payment: Payment) -> None:
        theme, gap = self._look.theme, self._look.px(STEP * 3)
        name = draw_line(
            painter,
            area,
            name_of(payment.platform, self._platforms),
            self._look.font(BODY, bold=True),
            theme.ink,
            LEFT,
        )
        area = area.adjusted(name.width() + gap, 0, 0, 0)
        time = draw_line(painter, area, self._times(payment), self._look.font(BODY), theme.ink_soft, LEFT)
        area = area.adjusted(time.width() + gap, 0, 0, 0)
        if self._is_alone and area.width() > gap * 3:
            alone = draw_line(painter, area, no_sale(), self._look.font(BODY), theme.ink_soft, LEFT)
            area = area.adjusted(alone.width() + gap, 0, 0, 0)
        if payment.payer and area.width() > gap * 3:
            draw_line(painter, area, harmless(payment.payer), self._look.font(BODY), theme.ink_soft, LEFT)

    def _times(self, payment: Payment) -> str:
        if payment.late:
            return self.tr("paid {paid}, heard {heard}").format(
                paid=hours_minutes(payment.made_at), heard=hours_minutes(payment.recorded_at)
            )
        return hours_minutes_seconds(payment.made_at)

    def _draw_waiting(self, painter: QPainter) -> None:
        self._draw_card(painter, self._look.theme.card, self._look.theme.line)
        inside = self._inside()
        middle, line = inside.center().y(), self._look.px(LARGE * 2)
        above = QRectF(inside.left(), middle - line, inside.width(), line)
        below = QRectF(inside.left(), middle, inside.width(), line)
        title, words = self.tr("No payment yet today"), self.tr("The next one appears here, and the bell rings.")
        draw_line(painter, above, title, self._look.font(LARGE, bold=True), self._look.theme.ink, LEFT)
        face = fitting(words, self._look.font(BODY), inside.width())
        draw_line(painter, below, words, face, self._look.theme.ink_soft, LEFT)

    def _inside(self) -> QRectF:
        px = self._look.px
        return QRectF(self.rect()).adjusted(px(STEP * 6), px(STEP * 3), -px(STEP * 5), -px(STEP * 3))

    def _spoken(self) -> str:
        if not self._payment:
            return self.tr("No payment yet today")
        return f"{self._head_words(self._payment)} {self._payment.money.signed_text}"
