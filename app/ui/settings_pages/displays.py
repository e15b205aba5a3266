"""The customer displays on serial ports: which there are, where each is plugged in, and whether it shows something."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.pole_display import DisplayKind, PoleDisplay
from app.ui.look import Look, dress_inside
from app.ui.off_thread import OffThread
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.settings_pages.display_card import DisplayCard
from app.ui.theme import BODY


class DisplaysPage(Panel):
    """`display_tried` carries the PoleDisplay as it stands on its card, saved or not.

    `find_ports` tells the computer's serial ports and what each is; it is asked off the GUI thread.
    """

    display_tried = Signal(object)
    ports_found = Signal()

    def __init__(self, displays: Sequence[PoleDisplay], find_ports: Callable[[], Mapping[str, str]]) -> None:
        super().__init__("page")
        self.cards: list[DisplayCard] = []
        self._find_ports = find_ports
        self._ports: Mapping[str, str] = {}
        self._off_thread = OffThread(self)
        self._look = Look()
        self._none = PlainText(3, size=BODY, colour="ink_soft")
        self.add = TillButton("", "plus")
        self.add.clicked.connect(self._add)
        self._list = QVBoxLayout()
        self._lay_out()
        for display in displays:
            self._insert(DisplayCard(display))
        self.retranslate()

    def chosen(self) -> tuple[PoleDisplay, ...]:
        """Every display that has a port; of two on one port the first, and the other's card says so."""
        first = {display.port: display for card in reversed(self.cards) if (display := card.chosen())}
        return tuple(display for card in self.cards if (display := card.chosen()) and first[display.port] == display)

    def set_look(self, look: Look) -> None:
        self._look = look

    def show_tried(self, port: str, problem: str) -> None:
        """How trying the display on `port` went: what the system says against it, or nothing."""
        for card in self.cards:
            if card.port_name == port:
                card.show_tried(problem)

    def retranslate(self) -> None:
        self.add.name(self.tr("Add a display"))
        self._none.say(
            self.tr("No display is set up. A small display on a serial or USB port can show customers the amount.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look for ports anew each time: a display may have been plugged in meanwhile."""
        super().showEvent(event)
        self._off_thread.do(self._find_ports, self._show_ports)

    def _show_ports(self, ports: Mapping[str, str]) -> None:
        self._ports = ports
        for card in self.cards:
            card.show_ports(ports)
        self.ports_found.emit()

    def _add(self) -> None:
        taken = {card.port_name for card in self.cards}
        free = [port for port in self._ports if port not in taken]
        card = DisplayCard(PoleDisplay(DisplayKind.LED8N, free[0]) if free else None)
        self._insert(card)
        card.show_ports(self._ports)
        card.kind.setFocus()

    def _insert(self, card: DisplayCard) -> None:
        self.cards.append(card)
        self._list.insertWidget(self._list.count() - 1, card)
        card.tried.connect(self.display_tried)
        card.changed.connect(self._judge)
        card.removed.connect(lambda: self._remove(card))
        dress_inside(card, self._look)
        self._judge()

    def _remove(self, card: DisplayCard) -> None:
        self.cards.remove(card)
        card.hide()
        card.deleteLater()
        self._judge()

    def _judge(self) -> None:
        """Say on each card whether an earlier one has its port already."""
        self._none.setVisible(not self.cards)
        taken: set[str] = set()
        for card in self.cards:
            card.show_taken(card.port_name in taken)
            taken.add(card.port_name)

    def _lay_out(self) -> None:
        self._list.setSpacing(8)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.addWidget(self._none)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
