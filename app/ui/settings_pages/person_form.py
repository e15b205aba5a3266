"""Naming a person or changing one: name, what they may do, and the PIN, typed twice and never shown."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.person import Person, Role
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import TOUCH

MOST_NAME = 24
"""Signs; longer names do not fit on the till."""
MOST_PIN = 8


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What was filled in. An empty PIN leaves the old one."""

    name: str
    role: Role
    pin: str = field(repr=False)


class PersonForm(Panel):
    """`entered` carries a PersonEntry; it stays open until its page closes it, so that a refusal stands beside it."""

    entered = Signal(object)
    given_up = Signal()

    def __init__(self, person: Person | None = None) -> None:
        super().__init__("card")
        self._is_new = person is None
        self.person_name = QLineEdit(person.name if person else "", maxLength=MOST_NAME)
        self.role = QComboBox()
        for role in Role:
            self.role.addItem("", role)
        self.role.setCurrentIndex(list(Role).index(person.role if person else Role.CASHIER))
        self.pin, self.again = _secret(), _secret()
        self.pin_problem, self.role_problem, self.name_problem = (PlainText(2, colour="amber") for _ in range(3))
        self.save = TillButton("primary", "check")
        self.cancel = TillButton("plain")
        parts: tuple[QWidget, ...] = (self.person_name, self.role, self.pin, self.again)
        self._labels = {part: label() for part in parts}
        self._connect()
        self._lay_out()
        self.retranslate()

    def begin_as(self, role: Role) -> None:
        self.role.setCurrentIndex(list(Role).index(role))
        self.person_name.setFocus()

    def tell_not_a_pin(self) -> None:
        self._say(self.pin_problem, self.tr("A PIN has 4 to 8 digits."))
        self.pin.setFocus()

    def tell_owner_needed(self) -> None:
        self._say(self.role_problem, self.tr("The first person is the owner, and one owner must always be left."))
        self.role.setFocus()

    def tell_trouble(self, words: str) -> None:
        self._say(self.name_problem, words)

    def retranslate(self) -> None:
        for part, words in self._names().items():
            self._labels[part].setText(words)
            part.setAccessibleName(words)
        for place, words in enumerate((self.tr("Owner"), self.tr("Cashier"))):
            self.role.setItemText(place, words)
        for part in (self.pin, self.again):
            part.setPlaceholderText(self.tr("4 to 8 digits") if self._is_new else self.tr("As before"))
        self.save.name(self.tr("Add") if self._is_new else self.tr("Save this person"))
        self.cancel.name(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape belong to the form and not to the settings around it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _names(self) -> dict[QWidget, str]:
        return {
            self.person_name: self.tr("Name"),
            self.role: self.tr("Works as"),
            self.pin: self.tr("PIN"),
            self.again: self.tr("PIN again"),
        }

    def _enter(self) -> None:
        self._say_nothing()
        name = self.person_name.text().strip()
        if not name:
            self._say(self.name_problem, self.tr("Type a name."))
        elif self.pin.text() != self.again.text():
            self._say(self.pin_problem, self.tr("The two PINs are not the same."))
        else:
            self.entered.emit(PersonEntry(name, Role(self.role.currentData()), self.pin.text()))

    def _say(self, where: PlainText, words: str) -> None:
        where.say(words)
        where.show()

    def _say_nothing(self) -> None:
        for problem in (self.pin_problem, self.role_problem, self.name_problem):
            problem.hide()

    def _connect(self) -> None:
        self.save.clicked.connect(self._enter)
        self.cancel.clicked.connect(self.given_up)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(16, 12, 16, 12)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        beside: dict[QWidget, PlainText] = {
            self.person_name: self.name_problem,
            self.role: self.role_problem,
            self.again: self.pin_problem,
        }
        for part, name in self._labels.items():
            name.setMinimumHeight(TOUCH)
            name.setBuddy(part)
            form.addRow(name, part)
            if part in beside:
                form.addRow("", beside[part])
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        form.addRow(row)
        self._say_nothing()


def _secret() -> QLineEdit:
    """Shows dots. What is typed cannot be copied out of it."""
    line = QLineEdit(maxLength=MOST_PIN, echoMode=QLineEdit.EchoMode.Password)
    line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    return line
