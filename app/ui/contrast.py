"""How well one colour is seen on another."""

from functools import cache

from PySide6.QtGui import QColor

GRAPHICS = 3.0
"""What a coloured mark needs (WCAG 2.2, 1.4.11)."""
TOWARDS = {True: "#ffffff", False: "#000000"}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb`, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def seen_on(ground: str, colour: str) -> str:
    """`colour`, mixed with just so much white or black that it is seen on `ground`."""
    away = QColor(TOWARDS[_luminance(ground) < 0.18])
    mixes = (_mixed(QColor(colour), away, tenths) for tenths in range(10))
    return next((mix for mix in mixes if contrast(mix, ground) >= GRAPHICS), away.name())


def _mixed(colour: QColor, other: QColor, tenths: int) -> str:
    mixed = [(a * (10 - tenths) + b * tenths) // 10 for a, b in zip(_rgb(colour), _rgb(other), strict=True)]
    return QColor(*mixed).name()


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: str) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2, definition)."""
    red, green, blue = (_linear(part / 255) for part in _rgb(QColor(colour)))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
