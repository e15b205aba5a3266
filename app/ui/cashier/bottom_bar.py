"""The foot of the till: the bell, the message line, past payments, the export, the day's end, the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.ui.cashier.keys import TillAct, key_of
from app.ui.cashier.message_line import MessageLine
from app.ui.panel import Panel, TillButton


class BottomBar(Panel):
    replay_requested = Signal()
    mute_requested = Signal(bool)
    past_payments_requested = Signal()
    export_requested = Signal()
    settings_requested = Signal()
    day_end_requested = Signal()

    def __init__(self) -> None:
        super().__init__("bar")
        self._muted = False
        self._narrow = False
        self.messages = MessageLine()
        self.replay = TillButton("", "replay")
        self.mute = TillButton("", "bell")
        self.past_payments = TillButton("", "find")
        self.export = TillButton("", "export")
        self.day_end = TillButton("", "day-end")
        self.settings = TillButton("", "settings")
        self._connect()
        self._lay_out()
        self.retranslate()

    def show_muted(self, muted: bool) -> None:
        self._muted = muted
        self.mute.set_icon("bell-off" if muted else "bell")
        self.retranslate()

    def set_narrow(self, is_narrow: bool) -> None:
        """In a narrow window the icons speak for themselves, so that the message has room."""
        self._narrow = is_narrow
        for button in (self.replay, self.mute, self.past_payments, self.export, self.day_end, self.settings):
            button.become("icon" if is_narrow else "")
        self.retranslate()

    def retranslate(self) -> None:
        shown = not self._narrow
        self.replay.name(self.tr("Replay"), shown=shown, key=key_of(TillAct.REPLAY))
        self.mute.name(self.tr("Sound on") if self._muted else self.tr("Mute"), shown=shown, key=key_of(TillAct.MUTE))
        self.past_payments.name(self.tr("Payments"), shown=shown, key=key_of(TillAct.PAST_PAYMENTS))
        self.export.name(self.tr("Export"), shown=shown, key=key_of(TillAct.EXPORT))
        self.day_end.name(self.tr("Day's end"), shown=shown, key=key_of(TillAct.DAY_END))
        self.settings.name(self.tr("Settings"), shown=shown, key=key_of(TillAct.SETTINGS))

    def _connect(self) -> None:
        self.replay.clicked.connect(self.replay_requested)
        self.mute.clicked.connect(lambda: self.mute_requested.emit(not self._muted))
        self.past_payments.clicked.connect(self.past_payments_requested)
        self.export.clicked.connect(self.export_requested)
        self.day_end.clicked.connect(self.day_end_requested)
        self.settings.clicked.connect(self.settings_requested)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self.replay)
        row.addWidget(self.mute)
        row.addWidget(self.messages, 1)
        row.addWidget(self.past_payments)
        row.addWidget(self.export)
        row.addWidget(self.day_end)
        row.addWidget(self.settings)
