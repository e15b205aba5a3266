"""Money has come: a tick, the amount, the platform; payments that came just before stand beneath as chips."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.ui.customer.face import Face
from app.ui.customer.tick import paint_tick
from app.ui.type import draw_line, figures, fitting, font

AMOUNT = 25.0
"""The height of the digits in units, where there is room."""
CHIP_WIDTH, CHIP_HEIGHT, CHIP_GAP = 24.0, 6.6, 1.6


class ReceivedView(Face):
    painted = Signal(object)
    """The NoticeId of a payment whose amount stands on the widget, once while it is shown. Connect it queued."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__(platforms)
        self._payment: Payment | None = None
        self._chips: tuple[Payment, ...] = ()
        self._told: set[NoticeId] = set()

    @property
    def chips(self) -> tuple[Payment, ...]:
        return self._chips

    @property
    def background(self) -> str:
        return self.front.theme.money_wash

    def show_payments(self, newest: Payment | None, chips: tuple[Payment, ...]) -> None:
        self._payment, self._chips = newest, chips
        self._told &= {payment.id for payment in self._shown()}
        self.setAccessibleName(newest.money.signed_text if newest else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        for payment in self._shown():
            if payment.id not in self._told:
                self._told.add(payment.id)
                self.painted.emit(payment.id)

    def paint(self, painter: QPainter) -> None:
        if self._payment is None:
            return
        least = self.height() / 8 * 1.02
        high = max(AMOUNT * self.unit, least)
        rows = list(self._chip_rows())
        beneath = len(rows) * (CHIP_HEIGHT + CHIP_GAP) * self.unit
        y = (self.height() - beneath - high - 53 * self.unit) / 2 + self.unit
        paint_tick(painter, QPointF(self.width() / 2, y + 9 * self.unit), 9 * self.unit, self.front.theme)
        self.line(painter, self._row(y + 20 * self.unit, 9), self.tr("Received"), 6.4, self._green, bold=True)
        amount = self._row(y + 33.5 * self.unit, high / self.unit)
        painter.fillPath(figures(self._payment.money.signed_text, amount, high, least), QColor(self._green))
        self._paint_platform(painter, self._row(amount.bottom() + 5 * self.unit, 9), self._payment)
        top = self.height() - beneath - 3 * self.unit
        for number, row in enumerate(rows):
            self._paint_chips(painter, top + number * (CHIP_HEIGHT + CHIP_GAP) * self.unit, row)

    @property
    def _green(self) -> str:
        return self.front.theme.money

    def _shown(self) -> tuple[Payment, ...]:
        return (self._payment, *self._chips) if self._payment else ()

    def _row(self, y: float, units: float) -> QRectF:
        return QRectF(self.content.left(), y, self.content.width(), units * self.unit)

    def _paint_platform(self, painter: QPainter, row: QRectF, payment: Payment) -> None:
        words = self.name_of(payment.platform)
        text = self.line(painter, row, words, 5.6, self.front.theme.ink)
        self._paint_dot(painter, QPointF(text.left() - 3 * self.unit, text.center().y()), 1.3, payment)

    def _paint_dot(self, painter: QPainter, centre: QPointF, units: float, payment: Payment) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour_of(payment.platform)))
        painter.drawEllipse(centre, units * self.unit, units * self.unit)

    def _chip_rows(self) -> Iterator[list[Payment]]:
        most = max(1, int(self.content.width() / ((CHIP_WIDTH + CHIP_GAP) * self.unit)))
        for start in range(0, len(self._chips), most):
            yield list(self._chips[start : start + most])

    def _paint_chips(self, painter: QPainter, y: float, chips: list[Payment]) -> None:
        step = (CHIP_WIDTH + CHIP_GAP) * self.unit
        x = (self.width() - len(chips) * step + CHIP_GAP * self.unit) / 2
        for payment in chips:
            self._paint_chip(painter, QRectF(x, y, CHIP_WIDTH * self.unit, CHIP_HEIGHT * self.unit), payment)
            x += step

    def _paint_chip(self, painter: QPainter, box: QRectF, payment: Payment) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.front.theme.card))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_dot(painter, QPointF(box.left() + 3.2 * self.unit, box.center().y()), 1.0, payment)
        room = box.adjusted(5.0 * self.unit, 0, -1.8 * self.unit, 0)
        text = payment.money.signed_text
        face = fitting(text, font(3.3 * self.unit, bold=True), room.width(), 0.3)
        draw_line(painter, room, text, face, self._green, Qt.AlignmentFlag.AlignHCenter)
