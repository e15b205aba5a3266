"""A list that leaves the keys of the till to the till."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget


def is_for_the_till(event: QKeyEvent) -> bool:
    """Whether a key pressed in a list is meant for the keypad or the charge."""
    is_typed = bool(event.text()) and event.text().isprintable()
    return is_typed or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TillList(QListView):
    """Arrow keys move in it; what is typed goes on to the window, instead of searching the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_the_till(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
