"""The keys under a finger that types a PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.ui.panel import Panel, TillButton

PLACES = {
    "7": (0, 0), "8": (0, 1), "9": (0, 2),
    "4": (1, 0), "5": (1, 1), "6": (1, 2),
    "1": (2, 0), "2": (2, 1), "3": (2, 2),
    "0": (3, 1),
}  # fmt: skip


class PinPad(Panel):
    """The digits stand where the till's do."""

    digit_pressed = Signal(str)
    backspace_pressed = Signal()
    ok_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("keypad")
        self.keys = {digit: self._key(digit) for digit in PLACES}
        self.backspace = _tall(TillButton("key", "backspace"))
        self.ok = _tall(TillButton("primary", "check"))
        self.backspace.clicked.connect(self.backspace_pressed)
        self.ok.clicked.connect(self.ok_pressed)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.backspace.name(self.tr("Delete the last digit"), shown=False, key="Backspace")
        self.ok.name(self.tr("OK"), shown=False, key="Return")

    def _key(self, digit: str) -> TillButton:
        button = _tall(TillButton("key"))
        button.name(digit)
        button.clicked.connect(lambda: self.digit_pressed.emit(digit))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for digit, (row, column) in PLACES.items():
            grid.addWidget(self.keys[digit], row, column)
        grid.addWidget(self.backspace, 3, 0)
        grid.addWidget(self.ok, 3, 2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        for row in range(4):
            grid.setRowStretch(row, 1)


def _tall(button: TillButton) -> TillButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return button
