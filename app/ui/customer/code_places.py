"""Where the words, the code and the row of wallets stand on a face. The row never costs the code its size."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt

from app.ui.code_view import card_in
from app.ui.customer.face import MARGIN

GAP = 3.0
"""Between the row and what is beside it, in units."""
DOTS = 4.0
"""What the dots, which stand for the row where it is folded away, need at the foot of a tall window, in units."""
LEAST_CARD = 0.9
"""Of the card's height without the row. Where the row would leave it less, the row folds away."""
AT_THE_FOOT = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
RowHeight = Callable[[float], float]
"""The height of the row in a given width; 0 when there is nothing to choose."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a face gives to its parts: `words` is the least share of the area that its words need.

    In a wide window that is a share of the width, and `most_row` one of the height; in a tall one both are of the
    height, and `spare` is what the words can give of their share.
    """

    words: float
    most_row: float
    spare: float


@dataclass(frozen=True, slots=True)
class CodePlaces:
    """`row` is null where the row is folded away."""

    words: QRectF
    card: QRectF
    row: QRectF


def wide_places(area: QRectF, unit: float, room: Room, row_height: RowHeight) -> CodePlaces:
    """The code on the right, as high as the area; on the left the words, and the row beneath them."""
    right = area.adjusted(area.width() * room.words, 0, 0, 0)
    card = card_in(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    words = QRectF(area)
    words.setRight(card.left() - MARGIN * unit)
    high = row_height(words.width())
    if not 0 < high <= area.height() * room.most_row:
        return CodePlaces(words, card, QRectF())
    row = QRectF(words.left(), words.bottom() - high, words.width(), high)
    words.setBottom(row.top() - GAP * unit)
    return CodePlaces(words, card, row)


def tall_places(area: QRectF, unit: float, room: Room, row_height: RowHeight) -> CodePlaces:
    """The words on top, the code beneath them, the row at the foot."""
    top = area.height() * room.words
    high = row_height(area.width())
    dots = DOTS * unit if high > 0 else 0
    alone = card_in(area.adjusted(0, top, 0, -dots), AT_THE_FOOT)
    foot = high + GAP * unit
    given = min(foot, area.height() * room.spare)
    card = card_in(area.adjusted(0, top - given, 0, -foot), AT_THE_FOOT)
    if high <= 0 or card.height() < alone.height() * LEAST_CARD:
        return CodePlaces(_above(area, alone, unit), alone, QRectF())
    row = QRectF(area.left(), area.bottom() - high, area.width(), high)
    return CodePlaces(_above(area, card, unit), card, row)


def _above(area: QRectF, card: QRectF, unit: float) -> QRectF:
    words = QRectF(area)
    words.setBottom(card.top() - GAP * unit)
    return words
