"""The settings page of the shop's collection codes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.codes.doubts import Doubt, doubts
from app.codes.registry import explain
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.collection_codes.adding import Adding
from app.ui.collection_codes.chosen_code import ChosenCode
from app.ui.collection_codes.doubt_panel import DoubtPanel
from app.ui.collection_codes.shelf import Shelf, ShelvedCode
from app.ui.language import name_of
from app.ui.theme import STEP


class CodesPage(QWidget):
    """The owner adds a code by its text or by a picture of it, names it, picks its platform, orders and removes.

    `platform_of_code` knows whose a payload is, as far as its text tells: it suggests, and raises doubts.
    """

    codes_changed = Signal()

    def __init__(
        self,
        platforms: Mapping[str, Platform],
        codes: tuple[CollectionCode, ...],
        parent: QWidget | None = None,
        platform_of_code: Callable[[str], str | None] = lambda _payload: None,
    ) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._platform_of_code = platform_of_code
        self._codes = list(codes)
        self.adding = Adding(self._is_known)
        self.shelf = Shelf(platforms)
        self.chosen = ChosenCode(platforms)
        self.doubts = DoubtPanel(platforms)
        self._lay_out()
        self._connect()
        self._show_codes(0)

    @property
    def codes(self) -> tuple[CollectionCode, ...]:
        return tuple(self._codes)

    def _connect(self) -> None:
        self.adding.found.connect(self._add)
        self.shelf.chosen.connect(self._show_chosen)
        self.shelf.moved.connect(self._move)
        self.shelf.removed.connect(self._remove)
        self.chosen.edited.connect(self._change)
        self.chosen.not_drawn.connect(self.adding.refuse_for)
        self.doubts.platform_wanted.connect(self.chosen.set_platform)

    def _is_known(self, payload: str) -> bool:
        return any(code.payload == payload for code in self._codes)

    def _add(self, payload: str) -> None:
        key = self._platform_of_code(payload) or next(iter(self._platforms), "")
        self._codes.append(CollectionCode(key, name_of(key, self._platforms), payload))
        self._show_codes(len(self._codes) - 1)
        self.codes_changed.emit()

    def _move(self, row: int, places: int) -> None:
        if 0 <= row + places < len(self._codes):
            self._codes.insert(row + places, self._codes.pop(row))
            self._show_codes(row + places)
            self.codes_changed.emit()

    def _remove(self, row: int) -> None:
        del self._codes[row]
        self._show_codes(min(row, len(self._codes) - 1))
        self.codes_changed.emit()

    def _change(self, code: CollectionCode) -> None:
        row = self.shelf.row
        self._codes[row] = code
        self.shelf.show_code(row, self._shelved(code))
        self._show_chosen(row)
        self.codes_changed.emit()

    def _show_codes(self, row: int) -> None:
        self.shelf.show_codes([self._shelved(code) for code in self._codes], row)

    def _show_chosen(self, row: int) -> None:
        code = self._codes[row] if row >= 0 else None
        self.chosen.show_code(code)
        self.doubts.show_doubts(code, self._doubts_about(code) if code else ())

    def _shelved(self, code: CollectionCode) -> ShelvedCode:
        return ShelvedCode(code, bool(self._doubts_about(code)))

    def _doubts_about(self, code: CollectionCode) -> tuple[Doubt, ...]:
        return doubts(code, explain(code.payload), self._platform_of_code, self._platforms.values())

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(STEP * 6, STEP * 4, STEP * 6, STEP * 4)
        page.setSpacing(STEP * 3)
        page.addWidget(self.adding)
        columns = QHBoxLayout()
        columns.setSpacing(STEP * 4)
        columns.addWidget(self.shelf, 1)
        columns.addWidget(self.chosen, 1)
        page.addLayout(columns, 1)
        page.addWidget(self.doubts)
