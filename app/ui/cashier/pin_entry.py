"""A PIN being typed: dots, keys, and in the place of the dots a sentence when it was not the right one."""

from collections.abc import Callable
from datetime import timedelta
from math import ceil

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.ui.cashier.pin_dots import LEAST, MOST, PinDots
from app.ui.cashier.pin_pad import PinPad
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.theme import BODY

COUNT_EVERY_MS = 250
LONG = 100
"""Seconds from which a wait is said in minutes."""


class PinEntry(Panel):
    """`entered` carries the PIN; then nothing can be typed until one of the `tell_` has the answer, or `start`."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._is_checking = False
        self._say: Callable[[], str] = str
        self._until = QDeadlineTimer(0)
        self._counting = QTimer(self, interval=COUNT_EVERY_MS)
        self._counting.timeout.connect(self._count_down)
        self.dots = PinDots()
        self.pad = PinPad()
        self._sentence = PlainText(2, size=BODY)
        self._top = QStackedWidget()
        self.pad.digit_pressed.connect(self.press)
        self.pad.backspace_pressed.connect(self.backspace)
        self.pad.ok_pressed.connect(self.enter)
        self._lay_out()
        self.start()

    @property
    def words(self) -> str:
        return self._sentence.text

    def start(self) -> None:
        """Nothing is typed and nothing said; for another person or another time."""
        self._counting.stop()
        self._until = QDeadlineTimer(0)
        self._answer(str)

    def press(self, digit: str) -> None:
        if self.pad.isEnabled() and len(self._typed) < MOST:
            self._type(self._typed + digit)

    def backspace(self) -> None:
        if self.pad.isEnabled():
            self._type(self._typed[:-1])

    def enter(self) -> None:
        if self.pad.isEnabled() and len(self._typed) >= LEAST:
            typed = self._typed
            self._is_checking = True
            self._type("")
            self.entered.emit(typed)

    def tell_wrong(self) -> None:
        self._answer(lambda: self.tr("That is not the PIN. Try once more."))

    def tell_wait(self, for_: timedelta) -> None:
        """Count down, in words, until the next try."""
        self._until = QDeadlineTimer(ceil(for_.total_seconds() * 1000))
        self._counting.start()
        self._answer(self._wait_words)

    def tell_trouble(self, say: Callable[[], str]) -> None:
        """Something else than the PIN was in the way."""
        self._answer(say)

    def retranslate(self) -> None:
        words = self._say()
        self._sentence.say(words, "amber")
        self._top.setCurrentWidget(self._sentence if words else self.dots)

    def _answer(self, say: Callable[[], str]) -> None:
        self._say = say
        self._is_checking = False
        self._type("")
        self.retranslate()

    def _type(self, typed: str) -> None:
        """Whoever types again has read the sentence."""
        self._typed = typed
        self.dots.show_count(len(typed))
        self.pad.setEnabled(not self._is_checking and self._until.hasExpired())
        self.pad.ok.setEnabled(len(typed) >= LEAST)
        if typed:
            self._say = str
            self.retranslate()

    def _wait_words(self) -> str:
        seconds = ceil(self._until.remainingTime() / 1000)
        if seconds < LONG:
            return self.tr("Too many wrong PINs. Try again in %n second(s).", "", seconds)
        return self.tr("Too many wrong PINs. Try again in %n minute(s).", "", ceil(seconds / 60))

    def _count_down(self) -> None:
        if self._until.hasExpired():
            self.start()
        else:
            self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._top.addWidget(self.dots)
        self._top.addWidget(self._sentence)
        column.addWidget(self._top)
        column.addWidget(self.pad, 1)
