"""What each platform brought, as bars across; beside another day's."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.money import Money
from app.ui.look import Look
from app.ui.theme import SMALL, STEP
from app.ui.type import draw_line, fitting, wrapped

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
ROW = 44


@dataclass(frozen=True, slots=True)
class PlatformPair:
    """One platform on both days."""

    name: str
    day: Money
    other: Money


class PlatformBars(QWidget):
    """A full bar for the day, a hollow one under it for the other; each has its amount in figures."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self._pairs: Sequence[PlatformPair] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()

    def show_platforms(self, pairs: Sequence[PlatformPair]) -> None:
        self._pairs = pairs
        told = (f"{pair.name} {pair.day.signed_text}, {pair.other.signed_text}" for pair in pairs)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(ROW) * max(len(self._pairs), 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(pair.day.amount_minor, pair.other.amount_minor) for pair in self._pairs), default=0)
        for place, pair in enumerate(self._pairs):
            row = QRectF(0, place * self._look.px(ROW), self.width(), self._look.px(ROW))
            self._draw_pair(painter, row.adjusted(0, self._look.px(2), 0, -self._look.px(2)), pair, most)
        painter.end()

    def _draw_pair(self, painter: QPainter, row: QRectF, pair: PlatformPair, most: int) -> None:
        theme, px = self._look.theme, self._look.px
        name, figures = row.width() * 0.26, row.width() * 0.24
        self._draw_name(painter, QRectF(row.left(), row.top(), name - px(STEP), row.height()), pair.name)
        half = row.height() / 2
        for number, (money, full) in enumerate(((pair.day, True), (pair.other, False))):
            top = row.top() + number * half
            width = row.width() - name - figures - px(STEP * 2)
            self._draw_bar(painter, QRectF(row.left() + name, top, width, half), money.amount_minor, most, full)
            amount = QRectF(row.right() - figures, top, figures, half)
            face = fitting(money.signed_text, self._look.font(SMALL, bold=full), amount.width())
            draw_line(painter, amount, money.signed_text, face, theme.ink if full else theme.ink_soft, RIGHT)

    def _draw_name(self, painter: QPainter, place: QRectF, name: str) -> None:
        face = self._look.font(SMALL)
        lines = wrapped(name, face, place.width(), 2)
        height = place.height() / len(lines)
        for number, line in enumerate(lines):
            spot = QRectF(place.left(), place.top() + number * height, place.width(), height)
            draw_line(painter, spot, line, face, self._look.theme.ink, LEFT)

    def _draw_bar(self, painter: QPainter, place: QRectF, amount: int, most: int, full: bool) -> None:
        if amount <= 0 or most <= 0:
            return
        theme, gap = self._look.theme, self._look.px(2)
        bar = QRectF(place.left(), place.top() + gap, max(place.width() * amount / most, 2.0), place.height() - 2 * gap)
        painter.setPen(QPen(QColor(theme.ink), 1.5))
        painter.setBrush(QColor(theme.ink) if full else QColor(theme.card))
        painter.drawRect(bar.adjusted(0.75, 0.75, -0.75, -0.75))
