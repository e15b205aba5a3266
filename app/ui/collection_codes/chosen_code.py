"""The chosen code: its picture, its name and its platform."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.codes.picture import Matrix, modules
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.code_view import CodeView, ShownCode
from app.ui.language import name_of, platform_name
from app.ui.off_thread import OffThread
from app.ui.theme import LIGHT, TOUCH

SMALLEST_PREVIEW = 108
"""Pixels of the look: to be recognised, not scanned."""


class ChosenCode(QWidget):
    edited = Signal(object)
    """The CollectionCode as its owner wants it now."""
    not_drawn = Signal(object)
    """The exception that kept its picture from being drawn."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self._code: CollectionCode | None = None
        self._off_thread = OffThread(self)
        self.preview = CodeView()
        self.preview.setMinimumSize(SMALLEST_PREVIEW, SMALLEST_PREVIEW)
        self.name = QLineEdit()
        self.platform = QComboBox()
        for platform in platforms.values():
            self.platform.addItem(platform_name(platform), platform.key)
        self._lay_out()
        self.name.textEdited.connect(lambda text: self._edit(name=text))
        self.platform.activated.connect(lambda: self.set_platform(self.platform.currentData()))

    def show_code(self, code: CollectionCode | None) -> None:
        self._code = code
        self.name.setEnabled(code is not None)
        self.platform.setEnabled(code is not None)
        if code is None or code.name != self.name.text():
            self.name.setText(code.name if code else "")
        self.platform.setCurrentIndex(self.platform.findData(code.platform) if code else -1)
        self._draw(code)

    def set_platform(self, key: str) -> None:
        """A code that is called after its platform is called after the new one then."""
        if self._code is None:
            return
        is_called_after_it = self._code.name == name_of(self._code.platform, self._platforms)
        name = name_of(key, self._platforms) if is_called_after_it else self._code.name
        self._edit(name=name, platform=key)

    def _edit(self, **fields: str) -> None:
        if self._code:
            self.edited.emit(replace(self._code, **fields))

    def _draw(self, code: CollectionCode | None) -> None:
        self.preview.show_code(None)
        if code:
            self._off_thread.do(
                lambda: modules(code.payload), lambda matrix: self._show(code, matrix), self._tell_not_drawn
            )

    def _show(self, code: CollectionCode, matrix: Matrix) -> None:
        if code == self._code:
            platform = self._platforms.get(code.platform)
            colour = platform.colour if platform else LIGHT.ink
            self.preview.show_code(ShownCode(matrix, name_of(code.platform, self._platforms), colour))

    def _tell_not_drawn(self, error: Exception) -> None:
        self.not_drawn.emit(error)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview, 1)
        fields = QFormLayout()
        fields.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        fields.addRow(self.tr("Name"), self.name)
        fields.addRow(self.tr("Platform"), self.platform)
        for control in (self.name, self.platform):
            control.setMinimumHeight(TOUCH)
        column.addLayout(fields)
