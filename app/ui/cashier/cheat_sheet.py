"""F1: every key of the till and what it does, from the table that the keys themselves are read from."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.ui.cashier.keys import KEYS, TillAct, act_of
from app.ui.panel import label
from app.ui.plain_text import PlainText
from app.ui.theme import SMALL


class CheatSheet(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {act: (label("heading"), PlainText(2, size=SMALL)) for act in KEYS}
        self._lay_out()
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it too."""
        if act_of(event) is TillAct.HELP:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys of the till"))
        for act, (key, meaning) in self.rows.items():
            key.setText(KEYS[act].text)
            meaning.say(KEYS[act].meaning)

    def _lay_out(self) -> None:
        """In two columns, read down the first and then the second."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        half = (len(self.rows) + 1) // 2
        for place, (key, meaning) in enumerate(self.rows.values()):
            grid.addWidget(key, place % half, place // half * 2)
            grid.addWidget(meaning, place % half, place // half * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addLayout(grid)
        self.resize(860, 440)
