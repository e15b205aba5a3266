"""Painted pixels, counted."""

from PySide6.QtGui import QImage

from app.ui.theme import Theme


def ink(image: QImage, theme: Theme) -> int:
    """How many pixels are painted in exactly the ink."""
    wanted = int(theme.ink[1:], 16)
    return sum(image.pixel(x, y) & 0xFFFFFF == wanted for x in range(image.width()) for y in range(image.height()))
