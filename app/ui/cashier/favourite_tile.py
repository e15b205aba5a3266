"""A favourite good as a large button in its own colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.domain.product import Product
from app.ui.contrast import contrast
from app.ui.goods.product_words import price_words
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.theme import BODY, SMALL, STEP
from app.ui.type import draw_line, fitting, fitting_lines

WIDTH, HEIGHT = 128, 96
"""The least, in theme pixels."""
_LEFT = Qt.AlignmentFlag.AlignLeft


class FavouriteTile(QAbstractButton):
    def __init__(self, product: Product) -> None:
        super().__init__()
        self.product = product
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{harmless(product.name)} {price_words(product)}")
        self.set_look(Look())

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setMinimumSize(QSize(look.px(WIDTH), look.px(HEIGHT)))
        self.update()

    @property
    def ground(self) -> str:
        return self.product.colour or self._look.theme.key

    @property
    def ink(self) -> str:
        """Black or white on the good's own colour: one of them always reaches 4.5:1 (WCAG 2.2, 1.4.3)."""
        if not self.product.colour:
            return self._look.theme.ink
        return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, self.ground))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        theme, corner = self._look.theme, self._look.px(STEP * 2)
        ring = QPen(QColor(theme.focus), 3) if self.hasFocus() else QPen(QColor(theme.edge), 1)
        ground = QColor(self.ground)
        painter.setPen(ring)
        painter.setBrush(ground.darker(112) if self.isDown() else ground)
        painter.drawRoundedRect(area, corner, corner)
        step = self._look.px(STEP * 3)
        self._draw_words(painter, area.adjusted(step, step * 2 / 3, -step, -step * 2 / 3))
        painter.end()

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        price = price_words(self.product)
        small = fitting(price, self._look.font(SMALL), area.width())
        below = QRectF(area.left(), area.bottom() - QFontMetricsF(small).height(), area.width(), 0)
        below.setBottom(area.bottom())
        draw_line(painter, below, price, small, self.ink, _LEFT)
        name, body = harmless(self.product.name), self._look.font(BODY, bold=True)
        face, lines = fitting_lines(name, body, area.width(), most_lines=2, least=0.8)
        height = QFontMetricsF(face).height()
        for number, line in enumerate(lines):
            place = QRectF(area.left(), area.top() + number * height, area.width(), height)
            draw_line(painter, place, line, face, self.ink, _LEFT)
