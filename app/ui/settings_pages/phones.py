"""The paired phones: how each is, pairing another, taking one off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.link_state import LinkState
from app.ui.look import Look, dress_inside
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText, StrangersText
from app.ui.sentences import link_words
from app.ui.theme import BODY


class PhoneCard(Panel):
    """One phone. Taking it off is asked for twice, in the same place."""

    revoked = Signal(str)

    def __init__(self, state: LinkState) -> None:
        super().__init__("card")
        self._state = state
        self._name = StrangersText(1, size=BODY, bold=True)
        self._how = PlainText(2, colour="ink_soft")
        self.remove = TillButton("")
        self.confirm = TillButton("alarm")
        self.keep = TillButton("plain")
        self.remove.clicked.connect(lambda: self._ask(True))
        self.keep.clicked.connect(lambda: self._ask(False))
        self.confirm.clicked.connect(lambda: self.revoked.emit(self._state.phone_id))
        self._is_asking = False
        self._lay_out()
        self._ask(False)

    def show_state(self, state: LinkState) -> None:
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        self._name.say(self._state.phone_name)
        self.remove.name(self.tr("Remove"))
        self.confirm.name(self.tr("Remove for good"))
        self.keep.name(self.tr("Keep"))
        question = self.tr("Its payments will no longer reach this till. To undo, pair it anew.")
        self._how.say(question if self._is_asking else link_words(self._state.phase))

    def _ask(self, is_asking: bool) -> None:
        self._is_asking = is_asking
        self.remove.setVisible(not is_asking)
        self.confirm.setVisible(is_asking)
        self.keep.setVisible(is_asking)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._how)
        row.addLayout(words, 1)
        for button in (self.keep, self.confirm, self.remove):
            row.addWidget(button)


class PhonesPage(Panel):
    pairing_requested = Signal()
    phone_revoked = Signal(str)

    def __init__(self) -> None:
        super().__init__("page")
        self.cards: dict[str, PhoneCard] = {}
        self._look = Look()
        self._is_keychain = True
        self._none = PlainText(2, size=BODY, colour="ink_soft")
        self._place = PlainText(2, colour="ink_soft")
        self.pair = TillButton("primary", "phone")
        self.pair.clicked.connect(self.pairing_requested)
        self._list = QVBoxLayout()
        self._lay_out()
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look

    def show_phones(self, phones: Sequence[LinkState]) -> None:
        for phone_id in set(self.cards) - {state.phone_id for state in phones}:
            self.cards.pop(phone_id).deleteLater()
        for state in phones:
            self._show(state)
        self._none.setVisible(not phones)

    def show_key_place(self, is_keychain: bool) -> None:
        self._is_keychain = is_keychain
        self.retranslate()

    def retranslate(self) -> None:
        self.pair.name(self.tr("Pair a phone"))
        self._none.say(self.tr("No phone is paired yet. The till hears of payments through the shop's phone."))
        keychain = self.tr("Pairing keys are kept in the system's keychain.")
        in_file = self.tr("This system has no keychain: pairing keys are kept in a file that only its owner can read.")
        self._place.say(keychain if self._is_keychain else in_file)

    def _show(self, state: LinkState) -> None:
        if card := self.cards.get(state.phone_id):
            card.show_state(state)
        else:
            self.cards[state.phone_id] = card = PhoneCard(state)
            card.revoked.connect(self.phone_revoked)
            self._list.insertWidget(self._list.count() - 1, card)
            self._dress(card)

    def _dress(self, card: PhoneCard) -> None:
        dress_inside(card, self._look)

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
        column.addWidget(self._place)
        row = QHBoxLayout()
        row.addWidget(self.pair)
        row.addStretch(1)
        column.addLayout(row)
