"""Who works here: naming, changing and removing people."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.person import Person, Role
from app.ui.look import Look, dress_inside
from app.ui.outside_text import isolated
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.settings_pages.person_card import PersonCard
from app.ui.settings_pages.person_form import PersonEntry, PersonForm
from app.ui.theme import BODY


class PeoplePage(Panel):
    """One form is open at a time. A wish that was fulfilled comes back as `show_people`, and closes it.

    `hire_requested` carries a PersonEntry; `change_requested` the Person and the PIN, empty for the old one.
    """

    hire_requested = Signal(object)
    change_requested = Signal(object, str)
    dismiss_requested = Signal(str)
    form_opened = Signal(bool)

    def __init__(self) -> None:
        super().__init__("page")
        self.cards: dict[str, PersonCard] = {}
        self.form: PersonForm | None = None
        self._people: tuple[Person, ...] = ()
        self._look = Look()
        self._rights = PlainText(3, size=BODY, colour="ink_soft")
        self.add = TillButton("", "plus")
        self.add.clicked.connect(self._ask_new)
        self._list = QVBoxLayout()
        self._lay_out()
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look

    def show_people(self, people: Sequence[Person]) -> None:
        self._people = tuple(people)
        self._close_form()
        for card in self.cards.values():
            _put_off(card)
        self.cards = {}
        for person in people:
            self.cards[person.id] = card = self._card(person)
            self._insert(card)
        self.retranslate()

    def tell_not_a_pin(self) -> None:
        if self.form:
            self.form.tell_not_a_pin()

    def tell_owner_needed(self, person_id: str) -> None:
        """Beside the person; in the form that is open when the id is empty, as with every `tell_`."""
        for part in self._beside(person_id):
            part.tell_owner_needed()

    def tell_pins_unwritable(self, person_id: str, detail: str) -> None:
        words = self.tr("The PINs could not be saved ({detail}). Check the disk.")
        self.tell_trouble(person_id, words.format(detail=isolated(detail)))

    def tell_trouble(self, person_id: str, words: str) -> None:
        for part in self._beside(person_id):
            part.tell_trouble(words)

    def retranslate(self) -> None:
        self.add.name(self.tr("Add a person"))
        nobody = self.tr("Nobody is named: everybody at the till may do everything. The first person is the owner.")
        rights = self.tr(
            "Cashiers sell, see payments, replay a ring, give back small amounts and end the day. "
            "All else asks for an owner's PIN."
        )
        self._rights.say(rights if self._people else nobody)

    def _beside(self, person_id: str) -> list[PersonCard | PersonForm]:
        """Nowhere, when it has gone meanwhile."""
        part = self.cards.get(person_id) if person_id else self.form
        return [part] if part else []

    def _ask_new(self) -> None:
        form = self._open_form(PersonForm())
        form.entered.connect(self.hire_requested)
        form.begin_as(Role.CASHIER if self._people else Role.OWNER)

    def _ask_change(self, person: Person) -> None:
        form = self._open_form(PersonForm(person))
        form.entered.connect(lambda entry: self._change(person, entry))
        form.person_name.setFocus()

    def _change(self, person: Person, entry: PersonEntry) -> None:
        self.change_requested.emit(replace(person, name=entry.name, role=entry.role), entry.pin)

    def _card(self, person: Person) -> PersonCard:
        card = PersonCard(person)
        card.change_wanted.connect(lambda: self._ask_change(person))
        card.removed.connect(lambda: self.dismiss_requested.emit(person.id))
        return card

    def _open_form(self, form: PersonForm) -> PersonForm:
        """In the place of the list, so that all of it is seen."""
        self.form = form
        form.given_up.connect(self._close_form)
        self._insert(form)
        self._show_list(False)
        return form

    def _close_form(self) -> None:
        if self.form:
            _put_off(self.form)
            self.form = None
        self._show_list(True)

    def _show_list(self, is_shown: bool) -> None:
        for part in (self._rights, *self.cards.values(), self.add):
            part.setVisible(is_shown)
        self.form_opened.emit(not is_shown)

    def _insert(self, part: QWidget) -> None:
        self._list.insertWidget(self._list.count() - 1, part)
        dress_inside(part, self._look)

    def _lay_out(self) -> None:
        self._list.setSpacing(8)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._rights)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)


def _put_off(part: QWidget) -> None:
    part.hide()
    part.deleteLater()
