"""The sale at the till: its lines as they are rung up; once charged, the total and the code to scan."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.money import Money
from app.domain.sale import Sale, SaleLine, SaleState
from app.ui.code_view import ShownCode, paint_card
from app.ui.customer.code_face import CodeFace
from app.ui.customer.code_places import Room
from app.ui.customer.face import LEFT, RIGHT
from app.ui.sale_words import MINUS, discount_text, line_words
from app.ui.type import draw_line, figures, fitting, font

COLUMN = 140.0
"""The widest a list of lines becomes, in units, so that an eye finds the price of a line."""
TOTAL = 18.0
"""The height of the total's digits in units, where there is room."""


WIDE, TALL = Room(0.48, 0.42, 0.0), Room(0.5, 0.0, 0.12)


class SaleView(CodeFace):
    _sale: Sale | None = None

    def show_sale(self, sale: Sale | None, code: ShownCode | None) -> None:
        """`code` is seen only once the sale is charged."""
        self._sale, self.code = sale, code
        self.setAccessibleName(sale.due.signed_text if sale else "")
        self.arrange()
        self.update()

    @property
    def has_code(self) -> bool:
        return self.code is not None and self._sale is not None and self._sale.state is SaleState.CHARGED

    @property
    def room(self) -> Room:
        return TALL if self.is_tall else WIDE

    def paint(self, painter: QPainter) -> None:
        if self._sale is None:
            return
        if self._sale.state is SaleState.OPEN:
            self._paint_open(painter, self._sale)
        elif self.code is None:
            self._paint_charged(painter, self._column(self.content), self._sale)
        else:
            self._paint_with_code(painter, self._sale, self.code)

    def _paint_open(self, painter: QPainter, sale: Sale) -> None:
        column = self._column(self.content)
        foot = QRectF(column)
        foot.setTop(column.bottom() - 18 * self.unit)
        self._paint_shop(painter, column)
        self._rule(painter, foot.left(), foot.right(), foot.top())
        room = column.adjusted(0, 10 * self.unit, 0, -21 * self.unit)
        self._paint_lines(painter, self._above_discount(painter, room, sale, 6.0), sale.lines, 6.0)
        self.line(painter, foot, self.tr("Total"), 7, self.front.theme.ink_soft, align=LEFT)
        amount = foot.adjusted(foot.width() * 0.3, 0, 0, 0)
        size = fitting(sale.total.signed_text, font(14 * self.unit, bold=True), amount.width(), 0.3).pixelSize()
        ink = self.front.theme.ink
        self.line(painter, amount, sale.total.signed_text, size / self.unit, ink, bold=True, align=RIGHT)

    def _paint_with_code(self, painter: QPainter, sale: Sale, code: ShownCode) -> None:
        places = self.places()
        paint_card(painter, places.card, code)
        words = places.words
        if not self.is_tall:
            words.setLeft(max(words.left(), words.right() - COLUMN * self.unit))
        self._paint_charged(painter, words, sale)

    def _paint_charged(self, painter: QPainter, area: QRectF, sale: Sale) -> None:
        least = self.height() / 8 * 1.02
        high = max(TOTAL * self.unit, least)
        self._paint_shop(painter, area)
        heading = QRectF(area.left(), area.top() + 11 * self.unit, area.width(), 8 * self.unit)
        words = self.tr("Still to pay") if sale.tenders else self.tr("Please pay")
        self.line(painter, heading, words, 5.6, self.front.theme.ink_soft, align=LEFT)
        amount = QRectF(area.left(), heading.bottom() + 3 * self.unit, area.width(), high)
        outline = figures(sale.due.signed_text, amount, high, least)
        outline.translate(area.left() - outline.boundingRect().left(), 0)
        painter.fillPath(outline, QColor(self.front.theme.ink))
        top = amount.bottom() + 6 * self.unit
        self._rule(painter, area.left(), area.right(), top)
        room = QRectF(area)
        room.setTop(top + 2 * self.unit)
        if sale.tenders:
            room = self._beneath_received(painter, room, sale)
        self._paint_lines(painter, self._above_discount(painter, room, sale, 4.4), sale.lines, 4.4)

    def _beneath_received(self, painter: QPainter, area: QRectF, sale: Sale) -> QRectF:
        """What has come of the total so far, and the room that is left."""
        row = QRectF(area.left(), area.top(), area.width(), 8 * self.unit)
        words = self.tr("Received {received} of {total}").format(
            received=sale.received.signed_text, total=sale.total.signed_text
        )
        face = fitting(words, font(5 * self.unit, bold=True), row.width())
        draw_line(painter, row, words, face, self.front.theme.money, LEFT)
        return area.adjusted(0, 9 * self.unit, 0, 0)

    def _above_discount(self, painter: QPainter, area: QRectF, sale: Sale, units: float) -> QRectF:
        """The discount on the whole sale at the foot of `area`, and the room that is left for its lines."""
        if sale.discount is None:
            return area
        row = QRectF(area)
        row.setTop(area.bottom() - units * 1.6 * self.unit)
        ink = self.front.theme.ink
        off = f"{MINUS}{Money(sale.gross.amount_minor - sale.total.amount_minor, sale.currency).text}"
        words = self.tr("Discount")
        if sale.discount.percent_hundredths:
            words = f"{words} {discount_text(sale.discount, sale.currency)}"
        self.line(painter, row, off, units, ink, align=RIGHT)
        self.line(painter, row, words, units, ink, align=LEFT)
        return area.adjusted(0, 0, 0, -units * 1.6 * self.unit)

    def _paint_lines(self, painter: QPainter, area: QRectF, lines: tuple[SaleLine, ...], units: float) -> None:
        high = units * 1.6 * self.unit
        rows = max(1, int(area.height() / high))
        hidden = len(lines) - rows + 1 if len(lines) > rows else 0
        row = QRectF(area.left(), area.top(), area.width(), high)
        if hidden:
            earlier = self.tr("{count} more above").format(count=hidden)
            self.line(painter, row, earlier, units * 0.8, self.front.theme.ink_soft, align=LEFT)
            row.translate(0, high)
        for number, line in list(enumerate(lines, 1))[hidden:]:
            self._paint_line(painter, row, number, line, units)
            row.translate(0, high)

    def _paint_line(self, painter: QPainter, row: QRectF, number: int, line: SaleLine, units: float) -> None:
        price = self.line(painter, row, line.money.text, units, self.front.theme.ink, align=RIGHT)
        label = row.adjusted(0, 0, -price.width() - 4 * self.unit, 0)
        words = line.label.strip() or self.tr("Item {number}").format(number=number)
        beside = line_words(line)
        if beside:
            amount = self.line(painter, label, beside, units * 0.8, self.front.theme.ink_soft, align=RIGHT)
            label.setRight(amount.left() - 4 * self.unit)
        self.line(painter, label, words, units, self.front.theme.ink, align=LEFT)

    def _paint_shop(self, painter: QPainter, area: QRectF) -> None:
        row = QRectF(area.left(), area.top(), area.width(), 6 * self.unit)
        self.line(painter, row, self.front.shop_name, 4.4, self.front.theme.ink_soft, bold=True, align=LEFT)

    def _rule(self, painter: QPainter, left: float, right: float, y: float) -> None:
        painter.setPen(QPen(QColor(self.front.theme.line), max(1.0, 0.35 * self.unit)))
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _column(self, area: QRectF) -> QRectF:
        column = QRectF(area)
        column.setWidth(min(area.width(), COLUMN * self.unit))
        column.moveCenter(area.center())
        return column
