"""Nobody is paying: the shop's name and one of its collection codes, large."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.code_view import ShownCode, card_in, paint_card
from app.ui.customer.face import CENTRE, LEFT, MARGIN, Face
from app.ui.type import fitting_lines, font

NAME, NAME_LINES = 12.0, 4
"""The shop's name: its em in units, and how many lines it may take."""


class IdleView(Face):
    _code: ShownCode | None = None
    _place, _count = 0, 0

    def show_code(self, code: ShownCode | None, place: int, count: int) -> None:
        """`place` counts from 0 among the `count` codes that take turns."""
        self._code, self._place, self._count = code, place, count
        self.setAccessibleName(self._name())
        self.update()

    def paint(self, painter: QPainter) -> None:
        if self._code is None:
            self._paint_name(painter, self.content, CENTRE, self.tr("Welcome") if self.front.shop_name else "")
        elif self.is_tall:
            self._paint_tall(painter, self._code)
        else:
            self._paint_wide(painter, self._code)

    def _paint_wide(self, painter: QPainter, code: ShownCode) -> None:
        area = self.content
        room = area.adjusted(area.width() * 0.42, 0, 0, 0)
        card = card_in(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        paint_card(painter, card, code)
        area.setRight(card.left() - MARGIN * self.unit)
        self._paint_name(painter, area, LEFT, self.tr("Scan to pay"))
        self._paint_dots(painter, QPointF(area.left() + self.unit, area.bottom() - self.unit))

    def _paint_tall(self, painter: QPainter, code: ShownCode) -> None:
        area = self.content
        room = area.adjusted(0, area.height() * 0.32, 0, -8 * self.unit)
        card = card_in(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        paint_card(painter, card, code)
        width = (self._count - 1) * 4 * self.unit
        self._paint_dots(painter, QPointF(area.center().x() - width / 2, area.bottom() - self.unit))
        area.setBottom(card.top() - 2 * self.unit)
        self._paint_name(painter, area, CENTRE, self.tr("Scan to pay"))

    def _paint_name(self, painter: QPainter, area: QRectF, align: Qt.AlignmentFlag, beneath: str) -> None:
        face, lines = fitting_lines(self._name(), font(NAME * self.unit, bold=True), area.width(), NAME_LINES, 0.4)
        high = face.pixelSize() * 1.3
        top = area.center().y() - (len(lines) * high + 14 * self.unit) / 2
        for number, text in enumerate(lines):
            row = QRectF(area.left(), top + number * high, area.width(), high)
            self.line(painter, row, text, face.pixelSize() / self.unit, self.front.theme.ink, bold=True, align=align)
        under = top + len(lines) * high + 3 * self.unit
        start = area.left() if align is LEFT else area.center().x() - 6 * self.unit
        self.bar(painter, start, under, self.front.theme.money)
        row = QRectF(area.left(), under + 3 * self.unit, area.width(), 8 * self.unit)
        self.line(painter, row, beneath, 5.6, self.front.theme.ink_soft, align=align)

    def _paint_dots(self, painter: QPainter, first: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._count if self._count > 1 else 0):
            here = number == self._place
            painter.setBrush(QColor(self.front.theme.ink if here else self.front.theme.line))
            painter.drawEllipse(first + QPointF(number * 4 * self.unit, 0), self.unit, self.unit)

    def _name(self) -> str:
        return self.front.shop_name.strip() or self.tr("Welcome")
