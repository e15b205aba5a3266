"""What is doubtful about the chosen code: calm amber sentences, and a button where one press would set it right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.codes.doubts import Doubt, DoubtKind
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.collection_codes.doubt_words import doubt_sentence
from app.ui.language import name_of
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import STEP


class DoubtPanel(Panel):
    """Hidden while nothing is doubtful. The code can be kept as it is."""

    platform_wanted = Signal(str)
    """The key of the platform that the code belongs to."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("amber")
        self._platforms = platforms
        self._code: CollectionCode | None = None
        self._doubts: tuple[Doubt, ...] = ()
        self.sentences = {kind: PlainText(3, colour="amber") for kind in DoubtKind}
        self.set_right = TillButton()
        self.set_right.clicked.connect(lambda: self.platform_wanted.emit(self._owner))
        self._lay_out()
        self.hide()

    def show_doubts(self, code: CollectionCode | None, doubts: Sequence[Doubt]) -> None:
        self._code, self._doubts = code, tuple(doubts)
        self.retranslate()
        self.setVisible(bool(doubts))

    def retranslate(self) -> None:
        said = {doubt.kind: doubt for doubt in self._doubts}
        for kind, sentence in self.sentences.items():
            sentence.setVisible(kind in said)
            if self._code and kind in said:
                sentence.say(doubt_sentence(said[kind], self._code, self._platforms))
        self.set_right.setVisible(bool(self._owner))
        self.set_right.name(self.tr("Set to {platform}").format(platform=name_of(self._owner, self._platforms)))

    @property
    def _owner(self) -> str:
        return next((doubt.detail for doubt in self._doubts if doubt.kind is DoubtKind.OTHER_PLATFORM), "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP * 3, STEP * 2, STEP * 3, STEP * 2)
        row.setSpacing(STEP * 3)
        column = QVBoxLayout()
        column.setSpacing(STEP)
        for sentence in self.sentences.values():
            column.addWidget(sentence)
        row.addLayout(column, 1)
        row.addWidget(self.set_right)
