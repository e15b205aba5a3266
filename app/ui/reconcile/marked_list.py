"""A list of two-line entries, each with a mark that tells at a glance whether it needs a person."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from app.ui.icons import icon
from app.ui.look import Look


class Mark(Enum):
    """An icon's name and its colour in the theme."""

    GOOD = ("check", "money")
    TO_LOOK_AT = ("doubt", "amber")
    PLAIN = ("more", "ink_soft")


class MarkedList(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self._marks: list[Mark] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setIconSize(QSize(look.px(24), look.px(24)))
        for row, mark in enumerate(self._marks):
            self.item(row).setIcon(icon(*self._inked(mark)))

    def put(self, row: int, title: str, words: str, mark: Mark) -> None:
        """Show this entry in `row`, which is the next new one or one that is there."""
        if row == self.count():
            self.addItem(QListWidgetItem())
            self._marks.append(mark)
        self._marks[row] = mark
        self.item(row).setText(f"{title}\n{words}")
        self.item(row).setToolTip(f"{title}\n{words}")
        self.item(row).setIcon(icon(*self._inked(mark)))

    def shorten(self, rows: int) -> None:
        """Keep the first `rows`."""
        while self.count() > rows:
            self.takeItem(self.count() - 1)
            self._marks.pop()

    def _inked(self, mark: Mark) -> tuple[str, str]:
        name, colour = mark.value
        return name, getattr(self._look.theme, colour)
