"""Nobody is paying: the shop's name and one of its collection codes, large."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.ui.code_view import ShownCode, paint_card
from app.ui.customer.code_face import CodeFace
from app.ui.customer.code_places import Room
from app.ui.customer.face import CENTRE, LEFT
from app.ui.type import fitting_lines, font

NAME, NAME_LINES = 12.0, 4
"""The shop's name: its em in units, and how many lines it may take."""
LINE = 1.3
"""The height of one, in ems."""
BENEATH = 14.0
"""What the stroke and the words under the name need, in units."""


WIDE, TALL = Room(0.42, 0.5, 0.0), Room(0.32, 0.0, 0.1)


class IdleView(CodeFace):
    _place, _count = 0, 0

    def show_code(self, code: ShownCode | None, place: int, count: int) -> None:
        """`place` counts from 0 among the `count` codes that take turns."""
        self.code, self._place, self._count = code, place, count
        self.setAccessibleName(self._name())
        self.arrange()
        self.update()

    @property
    def has_code(self) -> bool:
        return self.code is not None

    @property
    def room(self) -> Room:
        return TALL if self.is_tall else WIDE

    def paint(self, painter: QPainter) -> None:
        if self.code is None:
            self._paint_name(painter, self.content, CENTRE, self.tr("Welcome") if self.front.shop_name else "")
            return
        places = self.places()
        paint_card(painter, places.card, self.code)
        self._paint_name(painter, places.words, CENTRE if self.is_tall else LEFT, self.tr("Scan to pay"))
        if places.row.isEmpty():
            self._paint_dots(painter, self.content if self.is_tall else places.words)

    def _paint_name(self, painter: QPainter, area: QRectF, align: Qt.AlignmentFlag, beneath: str) -> None:
        face, lines = self._name_in(area.width(), area.height() - BENEATH * self.unit)
        high = face.pixelSize() * LINE
        top = area.center().y() - (len(lines) * high + BENEATH * self.unit) / 2
        for number, text in enumerate(lines):
            row = QRectF(area.left(), top + number * high, area.width(), high)
            self.line(painter, row, text, face.pixelSize() / self.unit, self.front.theme.ink, bold=True, align=align)
        under = top + len(lines) * high + 3 * self.unit
        start = area.left() if align is LEFT else area.center().x() - 6 * self.unit
        self.bar(painter, start, under, self.front.theme.money)
        row = QRectF(area.left(), under + 3 * self.unit, area.width(), 8 * self.unit)
        self.line(painter, row, beneath, 5.6, self.front.theme.ink_soft, align=align)

    def _name_in(self, width: float, height: float) -> tuple[QFont, list[str]]:
        """The name in as large a face as fits: elided only where even the smallest does not."""
        for percent in (100, 85, 72, 60, 50, 42):
            em = font(NAME * self.unit * percent / 100, bold=True)
            face, lines = fitting_lines(self._name(), em, width, NAME_LINES, 0.4)
            if face.pixelSize() * LINE * len(lines) <= height:
                return face, lines
        return face, lines[: max(1, int(height / (face.pixelSize() * LINE)))]

    def _paint_dots(self, painter: QPainter, area: QRectF) -> None:
        """Where there is no room for the row: how many codes take turns, and which is shown."""
        width = (self._count - 1) * 4 * self.unit
        left = area.center().x() - width / 2 if self.is_tall else area.left() + self.unit
        first = QPointF(left, area.bottom() - self.unit)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._count if self._count > 1 else 0):
            here = number == self._place
            painter.setBrush(QColor(self.front.theme.ink if here else self.front.theme.line))
            painter.drawEllipse(first + QPointF(number * 4 * self.unit, 0), self.unit, self.unit)

    def _name(self) -> str:
        return self.front.shop_name.strip() or self.tr("Welcome")
