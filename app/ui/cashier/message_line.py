"""The line at the foot of the till that says what is wrong and what to do."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from app.ui.panel import Panel, label
from app.ui.plain_text import PlainText

NEXT_EVERY_MS = 6_000
NEWS_FOR_MS = 8_000


class Weight(IntEnum):
    """The heavier comes first."""

    NEWS = 0
    HINT = 1
    WARNING = 2
    ALARM = 3


COLOURS = {Weight.NEWS: "ink", Weight.HINT: "ink_soft", Weight.WARNING: "amber", Weight.ALARM: "alarm"}


class MessageLine(Panel):
    """Several messages take turns. Each is kept as what says it, so that it follows the language."""

    def __init__(self) -> None:
        super().__init__("message")
        self._messages: dict[object, tuple[Weight, Callable[[], str]]] = {}
        self._turn = 0
        self._text = PlainText(2)
        self._place = label("soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self._place)
        self._turning = QTimer(self)
        self._turning.timeout.connect(self._take_turn)
        self._news_over = QTimer(self, singleShot=True)
        self._news_over.timeout.connect(lambda: self.drop(Weight.NEWS))

    @property
    def words(self) -> str:
        return self._text.text

    def put(self, key: object, weight: Weight, say: Callable[[], str]) -> None:
        """Show a message until `drop(key)`; of equally heavy ones the latest comes first."""
        self._messages.pop(key, None)
        self._messages[key] = weight, say
        self._turn = 0
        self.retranslate()

    def drop(self, key: object) -> None:
        if self._messages.pop(key, None):
            self._turn = 0
            self.retranslate()

    def tell_news(self, say: Callable[[], str], weight: Weight = Weight.NEWS) -> None:
        """Show at once, for some seconds, before everything else."""
        self._messages[Weight.NEWS] = weight, say
        self._turn = [key for key, _ in self._ordered()].index(Weight.NEWS)
        self._news_over.start(NEWS_FOR_MS)
        self.retranslate()

    def retranslate(self) -> None:
        messages = self._ordered()
        if not messages:
            self._text.say("")
        else:
            weight, say = messages[self._turn % len(messages)][1]
            self._text.say(say(), COLOURS[weight])
        self._tell_place(len(messages))

    def _ordered(self) -> list[tuple[object, tuple[Weight, Callable[[], str]]]]:
        latest_first = list(self._messages.items())[::-1]
        return sorted(latest_first, key=lambda item: -item[1][0])

    def _take_turn(self) -> None:
        self._turn += 1
        self.retranslate()

    def _tell_place(self, count: int) -> None:
        self._place.setVisible(count > 1)
        self._place.setText(f"{self._turn % count + 1}/{count}" if count > 1 else "")
        if count < 2:
            self._turning.stop()
        elif not self._turning.isActive():
            self._turning.start(NEXT_EVERY_MS)
