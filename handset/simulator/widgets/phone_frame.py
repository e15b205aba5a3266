"""The outside of a phone: its bezel, its glass, and the status line with clock and battery."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from handset.simulator.widgets import look

BEZEL_WIDTH, CORNER, STATUS_HEIGHT = 10, 38, 34
WIDTH, HEIGHT = 330, 548
LOW_BATTERY = 20


class PhoneFrame(QWidget):
    """Shows `screen` on a phone's glass. A phone that does not tell its battery shows none."""

    def __init__(self, screen: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._battery: int | None = 100
        self._clock = ""
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        edge = BEZEL_WIDTH + 14
        layout.setContentsMargins(edge, BEZEL_WIDTH + STATUS_HEIGHT, edge, BEZEL_WIDTH + 18)
        layout.addWidget(screen)

    def hasHeightForWidth(self) -> bool:
        """A phone does not grow with its text, whatever wraps inside."""
        return False

    def show_battery(self, percent: int | None) -> None:
        self._battery = percent
        self.update()

    def show_time(self, moment: datetime) -> None:
        self._clock = f"{moment:%H:%M}"
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the whole phone is painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_body(painter)
        self._paint_status(painter)

    def _paint_body(self, painter: QPainter) -> None:
        body = QRectF(self.rect())
        painter.setBrush(QColor(look.BEZEL))
        painter.drawRoundedRect(body, CORNER + BEZEL_WIDTH, CORNER + BEZEL_WIDTH)
        painter.setBrush(QColor(look.GLASS))
        painter.drawRoundedRect(self._glass(), CORNER, CORNER)
        painter.setBrush(QColor(look.BEZEL))
        painter.drawRoundedRect(QRectF(self.width() / 2 - 36, BEZEL_WIDTH + 8, 72, 18), 9, 9)

    def _paint_status(self, painter: QPainter) -> None:
        line = self._glass().adjusted(28, 8, -26, 0)
        line.setHeight(18)
        painter.setPen(QColor(look.INK))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._clock)
        if self._battery is not None:
            self._paint_battery(painter, line, self._battery)

    def _paint_battery(self, painter: QPainter, line: QRectF, percent: int) -> None:
        figure = line.adjusted(0, 0, -32, 0)
        painter.drawText(figure, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{percent}%")
        case = QRectF(line.right() - 26, line.top() + 3, 24, 12)
        outline = QPainterPath()
        outline.addRoundedRect(case, 3, 3)
        painter.drawPath(outline)
        charge = case.adjusted(2, 2, -2, -2)
        charge.setWidth(charge.width() * percent / 100)
        painter.fillRect(charge, QColor(look.BAD if percent < LOW_BATTERY else look.INK))

    def _glass(self) -> QRectF:
        return QRectF(self.rect()).adjusted(BEZEL_WIDTH, BEZEL_WIDTH, -BEZEL_WIDTH, -BEZEL_WIDTH)
