"""The buttons that make a shop's bad moments, each with what to expect of it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from handset.simulator.phone_in_hand import Reach
from handset.simulator.widgets.labels import button, label
from handset.simulator.widgets.words import Words


class Trials(QWidget):
    leave_requested = Signal()
    return_requested = Signal()
    restart_requested = Signal()
    junk_requested = Signal()
    burst_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(words("Try"), "step", wrap=False))
        layout.addWidget(label(words("What can go wrong in a shop, at a click"), "chalk", wrap=False))
        self._layout, self._words = layout, words
        self.leave = self._add(
            "Carry it out of range", "Notices wait on the phone, nothing is lost", self.leave_requested
        )
        self.come_back = self._add("Bring it back", "They follow, in order, each once", self.return_requested)
        self.restart = self._add("Restart the phone", "What waits survives the restart", self.restart_requested)
        self.junk = self._add("Send junk", "Spending, chats, advertisements: no ring", self.junk_requested)
        self.burst = self._add("Ten payments at once", "Ten customers in the same moment", self.burst_requested)
        layout.addStretch()

    def phone_changed(self, reach: Reach) -> None:
        here = reach is not Reach.OUT_OF_RANGE
        at_rest = reach is not Reach.RESTARTING
        self.leave.setEnabled(here and at_rest)
        self.come_back.setEnabled(not here)
        self.restart.setEnabled(at_rest)

    def _add(self, text: str, expect: str, wish: SignalInstance) -> QPushButton:
        made = button(self._words(text), "trial")
        made.clicked.connect(wish)
        self._layout.addSpacing(10)
        self._layout.addWidget(made)
        self._layout.addWidget(label(self._words(expect), "chalk", wrap=False))
        return made
