"""The keys of the till."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.ui.cashier.keys import TillAct, key_of
from app.ui.panel import Panel, TillButton
from app.ui.sale_words import MINUS, TIMES

PLACES = {
    "7": (0, 0), "8": (0, 1), "9": (0, 2),
    "4": (1, 0), "5": (1, 1), "6": (1, 2),
    "1": (2, 0), "2": (2, 1), "3": (2, 2),
    "0": (3, 0), "00": (3, 1), ".": (3, 2),
}  # fmt: skip
ACTS: dict[TillAct, tuple[int, int, str, str]] = {
    TillAct.QUANTITY: (1, 3, TIMES, ""), TillAct.PERCENT: (2, 3, "%", ""), TillAct.AMOUNT_OFF: (3, 3, MINUS, ""),
    TillAct.UNDO: (0, 4, "", "undo"), TillAct.PRICE: (1, 4, "=", ""),
}  # fmt: skip
"""Row, column, sign and icon of the keys that say what the figure is."""


class Keypad(Panel):
    """`key_pressed` carries what is written on the key, `act_pressed` what it does."""

    key_pressed = Signal(str)
    act_pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__("keypad")
        self.keys = {key: self._figure(key) for key in PLACES}
        self.acts = {act: self._act(act, TillButton("key", icon)) for act, (_, _, _, icon) in ACTS.items()}
        self.backspace = self._act(TillAct.BACKSPACE, TillButton("key", "backspace"))
        self.add = self._act(TillAct.ADD, TillButton("key", "plus"))
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.backspace.name(self.tr("Delete the last figure"), shown=False, key=key_of(TillAct.BACKSPACE))
        self.add.name(self.tr("Add to the sale"), shown=False, key=key_of(TillAct.ADD))
        names = {
            TillAct.QUANTITY: self.tr("Quantity"),
            TillAct.PERCENT: self.tr("Discount in percent"),
            TillAct.AMOUNT_OFF: self.tr("Discount, or one fewer"),
            TillAct.PRICE: self.tr("Price of the line"),
            TillAct.UNDO: self.tr("Undo"),
        }
        for act, words in names.items():
            self.acts[act].name(words, shown=False, key=key_of(act))
            self.acts[act].setText(ACTS[act][2])

    def _figure(self, key: str) -> TillButton:
        button = _tall(TillButton("key"))
        button.name(key)
        button.clicked.connect(lambda: self.key_pressed.emit(key))
        return button

    def _act(self, act: TillAct, button: TillButton) -> TillButton:
        button.clicked.connect(lambda: self.act_pressed.emit(act))
        return _tall(button)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for key, (row, column) in PLACES.items():
            grid.addWidget(self.keys[key], row, column)
        for act, (row, column, _, _) in ACTS.items():
            grid.addWidget(self.acts[act], row, column)
        grid.addWidget(self.backspace, 0, 3)
        grid.addWidget(self.add, 2, 4, 2, 1)
        for index in range(5):
            grid.setColumnStretch(index, 1)
        for index in range(4):
            grid.setRowStretch(index, 1)


def _tall(button: TillButton) -> TillButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return button
