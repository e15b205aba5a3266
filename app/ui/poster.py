"""The shop's collection codes on A5 cards to stand on the counter, as a PDF whose codes are outlines, not pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPainterPath, QPdfWriter, QPen

from app.codes.picture import QUIET_ZONE, Matrix
from app.ui.contrast import GRAPHICS, contrast
from app.ui.theme import LIGHT
from app.ui.type import draw_line, fitting, font

PAGE = QRectF(0, 0, 1480, 2100)
"""A5 upright, in tenths of a millimetre, as every size here."""
MARGIN, GAP, HEAD, FOOT, RADIUS = 110.0, 70.0, 400.0, 120.0, 44.0
CODES_A_PAGE = 4
SMALLER = 0.6
INVITATION = "扫码付款  ·  Scan to pay"
ADVICE = "付款前请核对收款方名称  ·  Check the payee's name before you pay"
DOTS_AN_INCH = 1200
_TENTHS_AN_INCH = 254
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class PosterCode:
    """`colour` is the platform's as `#rrggbb`; `name` what the owner calls the code, empty when there is no more."""

    matrix: Matrix
    name_zh: str
    name_en: str
    colour: str
    name: str = ""


def write_poster(file: Path, shop_name: str, codes: Sequence[PosterCode]) -> None:
    """Write the cards, at most four codes on each; an existing file is replaced. It needs a QGuiApplication.

    Raises:
        OSError: the file cannot be written.
    """
    file.write_bytes(poster(shop_name, codes))


def poster(shop_name: str, codes: Sequence[PosterCode]) -> bytes:
    """The PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(shop_name)
    writer.setCreator("Paybell")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(DOTS_AN_INCH)
    painter = QPainter(writer)
    painter.scale(DOTS_AN_INCH / _TENTHS_AN_INCH, DOTS_AN_INCH / _TENTHS_AN_INCH)
    for first in range(0, len(codes), CODES_A_PAGE):
        if first:
            writer.newPage()
        _paint_page(painter, shop_name, codes[first : first + CODES_A_PAGE])
    painter.end()
    return bytes(buffer.data().data())


def places(count: int) -> Iterator[QRectF]:
    """Where the cards of a page stand: one large, two above each other, three or four in two columns."""
    room = PAGE.adjusted(MARGIN, HEAD, -MARGIN, -MARGIN - FOOT)
    columns, rows = (1, count) if count <= 2 else (2, 2)
    width = (room.width() - GAP * (columns - 1)) / columns
    height = (room.height() - GAP * (rows - 1)) / rows
    for number in range(count):
        row, column = divmod(number, columns)
        alone = columns > 1 and number == count - 1 and column == 0
        left = room.center().x() - width / 2 if alone else room.left() + column * (width + GAP)
        yield QRectF(left, room.top() + row * (height + GAP), width, height)


def _paint_page(painter: QPainter, shop_name: str, codes: Sequence[PosterCode]) -> None:
    line = PAGE.adjusted(MARGIN, 0, -MARGIN, 0)
    title = QRectF(line.left(), MARGIN, line.width(), 150)
    face = fitting(shop_name, font(118, bold=True), title.width())
    draw_line(painter, title, shop_name, face, LIGHT.ink, _CENTRE)
    invitation = QRectF(line.left(), title.bottom() + 12, line.width(), 70)
    draw_line(painter, invitation, INVITATION, font(50), LIGHT.ink_soft, _CENTRE)
    for area, code in zip(places(len(codes)), codes, strict=True):
        _paint_card(painter, area, code)
    advice = QRectF(line.left(), PAGE.bottom() - MARGIN - 40, line.width(), 46)
    draw_line(painter, advice, ADVICE, font(33), LIGHT.ink_soft, _CENTRE)


def _paint_card(painter: QPainter, area: QRectF, code: PosterCode) -> None:
    """A band in the platform's colour with its names, on top or, on a wide card, at the left; beside it the code."""
    wide = area.width() > area.height() * 1.2
    band, rest = QRectF(area), QRectF(area)
    if wide:
        band.setWidth(area.width() - area.height())
        rest.setLeft(band.right())
    else:
        band.setHeight(area.height() * 0.19)
        rest.setTop(band.bottom())
    _paint_frame(painter, area, band, code.colour)
    _paint_names(painter, band, _lines(code, wide), code.colour)
    _paint_modules(painter, _square(rest, min(area.width(), area.height()) * 0.03), code.matrix)


def _paint_frame(painter: QPainter, area: QRectF, band: QRectF, colour: str) -> None:
    frame, cut = QPainterPath(), QPainterPath()
    frame.addRoundedRect(area, RADIUS, RADIUS)
    cut.addRect(band)
    painter.fillPath(frame.intersected(cut), QColor(colour))
    painter.strokePath(frame, QPen(QColor(colour), 5))


def _paint_names(painter: QPainter, band: QRectF, lines: Sequence[str], colour: str) -> None:
    """The first line large and bold, those below it smaller."""
    ink = "#ffffff" if contrast("#ffffff", colour) >= GRAPHICS else LIGHT.ink
    shares = [1.0, *[SMALLER] * (len(lines) - 1)]
    height = min(band.height() * 0.72, band.width() * 0.5) / max(sum(shares), 1 + SMALLER)
    inner = band.adjusted(RADIUS, 0, -RADIUS, 0)
    top = band.center().y() - height * sum(shares) / 2
    for text, share in zip(lines, shares, strict=True):
        face = fitting(text, font(height * share * 0.74, bold=share == 1), inner.width(), least=0.4)
        draw_line(painter, QRectF(inner.left(), top, inner.width(), height * share), text, face, ink, _CENTRE)
        top += height * share


def _lines(code: PosterCode, wide: bool) -> list[str]:
    """What the band says, each name once: a wide card has room for a line a language."""
    names = list(dict.fromkeys([code.name_zh, code.name_en]))
    own = [code.name] if code.name and code.name not in names else []
    return [*names, *own] if wide else ["  ".join(names), *own]


def _square(area: QRectF, least_margin: float) -> QRectF:
    side = min(area.width(), area.height()) - 2 * least_margin
    square = QRectF(0, 0, side, side)
    square.moveCenter(area.center())
    return square


def _paint_modules(painter: QPainter, area: QRectF, matrix: Matrix) -> None:
    """The dark modules as one outline: neighbours have no seam between them at any size."""
    dark = QPainterPath()
    for y, row in enumerate(matrix):
        for left, right in _runs(row):
            dark.addRect(QRectF(left, y, right - left, 1))
    painter.save()
    painter.translate(area.topLeft())
    module = area.width() / (len(matrix) + 2 * QUIET_ZONE)
    painter.scale(module, module)
    painter.translate(QUIET_ZONE, QUIET_ZONE)
    painter.fillPath(dark.simplified(), Qt.GlobalColor.black)
    painter.restore()


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The dark stretches of a row, from and up to."""
    start = None
    for x, module in enumerate([*row, False]):
        if module and start is None:
            start = x
        elif not module and start is not None:
            yield start, x
            start = None
