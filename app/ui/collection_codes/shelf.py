"""The shop's codes in the order in which customers see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.icons import icon
from app.ui.language import name_of
from app.ui.look import Look
from app.ui.theme import STEP, TOUCH


@dataclass(frozen=True, slots=True)
class ShelvedCode:
    code: CollectionCode
    doubtful: bool = False


class Shelf(QWidget):
    """Asks for what its buttons say; the page keeps the codes."""

    chosen = Signal(int)
    """A row, -1 when there is none."""
    moved = Signal(int, int)
    """A row, and how many places it goes down."""
    removed = Signal(int)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self._look = Look()
        self._codes: list[ShelvedCode] = []
        self.list = QListWidget()
        self.up = QPushButton(self.tr("Up"))
        self.down = QPushButton(self.tr("Down"))
        self.remove = QPushButton(self.tr("Remove"))
        self._lay_out()
        self._connect()

    @property
    def row(self) -> int:
        return self.list.currentRow()

    def set_look(self, look: Look) -> None:
        self._look = look
        for row in range(self.list.count()):
            self._tell(row)

    def show_codes(self, codes: Sequence[ShelvedCode], row: int) -> None:
        """Show them all anew and choose `row`."""
        self._codes = list(codes)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([""] * len(codes))
        for number in range(len(codes)):
            self.list.item(number).setSizeHint(QSize(0, TOUCH))
            self._tell(number)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._choose(self.row)

    def show_code(self, row: int, code: ShelvedCode) -> None:
        """One of them became another."""
        self._codes[row] = code
        self._tell(row)

    def _tell(self, row: int) -> None:
        shelved, item = self._codes[row], self.list.item(row)
        words = self._label(shelved.code)
        look_again = self.tr("Look again at this code.") if shelved.doubtful else ""
        item.setText(words)
        item.setIcon(icon("doubt", self._look.theme.amber) if shelved.doubtful else QIcon())
        item.setToolTip(look_again)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}. {look_again}" if look_again else words)

    def _label(self, code: CollectionCode) -> str:
        caption = name_of(code.platform, self._platforms)
        return caption if code.name in ("", caption) else f"{code.name} · {caption}"

    def _choose(self, row: int) -> None:
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._codes) - 1)
        self.chosen.emit(row)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.up.clicked.connect(lambda: self.moved.emit(self.row, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self.row, 1))
        self.remove.clicked.connect(lambda: self.removed.emit(self.row))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(STEP * 2)
        for button in (self.up, self.down, self.remove):
            button.setMinimumSize(TOUCH, TOUCH)
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
