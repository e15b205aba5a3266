"""A sale that was paid at the counter: a tick, its total, and in large figures the change that comes back."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from app.domain.sale import Sale
from app.ui.customer.face import Face
from app.ui.customer.tick import paint_tick
from app.ui.type import figures

AMOUNT = 22.0
"""The height of the large figures in units, where there is room."""


class SettledView(Face):
    _sale: Sale | None = None

    @property
    def background(self) -> str:
        return self.front.theme.money_wash

    def show_sale(self, sale: Sale | None) -> None:
        self._sale = sale
        self.setAccessibleName(f"{self._heading(sale)} {self._amount(sale)}" if sale else "")
        self.update()

    def paint(self, painter: QPainter) -> None:
        sale = self._sale
        if sale is None:
            return
        theme, unit, middle = self.front.theme, self.unit, self.height() / 2
        least = self.height() / 8 * 1.02
        high = max(AMOUNT * unit, least)
        paint_tick(painter, QPointF(self.width() / 2, middle - 33 * unit), 9 * unit, theme)
        self.line(painter, self._row(middle - 20 * unit, 9), self._heading(sale), 6.4, theme.money, bold=True)
        area = self._row(middle - 7 * unit, high / unit)
        painter.fillPath(figures(self._amount(sale), area, high, least), QColor(theme.money))
        if sale.change.amount_minor:
            paid = self.tr("Paid {total}").format(total=sale.total.signed_text)
            self.line(painter, self._row(area.bottom() + 6 * unit, 9), paid, 5.6, theme.ink)

    def _heading(self, sale: Sale) -> str:
        return self.tr("Your change") if sale.change.amount_minor else self.tr("Paid")

    def _amount(self, sale: Sale) -> str:
        return (sale.change if sale.change.amount_minor else sale.total).signed_text

    def _row(self, y: float, units: float) -> QRectF:
        return QRectF(self.content.left(), y, self.content.width(), units * self.unit)
