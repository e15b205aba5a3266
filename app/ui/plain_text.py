"""A paragraph of plain text that wraps, and elides what does not fit into its lines."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.theme import SMALL
from app.ui.type import draw_line, fitting, wrapped


class PlainText(QWidget):
    """Unlike a label it never reads markup, and never widens its surroundings, whatever it is told to show.

    With `shrinks` a line that is too wide is set smaller instead of being elided: for amounts.
    """

    def __init__(
        self,
        most_lines: int = 2,
        *,
        size: int = SMALL,
        bold: bool = False,
        colour: str = "ink",
        shrinks: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._most_lines = most_lines
        self._size = size
        self._bold = bold
        self._colour = colour
        self._shrinks = shrinks
        self._align = align
        self._text = ""
        self._look = Look()
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        return self._text

    def set_look(self, look: Look) -> None:
        self._look = look
        self._take_room()

    def say(self, text: str, colour: str | None = None) -> None:
        """Show `text`, in the theme's `colour` when one is named."""
        self._text = text
        self._colour = colour or self._colour
        self.setAccessibleName(text)
        self.setToolTip("")
        self._take_room()

    def resize_to(self, size: int) -> None:
        """Another of the theme's type sizes."""
        self._size = size
        self._take_room()

    def lines(self) -> list[str]:
        """The text as it is painted at the present width."""
        return wrapped(self._text, self._face(self.width()), max(1, self.width()), self._most_lines)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Kept for each width: one layout of a window asks some ten times."""
        if width not in self._heights:
            lines = wrapped(self._text, self._face(width), max(1, width), self._most_lines)
            self._heights[width] = self._line_height() * len(lines)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._line_height()
        lines = self.lines()
        top = max(0.0, (self.height() - height * len(lines)) / 2)
        face = self._face(self.width())
        colour = getattr(self._look.theme, self._colour)
        for number, line in enumerate(lines):
            area = QRectF(0, top + number * height, self.width(), height)
            draw_line(painter, area, line, face, QColor(colour).name(), self._align)
        painter.end()

    def _take_room(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _face(self, width: int) -> QFont:
        face = self._look.font(self._size, bold=self._bold)
        return fitting(self._text, face, width, least=0.2) if self._shrinks else face

    def _line_height(self) -> int:
        return QFontMetrics(self._look.font(self._size, bold=self._bold)).height()


class StrangersText(PlainText):
    """Plain text that somebody outside the shop wrote."""

    def say(self, text: str, colour: str | None = None) -> None:
        super().say(harmless(text), colour)
