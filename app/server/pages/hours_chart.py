"""The day's hours as columns, in the units of an SVG drawing; the template gives them their looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.server.pages.day_picture import Share

WIDTH, HEIGHT = 360, 130
FLOOR, CEILING = 108, 18
"""Where the columns stand, and where the highest ends; below are the hours, above is its amount."""
_LABEL_EVERY = 3
_GAP = 4
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Column:
    """`hour` is empty where there is no room for it."""

    x: float
    y: float
    width: float
    height: float
    hour: str
    share: Share

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def columns(hours: Sequence[Share]) -> Sequence[Column]:
    """One for each hour, the largest as high as there is room. What was taken off again has no column."""
    step = WIDTH / len(hours)
    most = max(1, *(hour.money.amount_minor for hour in hours))
    return [_column(place, step, hour, most) for place, hour in enumerate(hours)]


def _column(place: int, step: float, hour: Share, most: int) -> Column:
    amount = max(0, hour.money.amount_minor)
    height = max(_LEAST, (FLOOR - CEILING) * amount / most) if amount else 0
    label = hour.of if place % _LABEL_EVERY == 0 else ""
    x, y = place * step + _GAP / 2, FLOOR - height
    return Column(round(x, 2), round(y, 2), round(step - _GAP, 2), round(height, 2), label, hour)
