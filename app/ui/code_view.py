"""A QR code painted crisp: every module a whole number of device pixels, on white, whatever the theme."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from app.codes.picture import QUIET_ZONE, Matrix
from app.ui import theme
from app.ui.type import draw_line, font

CARD = QColor("#ffffff")
MODULE = QColor("#000000")
CAPTION_SHARE = 0.13
"""Of the card's height, kept for the platform's name."""
CARD_WIDTH = 1 - CAPTION_SHARE + 0.02
"""Of the card's height."""


@dataclass(frozen=True, slots=True)
class ShownCode:
    """`caption` is the platform's name; `accent` its colour as `#rrggbb`; `name` what the owner calls the code."""

    matrix: Matrix
    caption: str
    accent: str
    name: str = ""


def paint_code(painter: QPainter, area: QRectF, matrix: Matrix) -> None:
    """Paint `matrix` with its quiet zone, as large as whole device pixels allow, in the middle of `area`."""
    device = painter.deviceTransform()
    room = device.mapRect(area).toAlignedRect()
    size = len(matrix) + 2 * QUIET_ZONE
    module = max(1, min(room.width(), room.height()) // size)
    corner = room.topLeft() + QPoint(room.width() - module * size, room.height() - module * size) / 2
    painter.save()
    painter.setTransform(device.inverted()[0], combine=True)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.fillRect(QRect(corner, QSize(size, size) * module), CARD)
    inner = QRect(corner + QPoint(QUIET_ZONE, QUIET_ZONE) * module, QSize(len(matrix), len(matrix)) * module)
    painter.drawImage(inner, _image(matrix))
    painter.restore()


def paint_card(painter: QPainter, area: QRectF, code: ShownCode) -> None:
    """Paint the code on a white card, its platform's name and colour beneath."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(CARD)
    radius = area.height() * 0.035
    painter.drawRoundedRect(area, radius, radius)
    margin = area.height() * 0.02
    caption = QRectF(area).adjusted(radius, area.height() * (1 - CAPTION_SHARE), -radius, -margin)
    paint_code(painter, area.adjusted(margin, margin, -margin, -area.height() * CAPTION_SHARE), code.matrix)
    _paint_caption(painter, caption, code)


def card_in(room: QRectF, place: Qt.AlignmentFlag) -> QRectF:
    """The largest card that fits into `room`, at `place` in it: its code is square."""
    height = min(room.height(), room.width() / CARD_WIDTH)
    size = QSizeF(height * CARD_WIDTH, height).toSize()
    return QRectF(QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, place, size, room.toRect()))


def _paint_caption(painter: QPainter, area: QRectF, code: ShownCode) -> None:
    face = font(area.height() * 0.5, bold=True)
    words = f"{code.caption} · {code.name}" if code.name and code.name != code.caption else code.caption
    text = draw_line(painter, area, words, face, theme.LIGHT.ink, Qt.AlignmentFlag.AlignHCenter)
    bar = QRectF(0, 0, max(text.width(), area.height()), area.height() * 0.09)
    bar.moveCenter(text.center())
    bar.moveBottom(area.bottom())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(code.accent))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)


def _image(matrix: Matrix) -> QImage:
    image = QImage(len(matrix), len(matrix), QImage.Format.Format_RGB32)
    image.fill(CARD)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, MODULE)
    return image


class CodeView(QWidget):
    """One code on its card, as large as the widget allows; an empty card until it is given one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: ShownCode | None = None

    @property
    def code(self) -> ShownCode | None:
        return self._code

    def show_code(self, code: ShownCode | None) -> None:
        self._code = code
        self.setAccessibleName(code.caption if code else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 290)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = card_in(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter)
        if self._code:
            paint_card(painter, card, self._code)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(CARD)
            painter.drawRoundedRect(card, theme.STEP * 2, theme.STEP * 2)
        painter.end()
