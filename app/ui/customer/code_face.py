"""A face with a code to scan, and the row of wallets to choose it by."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent

from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.code_view import ShownCode
from app.ui.customer.code_places import CodePlaces, Room, tall_places, wide_places
from app.ui.customer.face import Face, ShopFront
from app.ui.theme import TOUCH
from app.ui.wallet_row import WalletRow

EM, HIGH = 3.6, 9.0
"""Of a wallet's name and of its button, in units."""
SMALLEST_EM = 15
"""Device-independent pixels."""


class CodeFace(Face):
    """The row is the one child of a face: everything else is painted around it."""

    code_wanted = Signal(object)
    """The CollectionCode whose wallet was tapped."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__(platforms)
        self.code: ShownCode | None = None
        self.row = WalletRow(platforms, self)
        self.row.code_wanted.connect(self.code_wanted)
        self.row.hide()

    def show_wallets(self, codes: Sequence[CollectionCode], shown: CollectionCode | None) -> None:
        self.row.show_codes(codes)
        self.row.show_shown(shown)
        self.arrange()

    def set_front(self, front: ShopFront) -> None:
        super().set_front(front)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def retranslate(self) -> None:
        self.row.retranslate()
        self.arrange()

    @property
    @abstractmethod
    def has_code(self) -> bool:
        """Whether a code is on the face now."""

    @property
    @abstractmethod
    def room(self) -> Room:
        """What the words need in a window of this shape."""

    def arrange(self) -> None:
        """Put the row where there is room for it: roomy, else tight, else not at all."""
        place = next((place for tight in (False, True) if (place := self._place_of_row(tight))), QRect())
        self.row.setVisible(not place.isEmpty())
        if not place.isEmpty():
            self.row.setGeometry(place)

    def _place_of_row(self, tight: bool) -> QRect:
        em, high = max(SMALLEST_EM, round(EM * self.unit)), max(TOUCH, round(HIGH * self.unit))
        self.row.wear(self.front.theme, em, high, tight=tight)
        return self.places().row.toAlignedRect() if self.has_code else QRect()

    def places(self) -> CodePlaces:
        lay_out = tall_places if self.is_tall else wide_places
        return lay_out(self.content, self.unit, self.room, lambda width: self.row.height_in(int(width)))
