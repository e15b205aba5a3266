"""The keys of the till."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.ui.panel import Panel, TillButton

PLACES = {
    "7": (0, 0), "8": (0, 1), "9": (0, 2),
    "4": (1, 0), "5": (1, 1), "6": (1, 2),
    "1": (2, 0), "2": (2, 1), "3": (2, 2),
    "0": (3, 0), "00": (3, 1), ".": (3, 2),
}  # fmt: skip


class Keypad(Panel):
    """`key_pressed` carries what is written on the key."""

    key_pressed = Signal(str)
    backspace_pressed = Signal()
    add_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("keypad")
        self.keys = {key: self._key(key) for key in PLACES}
        self.backspace = _tall(TillButton("key", "backspace"))
        self.add = _tall(TillButton("key", "plus"))
        self.backspace.clicked.connect(self.backspace_pressed)
        self.add.clicked.connect(self.add_pressed)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.backspace.name(self.tr("Delete the last figure"), shown=False, key="Backspace")
        self.add.name(self.tr("Add to the sale"), shown=False, key="+")

    def _key(self, key: str) -> TillButton:
        button = _tall(TillButton("key"))
        button.name(key)
        button.clicked.connect(lambda: self.key_pressed.emit(key))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for key, (row, column) in PLACES.items():
            grid.addWidget(self.keys[key], row, column)
        grid.addWidget(self.backspace, 0, 3)
        grid.addWidget(self.add, 1, 3, 3, 1)
        for index in range(4):
            grid.setColumnStretch(index, 1)
            grid.setRowStretch(index, 1)


def _tall(button: TillButton) -> TillButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return button
