"""Who is at the till, in the head of the till; pressed, it asks who is now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.domain.person import Person
from app.ui.cashier.keys import TillAct, key_of
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.panel import TillButton
from app.ui.theme import BODY

MOST_NAME = 150
"""Pixels of the look; a longer name is elided."""


class PersonBadge(TillButton):
    """Only there when the shop has named its people. Amber while nobody has signed in: then no entry has a name."""

    _people: tuple[Person, ...] = ()
    _person: Person | None = None

    def __init__(self) -> None:
        super().__init__("", "person")
        self.hide()

    @property
    def person(self) -> Person | None:
        """As the shop last named them."""
        known = (person for person in self._people if self._person and person.id == self._person.id)
        return next(known, None)

    def show_people(self, people: Sequence[Person]) -> None:
        self._people = tuple(people)
        self.retranslate()
        self.setVisible(bool(people))

    def show_at_till(self, person: Person | None) -> None:
        self._person = person
        self.retranslate()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.retranslate()

    def retranslate(self) -> None:
        person = self.person
        words = harmless(person.name) if person else self.tr("Nobody signed in")
        self.name(words, key=key_of(TillAct.PERSON))
        self.setText(" " + self._short(words).replace("&", "&&"))
        self.setEnabled(bool(self._people))
        self.become("" if person else "tray")

    def _short(self, words: str) -> str:
        face = QFontMetrics(self._look.font(BODY, bold=True))
        return face.elidedText(words, Qt.TextElideMode.ElideRight, self._look.px(MOST_NAME))
