"""How much of a PIN has been typed, and nothing of what."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.look import Look
from app.ui.theme import STEP

LEAST, MOST = 4, 8
"""Digits of a PIN; see `app.pins`."""


class PinDots(QWidget):
    """A full dot a digit, and a ring for each that is still missing."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._look = Look()

    @property
    def count(self) -> int:
        return self._count

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName("•" * count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(MOST * STEP * 6), self._look.px(STEP * 13))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = max(self._count, LEAST)
        apart, radius = self._look.px(STEP * 6), self._look.px(STEP * 2) - 1
        left = (self.width() - (shown - 1) * apart) / 2
        for number in range(shown):
            is_typed = number < self._count
            colour = QColor(self._look.theme.ink if is_typed else self._look.theme.edge)
            painter.setPen(QPen(colour, self._look.px(2)))
            painter.setBrush(colour if is_typed else QColor(0, 0, 0, 0))
            painter.drawEllipse(QPointF(left + number * apart, self.height() / 2), radius, radius)
        painter.end()
