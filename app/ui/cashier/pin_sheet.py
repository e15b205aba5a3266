"""Who is at the till, or who allows what; beside the till, which goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.person import Deed, Person
from app.ui.cashier.person_tiles import PersonTile, PersonTiles
from app.ui.cashier.pin_entry import PinEntry
from app.ui.deed_words import deed_words
from app.ui.look import Look
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText, StrangersText
from app.ui.theme import BODY, LARGE

WIDTH, HEIGHT = 340, 456
"""Over the sale and no wider, so that the received payments stay visible."""
HEAD, FRAME = 56, 32
"""Heights of the till's head, which stays visible where there is room, and of the frame that a system puts around."""


class PinSheet(QDialog):
    """First the person, then the PIN; where one person alone can be meant, the PIN at once.

    `come_requested` and `allow_requested` carry a person's id and what was typed; the answer is `accept`, or one of the
    sentences of `entry`. The sheet never knows whether a PIN is right.
    """

    come_requested = Signal(str, str)
    allow_requested = Signal(str, str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed: Deed | None = None
        self._at_till: Person | None = None
        self._can_choose = False
        self._person: Person | None = None
        self._title = PlainText(2, size=BODY, bold=True)
        self._name = StrangersText(1, size=LARGE, bold=True)
        self.tiles = PersonTiles()
        self.entry = PinEntry()
        self._steps = QStackedWidget()
        self.sign_out = TillButton()
        self.back = TillButton()
        self.close_button = TillButton("plain")
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def title_words(self) -> str:
        return self._title.text

    @property
    def person(self) -> Person | None:
        """Whose PIN is asked for."""
        return self._person

    def ask_who(self, people: Sequence[Person], at_till: Person | None) -> None:
        """Let another person come to the till."""
        self._ask(people, at_till, None)

    def ask_owner(self, deed: Deed, able: Sequence[Person]) -> None:
        """Let one of those who may do the deed allow it."""
        self._ask(able, None, deed)

    def stand_over(self, till: QWidget, look: Look) -> None:
        """At the till's left, where the sale is, and as large as its look wants."""
        self.resize(look.px(WIDTH), look.px(HEIGHT))
        room = till.height() - look.px(HEIGHT + FRAME)
        self.move(till.mapToGlobal(QPoint(0, max(0, min(look.px(HEAD), room)))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would press a default button on Enter; here Enter means the tile that has the focus, or the PIN."""
        key, is_enter = event.key(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._person is None:
            focused = self.focusWidget()
            if is_enter and isinstance(focused, PersonTile):
                focused.click()
        elif is_enter:
            self.entry.enter()
        elif key == Qt.Key.Key_Backspace:
            self.entry.backspace()
        elif event.text() and event.text() in "0123456789":
            self.entry.press(event.text())
        if key == Qt.Key.Key_Escape:
            self.reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        who = self.tr("Who is at the till?")
        self.setWindowTitle(who if self._deed is None else self.tr("The owner's PIN"))
        allows = self.tr("The owner allows: {deed}")
        self._title.say(who if self._deed is None else allows.format(deed=deed_words(self._deed)))
        self.sign_out.name(self.tr("Sign out"))
        self.back.name(self.tr("Somebody else"))
        self.close_button.name(self.tr("Cancel"))

    def _ask(self, people: Sequence[Person], at_till: Person | None, deed: Deed | None) -> None:
        self._deed, self._at_till, self._can_choose = deed, at_till, len(people) > 1 or at_till is not None
        self.tiles.show_people(people, at_till)
        self.retranslate()
        self._choose(None if self._can_choose else people[0])

    def _choose(self, person: Person | None) -> None:
        """Ask for this person's PIN; None: ask for the person."""
        self._person = person
        self.entry.start()
        self._name.say(person.name if person else "")
        self._name.setVisible(person is not None)
        self._steps.setCurrentWidget(self.entry if person else self.tiles)
        self.back.setVisible(person is not None and self._can_choose)
        self.sign_out.setVisible(person is None and self._at_till is not None)
        if person:
            self.setFocus()
        else:
            self.tiles.focus_first()

    def _enter(self, pin: str) -> None:
        if self._person:
            wish = self.allow_requested if self._deed else self.come_requested
            wish.emit(self._person.id, pin)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._choose)
        self.entry.entered.connect(self._enter)
        self.back.clicked.connect(lambda: self._choose(None))
        self.sign_out.clicked.connect(self.leave_requested)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._steps.addWidget(self.tiles)
        self._steps.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._name)
        column.addWidget(self._steps, 1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.sign_out)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
