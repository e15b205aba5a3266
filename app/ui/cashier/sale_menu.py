"""What can be done with the sale beyond ringing it up: one touch each, in the keypad's place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.ui.cashier.keys import TillAct, key_of
from app.ui.panel import Panel, TillButton

ICONS = {
    TillAct.HOLD: "hold",
    TillAct.SHELF: "tray",
    TillAct.NOTE: "note",
    TillAct.CASH: "cash",
    TillAct.OTHER_MEANS: "",
    TillAct.HELP: "keyboard",
}


class SaleMenu(Panel):
    """`act_pressed` carries a TillAct. Cancelling a sale and giving money back have no key: no slip reaches them."""

    act_pressed = Signal(object)
    cancel_pressed = Signal()
    refund_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("menu")
        self.acts = {act: self._act(act, icon) for act, icon in ICONS.items()}
        self.cancel = TillButton("compact", "close")
        self.refund = TillButton("compact", "replay")
        self.cancel.clicked.connect(self.cancel_pressed)
        self.refund.clicked.connect(self.refund_pressed)
        self._lay_out()
        self.retranslate()

    def show_sale(self, *, is_open: bool) -> None:
        """Whether there is a sale that can be held, noted, paid or cancelled."""
        for act in (TillAct.HOLD, TillAct.NOTE, TillAct.CASH, TillAct.OTHER_MEANS):
            self.acts[act].setEnabled(is_open)
        self.cancel.setEnabled(is_open)

    def show_held(self, count: int) -> None:
        self.acts[TillAct.SHELF].setEnabled(count > 0)

    def retranslate(self) -> None:
        names = {
            TillAct.HOLD: self.tr("Hold"),
            TillAct.SHELF: self.tr("Held sales"),
            TillAct.NOTE: self.tr("Note"),
            TillAct.CASH: self.tr("Cash"),
            TillAct.OTHER_MEANS: self.tr("Card, other"),
            TillAct.HELP: self.tr("Keys"),
        }
        for act, words in names.items():
            self.acts[act].name(words, key=key_of(act))
        self.cancel.name(self.tr("Cancel sale"))
        self.refund.name(self.tr("Refund"))

    def _act(self, act: TillAct, icon: str) -> TillButton:
        button = TillButton("compact", icon)
        button.clicked.connect(lambda: self.act_pressed.emit(act))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        buttons = (*self.acts.values(), self.refund, self.cancel)
        for place, button in enumerate(buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            grid.addWidget(button, place // 2, place % 2)
        for index in range(4):
            grid.setColumnStretch(index, 1 if index < 2 else 0)
            grid.setRowStretch(index, 1)
