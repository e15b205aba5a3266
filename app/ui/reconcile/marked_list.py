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
    """`width` is in pixels of the theme. With `most_shown` it is as high as its entries, and no higher than so many."""

    def __init__(self, width: int, most_shown: int = 0) -> None:
        super().__init__()
        self._look = Look()
        self._width = width
        self._most_shown = most_shown
        self._marks: list[Mark] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedWidth(look.px(self._width))
        self.setIconSize(QSize(look.px(24), look.px(24)))
        for row, mark in enumerate(self._marks):
            self.item(row).setIcon(icon(*self._inked(mark)))
        self._fit()

    def put(self, row: int, title: str, words: str, mark: Mark) -> None:
        """Show this entry in `row`, which is the next new one or one that is there."""
        if row == self.count():
            self.addItem(QListWidgetItem())
            self._marks.append(mark)
        self._marks[row] = mark
        self.item(row).setText(f"{title}\n{words}")
        self.item(row).setToolTip(f"{title}\n{words}")
        self.item(row).setIcon(icon(*self._inked(mark)))
        self._fit()

    def shorten(self, rows: int) -> None:
        """Keep the first `rows`."""
        while self.count() > rows:
            self.takeItem(self.count() - 1)
            self._marks.pop()
        self._fit()

    def _fit(self) -> None:
        if self._most_shown and self.count():
            rows = min(self.count(), self._most_shown)
            self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + self._look.px(4))

    def _inked(self, mark: Mark) -> tuple[str, str]:
        name, colour = mark.value
        return name, getattr(self._look.theme, colour)
