"""How the phones are, in the corner of the eye: a dot, two words, the battery."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.link_state import LinkPhase, LinkState
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.sentences import link_sentence, link_words
from app.ui.theme import BODY, SMALL, STEP, TOUCH
from app.ui.type import draw_line

MOST_WIDTH = 240
LEFT = Qt.AlignmentFlag.AlignLeft
WORDS_SHARE = 0.56
"""Of the height, for the words; the name beneath is smaller. With less the tails of g and y are cut off."""
LOW_BATTERY = 15
"""Percent under which an uncharged phone may be gone before the shop closes."""


class LinkBadge(QWidget):
    """Shows the phone that most needs somebody."""

    def __init__(self) -> None:
        super().__init__()
        self._state: LinkState | None = None
        self._look = Look()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def show_state(self, state: LinkState | None) -> None:
        self._state = state
        self.setAccessibleName(f"{self.words()} {self.battery_words()}".strip())
        self.setToolTip(f"<p>{escape(link_sentence(state))}</p>" if state else "")
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        return link_words(self._state.phase if self._state else LinkPhase.NO_PHONE)

    def battery_words(self) -> str:
        """The battery in percent, when the phone is near enough for it to be true."""
        status = self._state.status if self._state and self._state.phase is LinkPhase.CONNECTED else None
        return f"{status.battery} %" if status and status.battery is not None else ""

    def sizeHint(self) -> QSize:
        face = QFontMetrics(self._look.font(BODY, bold=True))
        width = face.horizontalAdvance(self.words()) + self._look.px(32)
        name = harmless(self._state.phone_name) if self._state else ""
        small = QFontMetrics(self._look.font(SMALL))
        second = small.horizontalAdvance(f"{name}  {self.battery_words()}") + self._look.px(32)
        return QSize(max(width, min(second, self._look.px(MOST_WIDTH))), self._look.px(TOUCH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        area = QRectF(self.rect()).adjusted(px(STEP), 0, 0, 0)
        self._draw_dot(painter, area)
        top = area.adjusted(px(20), 0, 0, -area.height() * (1 - WORDS_SHARE))
        under = area.adjusted(px(20), area.height() * WORDS_SHARE, 0, 0)
        name = harmless(self._state.phone_name) if self._state else ""
        second = "  ".join(part for part in (name, self.battery_words()) if part)
        draw_line(painter, top if second else area.adjusted(px(20), 0, 0, 0), self.words(), *self._word_face())
        draw_line(painter, under, self._fitting_second(name, under.width()), *self._second_face())
        painter.end()

    def _fitting_second(self, name: str, width: float) -> str:
        """The battery is never elided; the name gives way."""
        battery = self.battery_words()
        face = QFontMetrics(self._look.font(SMALL))
        room = int(width - face.horizontalAdvance(f"  {battery}"))
        short = face.elidedText(name, Qt.TextElideMode.ElideRight, max(0, room))
        return "  ".join(part for part in (short, battery) if part)

    def _draw_dot(self, painter: QPainter, area: QRectF) -> None:
        """Full when heard from, a ring when not: not by colour alone (WCAG 2.2, 1.4.1)."""
        size = self._look.px(STEP * 3)
        dot = QRectF(area.left(), area.center().y() - size / 2, size, size)
        colour = QColor(self._colour())
        painter.setPen(QPen(colour, self._look.px(2)))
        connected = self._state is not None and self._state.phase is LinkPhase.CONNECTED
        painter.setBrush(colour if connected else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))

    def _colour(self) -> str:
        theme = self._look.theme
        phase = self._state.phase if self._state else LinkPhase.NO_PHONE
        if phase is LinkPhase.WRONG_KEY:
            return theme.alarm
        return theme.ink if phase is LinkPhase.CONNECTED else theme.amber

    def _word_face(self) -> tuple[QFont, str, Qt.AlignmentFlag]:
        return self._look.font(BODY, bold=True), self._colour(), LEFT

    def _second_face(self) -> tuple[QFont, str, Qt.AlignmentFlag]:
        status = self._state.status if self._state else None
        low = status and status.battery is not None and status.battery < LOW_BATTERY and not status.charging
        return self._look.font(SMALL), self._look.theme.amber if low else self._look.theme.ink_soft, LEFT
