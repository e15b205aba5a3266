"""Painted text: one family, sizes by the height of the face, elided or shrunk so that it always fits."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTransform

from app.ui.theme import FAMILIES

_OUTLINE_EM = 1000
NARROWEST = 0.7
"""How far figures may be squeezed sideways before they are made lower."""


def font(pixels: float, *, bold: bool = False) -> QFont:
    """The program's family; `pixels` is the em in device-independent pixels."""
    return QFont(_face(max(1, round(pixels)), bold))


@cache
def _face(pixels: int, bold: bool) -> QFont:
    """Made once: finding a family with Chinese costs more than drawing a line with it."""
    face = QFont(list(FAMILIES))
    face.setPixelSize(pixels)
    face.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    face.setFeature(QFont.Tag("tnum"), 1)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def draw_line(painter: QPainter, area: QRectF, text: str, face: QFont, colour: str, align: Qt.AlignmentFlag) -> QRectF:
    """Draw one line of plain text, elided to `area`, in its vertical middle. Returns where it stands."""
    painter.setFont(face)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(face)
    plain = _one_line(text)
    width = metrics.horizontalAdvance(plain)
    if width > area.width():
        plain = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, area.width())
        width = metrics.horizontalAdvance(plain)
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), plain)
    return _standing(area, width, metrics.height(), align)


def _standing(area: QRectF, width: float, height: float, align: Qt.AlignmentFlag) -> QRectF:
    free = area.width() - width
    shares = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}
    left = area.left() + free * shares.get(align, 0.0)
    return QRectF(left, area.center().y() - height / 2, width, height)


def fitting(text: str, face: QFont, width: float, least: float = 0.6) -> QFont:
    """`face`, made smaller so that `text` fits into `width`, though never under `least` of its size."""
    needed = QFontMetricsF(face).horizontalAdvance(_one_line(text))
    smaller = QFont(face)
    if needed > width:
        smaller.setPixelSize(max(1, int(face.pixelSize() * max(width / needed, least))))
    return smaller


def wrapped(text: str, face: QFont, width: float, most_lines: int) -> list[str]:
    """`text` in at most `most_lines` lines of `width`, broken at spaces or between ideographs; the last is elided."""
    metrics = QFontMetricsF(face)
    lines = [""]
    for piece in pieces(_one_line(text)):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + piece.rstrip()) > width and len(lines) < most_lines:
            lines.append("")
        lines[-1] += piece
    return [metrics.elidedText(line.strip(), Qt.TextElideMode.ElideRight, width) for line in lines]


def fitting_lines(text: str, face: QFont, width: float, most_lines: int, least: float) -> tuple[QFont, list[str]]:
    """`text` wrapped, and `face` made smaller until nothing is elided, though never under `least` of its size."""
    for percent in range(100, round(least * 100), -6):
        smaller = font(face.pixelSize() * percent / 100, bold=face.bold())
        lines = wrapped(text, smaller, width, most_lines)
        if "".join(lines).replace(" ", "") == "".join(text.split()):
            break
    return smaller, lines


def figures(text: str, area: QRectF, height: float, least_height: float) -> QPainterPath:
    """`text` as an outline in the middle of `area`, its digits `height` high.

    When it is too wide, it gets lower as far as `least_height`, then narrower as far as `NARROWEST`, then lower still.
    """
    outline = QPainterPath()
    outline.addText(0, 0, font(_OUTLINE_EM, bold=True), text)
    digit = QPainterPath()
    digit.addText(0, 0, font(_OUTLINE_EM, bold=True), "0")
    widest = area.width() / outline.boundingRect().width() * digit.boundingRect().height()
    high = min(height, max(widest, min(least_height, widest / NARROWEST)))
    up = high / digit.boundingRect().height()
    across = min(up, area.width() / outline.boundingRect().width())
    box = outline.boundingRect()
    place = QTransform.fromTranslate(area.center().x(), area.center().y()).scale(across, up)
    return place.translate(-box.center().x(), -digit.boundingRect().center().y()).map(outline)


def pieces(text: str) -> list[str]:
    """What may not be broken: words with the space behind them, and single ideographs."""
    found = [""]
    for sign in text:
        found[-1] += sign
        if sign == " " or ord(sign) >= ord("\u2e80"):
            found.append("")
    return [piece for piece in found if piece]


def _one_line(text: str) -> str:
    return " ".join(text.split())
