"""One person on the settings page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.person import Person, Role
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText, StrangersText
from app.ui.theme import BODY


class PersonCard(Panel):
    """Removing is asked for twice, in the same place."""

    change_wanted = Signal()
    removed = Signal()

    def __init__(self, person: Person) -> None:
        super().__init__("card")
        self._person = person
        self._is_asking = False
        self._name = StrangersText(1, size=BODY, bold=True)
        self._how = PlainText(2, colour="ink_soft")
        self.change = TillButton()
        self.remove = TillButton()
        self.confirm = TillButton("alarm")
        self.keep = TillButton("plain")
        self.change.clicked.connect(self.change_wanted)
        self.remove.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.confirm.clicked.connect(self.removed)
        self._lay_out()
        self._ask(False)

    @property
    def words(self) -> str:
        return self._how.text

    def tell_owner_needed(self) -> None:
        self._ask(False)
        self._how.say(self.tr("The last owner cannot be removed while others work here."), "amber")

    def tell_trouble(self, words: str) -> None:
        self._ask(False)
        self._how.say(words, "amber")

    def retranslate(self) -> None:
        self._name.say(self._person.name)
        self.change.name(self.tr("Change"))
        self.remove.name(self.tr("Remove"))
        self.confirm.name(self.tr("Remove for good"))
        self.keep.name(self.tr("Keep"))
        role = self.tr("Owner") if self._person.role is Role.OWNER else self.tr("Cashier")
        question = self.tr("The PIN will no longer open the till. Earlier entries keep the name.")
        self._how.say(question if self._is_asking else role, "ink_soft")

    def _ask(self, is_asking: bool) -> None:
        self._is_asking = is_asking
        for button in (self.change, self.remove):
            button.setVisible(not is_asking)
        for button in (self.confirm, self.keep):
            button.setVisible(is_asking)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._how)
        row.addLayout(words, 1)
        for button in (self.change, self.keep, self.confirm, self.remove):
            row.addWidget(button)
