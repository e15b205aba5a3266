"""How something is, in the corner of the eye: a dot, two words, and a smaller line beneath."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.theme import BODY, SMALL, STEP, TOUCH
from app.ui.type import draw_line

MOST_WIDTH = 240
BESIDE_THE_WORDS = 32
"""Pixels of the look, for the dot and the margins."""
LEFT = Qt.AlignmentFlag.AlignLeft
WORDS_SHARE = 0.56
"""Of the height, for the words; the line beneath is smaller. With less the tails of g and y are cut off."""


class DotBadge(QWidget):
    """What it shows is asked of itself at each painting."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def words(self) -> str:
        raise NotImplementedError

    def beneath(self) -> str:
        """The smaller line, whole; empty for none."""
        raise NotImplementedError

    def beneath_in(self, _width: int) -> str:
        """The same as it fits into so many pixels."""
        return self.beneath()

    def colour(self) -> str:
        raise NotImplementedError

    def beneath_colour(self) -> str:
        return self._look.theme.ink_soft

    def is_well(self) -> bool:
        """The dot is full, else a ring: not by colour alone (WCAG 2.2, 1.4.1)."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        self._look = look
        self.renew()

    def renew(self) -> None:
        """Something that is shown has changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        beside = self._look.px(BESIDE_THE_WORDS)
        words = QFontMetrics(self._look.font(BODY, bold=True)).horizontalAdvance(self.words()) + beside
        second = QFontMetrics(self._look.font(SMALL)).horizontalAdvance(self.beneath()) + beside
        return QSize(max(words, min(second, self._look.px(MOST_WIDTH))), self._look.px(TOUCH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        area = QRectF(self.rect()).adjusted(px(STEP), 0, 0, 0)
        self._draw_dot(painter, area)
        beside = area.adjusted(px(20), 0, 0, 0)
        second = self.beneath_in(int(beside.width()))
        top = beside.adjusted(0, 0, 0, -area.height() * (1 - WORDS_SHARE)) if second else beside
        under = beside.adjusted(0, area.height() * WORDS_SHARE, 0, 0)
        draw_line(painter, top, self.words(), self._look.font(BODY, bold=True), self.colour(), LEFT)
        draw_line(painter, under, second, self._look.font(SMALL), self.beneath_colour(), LEFT)
        painter.end()

    def _draw_dot(self, painter: QPainter, area: QRectF) -> None:
        size = self._look.px(STEP * 3)
        dot = QRectF(area.left(), area.center().y() - size / 2, size, size)
        colour = QColor(self.colour())
        painter.setPen(QPen(colour, self._look.px(2)))
        painter.setBrush(colour if self.is_well() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
