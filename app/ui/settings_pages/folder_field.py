"""A folder, typed or chosen; empty is none."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from app.ui.panel import Panel, TillButton


class FolderField(Panel):
    """`changed` tells that another folder stands there, once typing has ended."""

    changed = Signal()

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.path = QLineEdit(folder)
        self.choose = TillButton()
        self.choose.clicked.connect(self._choose)
        self.path.editingFinished.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        self.retranslate()

    @property
    def folder(self) -> str:
        return self.path.text().strip()

    def name(self, words: str) -> None:
        self.path.setAccessibleName(words)

    def retranslate(self) -> None:
        self.path.setPlaceholderText(self.tr("None"))
        self.choose.name(self.tr("Choose…"))

    def take(self, folder: str) -> None:
        self.path.setText(str(Path(folder)))
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), self.folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.open()
