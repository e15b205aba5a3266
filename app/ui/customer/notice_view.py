"""A person must look at something: the customer reads a calm sentence, and no numbers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.customer.face import Face
from app.ui.type import fitting, font


class NoticeView(Face):
    def paint(self, painter: QPainter) -> None:
        middle = self.height() / 2
        self._paint_dots(painter, QPointF(self.width() / 2, middle - 20 * self.unit))
        row = QRectF(self.content.left(), middle - 13 * self.unit, self.content.width(), 18 * self.unit)
        words = self.tr("A moment, please")
        size = fitting(words, font(12 * self.unit, bold=True), row.width()).pixelSize() / self.unit
        self.line(painter, row, words, size, self.front.theme.ink, bold=True)
        row = QRectF(row.left(), middle + 7 * self.unit, row.width(), 9 * self.unit)
        self.line(painter, row, self.tr("The cashier is looking"), 5.6, self.front.theme.ink_soft)

    def _paint_dots(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.front.theme.amber))
        for step in (-1, 0, 1):
            painter.drawEllipse(centre + QPointF(step * 5.5 * self.unit, 0), 1.5 * self.unit, 1.5 * self.unit)
