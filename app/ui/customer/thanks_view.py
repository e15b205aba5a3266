"""After the money: a word of thanks, and nothing of the payment any more."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.ui.customer.face import Face


class ThanksView(Face):
    def paint(self, painter: QPainter) -> None:
        middle = self.height() / 2
        row = QRectF(self.content.left(), middle - 16 * self.unit, self.content.width(), 20 * self.unit)
        self.line(painter, row, self.tr("Thank you"), 15, self.front.theme.ink, bold=True)
        self.bar(painter, self.width() / 2 - 6 * self.unit, middle + 8 * self.unit, self.front.theme.money)
        row.moveTop(middle + 10 * self.unit)
        row.setHeight(9 * self.unit)
        self.line(painter, row, self.front.shop_name, 5.6, self.front.theme.ink_soft)
