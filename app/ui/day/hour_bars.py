"""A day's takings by the hour, as bars; beside another day's, when there is one."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.money import Money
from app.ui.day.hours import hours_shown
from app.ui.look import Look
from app.ui.theme import SMALL, STEP
from app.ui.type import draw_line

LEFT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


class HourBars(QWidget):
    """The day itself in full bars, the other one in hollow ones, so that nobody has to tell colours apart."""

    def __init__(self, height: int = 96) -> None:
        super().__init__()
        self._height = height
        self._look = Look()
        self._day: Mapping[int, int] = {}
        self._other: Mapping[int, int] | None = None
        self._currency = "CNY"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()

    def show_hours(self, currency: str, day: Mapping[int, int], other: Mapping[int, int] | None = None) -> None:
        """Amounts in minor units of `currency`, by the hour from 0 to 23."""
        self._currency, self._day, self._other = currency, day, other
        told = (f"{hour:02}:00 {self._money(amount)}" for hour, amount in sorted(day.items()))
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(min(self._height, 96)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        words = px(SMALL + STEP)
        area = QRectF(self.rect()).adjusted(1, words, -1, -words)
        most = max((*self._day.values(), *(self._other or {}).values(), 0))
        self._draw_scale(painter, area, most)
        hours = hours_shown(self._day, self._other or {})
        width = area.width() / len(hours)
        for place, hour in enumerate(hours):
            slot = QRectF(area.left() + place * width, area.top(), width, area.height())
            self._draw_hour(painter, slot, hour, most)
        self._name_hours(painter, area, hours, words)
        painter.end()

    def _draw_scale(self, painter: QPainter, area: QRectF, most: int) -> None:
        """The line under the bars, and how much the highest stands for."""
        painter.setPen(QPen(QColor(self._look.theme.edge), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if most > 0:
            painter.setPen(QPen(QColor(self._look.theme.line), 1, Qt.PenStyle.DashLine))
            painter.drawLine(area.topLeft(), area.topRight())
            line = QRectF(area.left(), 0, area.width(), area.top())
            draw_line(painter, line, self._money(most), self._look.font(SMALL), self._look.theme.ink_soft, LEFT)

    def _draw_hour(self, painter: QPainter, slot: QRectF, hour: int, most: int) -> None:
        gap = min(slot.width() * 0.15, self._look.px(STEP))
        inside = slot.adjusted(gap, 0, -gap, 0)
        if self._other is None:
            self._draw_bar(painter, inside, self._day.get(hour, 0), most, full=True)
            return
        half = inside.width() / 2
        left, right = QRectF(inside), QRectF(inside)
        left.setWidth(half)
        right.setLeft(inside.left() + half)
        self._draw_bar(painter, left, self._day.get(hour, 0), most, full=True)
        self._draw_bar(painter, right, self._other.get(hour, 0), most, full=False)

    def _draw_bar(self, painter: QPainter, place: QRectF, amount: int, most: int, *, full: bool) -> None:
        if amount <= 0:
            return
        theme = self._look.theme
        bar = QRectF(place)
        bar.setTop(place.bottom() - max(place.height() * amount / most, 2.0))
        painter.setPen(QPen(QColor(theme.ink), 1.5))
        painter.setBrush(QColor(theme.ink) if full else QColor(theme.card))
        painter.drawRect(bar.adjusted(0.75, 0.75, -0.75, 0))

    def _name_hours(self, painter: QPainter, area: QRectF, hours: range, height: float) -> None:
        """As many as there is room for."""
        width = area.width() / len(hours)
        every = next((n for n in (1, 2, 3, 4, 6) if width * n >= self._look.px(28)), 6)
        for place, hour in enumerate(hours):
            if hour % every == 0:
                middle = QPointF(area.left() + (place + 0.5) * width, area.bottom())
                spot = QRectF(middle.x() - width * every / 2, middle.y(), width * every, height)
                draw_line(painter, spot, f"{hour:02}", self._look.font(SMALL), self._look.theme.ink_soft, CENTRE)

    def _money(self, amount: int) -> str:
        return Money(amount, self._currency).signed_text
