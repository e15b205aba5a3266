"""What all faces of the customer window share: colours, the shop's name, and a unit that grows with the window."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.theme import LIGHT, Theme
from app.ui.type import draw_line, font

MARGIN = 6.0
"""Around everything, in units."""
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class ShopFront:
    """How the shop wants to be shown."""

    theme: Theme = LIGHT
    shop_name: str = ""


class Face(QWidget):
    """One state of the customer window, painted as a whole: no style sheet, and no child but what is tapped."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self.front = ShopFront()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_front(self, front: ShopFront) -> None:
        self.front = front
        self.update()

    @property
    def unit(self) -> float:
        """A hundredth of the window's height; less in a tall, narrow window."""
        return min(self.height(), self.width() * 0.95) / 100

    @property
    def is_tall(self) -> bool:
        return self.height() > self.width()

    @property
    def content(self) -> QRectF:
        """The window without its margin, in device-independent pixels."""
        margin = MARGIN * self.unit
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    @property
    def background(self) -> str:
        return self.front.theme.paper

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Paint everything but the background."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.background))
        self.paint(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.update()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say anew what is not painted."""

    def name_of(self, key: str) -> str:
        """The platform's name in the language on the screen; its key when it is unknown here."""
        return name_of(key, self._platforms)

    def colour_of(self, key: str) -> str:
        platform = self._platforms.get(key)
        return platform.colour if platform else self.front.theme.ink_soft

    def line(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        units: float,
        colour: str,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = CENTRE,
    ) -> QRectF:
        """Draw one line of plain text whose em is `units` high."""
        return draw_line(painter, area, text, font(units * self.unit, bold=bold), colour, align)

    def bar(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """A short stroke under a heading, from `x`, around `y`."""
        thick = 0.9 * self.unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(x, y - thick / 2, 12 * self.unit, thick), thick / 2, thick / 2)
