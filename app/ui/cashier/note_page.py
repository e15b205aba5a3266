"""A few words on the sale: a table, a name, what to wrap."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from app.ui.cashier.keys import TillAct, act_of
from app.ui.cashier.till_page import TillPage
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import BODY

MOST_NOTE = 120
"""Characters of a note."""


class NotePage(TillPage):
    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainText(1, size=BODY, bold=True)
        self._advice = PlainText(2, colour="ink_soft")
        self.text = QLineEdit(maxLength=MOST_NOTE)
        self.keep = TillButton("primary", "check")
        self.back = TillButton("plain", "back")
        self.keep.clicked.connect(self.accept)
        self.back.clicked.connect(self.left)
        self._lay_out()
        self.retranslate()

    def ask(self, note: str) -> None:
        """Begin with the note as it is."""
        self.text.setText(note)
        self.text.selectAll()
        self.text.setFocus()

    def accept(self) -> None:
        self.noted.emit(self.text.text().strip())
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, which a line of text passes on."""
        act = act_of(event)
        if act is TillAct.CHARGE:
            self.accept()
        elif act is TillAct.BACK:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.say(self.tr("Note on the sale"))
        self._advice.say(self.tr("It stays in the shop: the customer's screen does not show it."))
        self.text.setAccessibleName(self.tr("Note on the sale"))
        self.keep.name(self.tr("Keep"))
        self.back.name(self.tr("Back"), shown=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self.text, self._advice):
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.keep, 1)
        column.addLayout(row)
