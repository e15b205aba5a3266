"""The people to choose from, each large enough to be hit without looking twice."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.person import Person
from app.ui.look import Look, dress_inside
from app.ui.outside_text import harmless
from app.ui.panel import Panel, TillButton

IN_A_ROW = 2
TILE_HEIGHT = 64


class PersonTile(TillButton):
    """A name, elided where it is too long, with a tick for whoever is at the till."""

    def __init__(self, person: Person, *, at_till: bool) -> None:
        self._person_name = harmless(person.name)
        super().__init__("", "check" if at_till else "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name(self._person_name)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setMinimumHeight(look.px(TILE_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(0, self._look.px(TILE_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An ampersand in a name is no shortcut."""
        room = self.width() - self._look.px(40) - (self.iconSize().width() if self._icon_name else 0)
        short = self.fontMetrics().elidedText(self._person_name, Qt.TextElideMode.ElideRight, room)
        self.setText((" " if self._icon_name else "") + short.replace("&", "&&"))
        super().resizeEvent(event)


class PersonTiles(Panel):
    """`chosen` carries the Person."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, PersonTile] = {}
        self._look = Look()
        self._grid = QGridLayout()
        self._lay_out()

    def set_look(self, look: Look) -> None:
        self._look = look

    def show_people(self, people: Sequence[Person], at_till: Person | None) -> None:
        for tile in self.tiles.values():
            tile.hide()
            tile.deleteLater()
        self.tiles = {person.id: self._tile(person, at_till) for person in people}
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // IN_A_ROW, place % IN_A_ROW)
            tile.show()
        dress_inside(self, self._look)

    def focus_first(self) -> None:
        for tile in list(self.tiles.values())[:1]:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _tile(self, person: Person, at_till: Person | None) -> PersonTile:
        tile = PersonTile(person, at_till=at_till is not None and at_till.id == person.id)
        tile.clicked.connect(lambda: self.chosen.emit(person))
        return tile

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for number in range(IN_A_ROW):
            self._grid.setColumnStretch(number, 1)
        inside = QWidget()
        above = QVBoxLayout(inside)
        above.setContentsMargins(0, 0, 0, 0)
        above.addLayout(self._grid)
        above.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
