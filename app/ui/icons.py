"""The program's own icons, drawn in the ink of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import RESOURCES

SHARPNESS = 3
"""Pixmap pixels for each device-independent pixel: crisp on any screen in use."""


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """`resources/icons/<name>.svg` with `currentColor` drawn as `colour` (`#rrggbb`), `size` pixels square."""
    return QIcon(_pixmap(_svg(name).replace("currentColor", colour), size))


def app_icon() -> QIcon:
    return QIcon(_pixmap(_svg("paybell"), 256))


def _svg(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _pixmap(svg: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(SHARPNESS)
    return pixmap
