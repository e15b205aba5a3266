"""The settings page of the shop's collection codes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.codes.picture import Matrix, PayloadTooLong, modules
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.code_view import CodeView, ShownCode
from app.ui.language import platform_name
from app.ui.off_thread import OffThread
from app.ui.picture_file import PictureUnreadable, payloads_in_file
from app.ui.plain_text import PlainText
from app.ui.theme import LIGHT, STEP, TOUCH


class CodesPage(QWidget):
    """The owner adds a code by its text or by a picture of it, names it, picks its platform, orders and removes."""

    codes_changed = Signal()
    refused = Signal()
    """What was offered was not added; the sentence on the page says why."""

    def __init__(
        self,
        platforms: Mapping[str, Platform],
        codes: tuple[CollectionCode, ...],
        parent: QWidget | None = None,
        suggest: Callable[[str], str | None] = lambda _payload: None,
    ) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._suggest = suggest
        self._codes = list(codes)
        self._off_thread = OffThread(self)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._list_codes(0)

    @property
    def codes(self) -> tuple[CollectionCode, ...]:
        return tuple(self._codes)

    def add_payload(self, payload: str) -> None:
        """Draw the code off the GUI thread and, when that succeeds, put it at the end of the list."""
        text = payload.strip()
        if not text:
            self._refuse(self.tr("Paste the text of the code first, or load a picture of it."))
        elif any(code.payload == text for code in self._codes):
            self._refuse(self.tr("This code is in the list already."))
        else:
            self._off_thread.do(lambda: modules(text), lambda _matrix: self._add(text), self._refuse_for)

    def load_picture(self, file: Path) -> None:
        """Read the picture off the GUI thread and add the one code that is in it."""
        self.sentence.say(self.tr("Looking for the code ..."), "ink_soft")
        self._off_thread.do(lambda: payloads_in_file(file), self._take_scanned, self._refuse_for)

    def _make_widgets(self) -> None:
        self.payload = QLineEdit(placeholderText=self.tr("Text of the code, such as https://qr.alipay.com/..."))
        self.payload.setMaxLength(32767)
        self.add = QPushButton(self.tr("Add"))
        self.load = QPushButton(self.tr("Load picture ..."))
        self.sentence = PlainText(2)
        self.list = QListWidget()
        self.up = QPushButton(self.tr("Up"))
        self.down = QPushButton(self.tr("Down"))
        self.remove = QPushButton(self.tr("Remove"))
        self.preview = CodeView()
        self.name = QLineEdit()
        self.platform = QComboBox()
        for platform in self._platforms.values():
            self.platform.addItem(platform_name(platform), platform.key)
        for control in (self.payload, self.add, self.load, self.up, self.down, self.remove, self.name, self.platform):
            control.setMinimumHeight(TOUCH)
        for button in (self.add, self.load, self.up, self.down, self.remove):
            button.setMinimumWidth(TOUCH)
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(STEP * 6, STEP * 4, STEP * 6, STEP * 4)
        page.setSpacing(STEP * 3)
        page.addLayout(_row(self.payload, self.add, self.load))
        page.addWidget(self.sentence)
        shelves = QVBoxLayout()
        shelves.addWidget(self.list, 1)
        shelves.addLayout(_row(self.up, self.down, self.remove))
        chosen = QVBoxLayout()
        chosen.addWidget(self.preview, 1)
        fields = QFormLayout()
        fields.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        fields.addRow(self.tr("Name"), self.name)
        fields.addRow(self.tr("Platform"), self.platform)
        chosen.addLayout(fields)
        columns = QHBoxLayout()
        columns.setSpacing(STEP * 4)
        columns.addLayout(shelves, 1)
        columns.addLayout(chosen, 1)
        page.addLayout(columns, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add_pasted)
        self.payload.returnPressed.connect(self._add_pasted)
        self.load.clicked.connect(self._choose_picture)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.name.textEdited.connect(lambda text: self._change(name=text))
        self.platform.activated.connect(lambda: self._change(platform=self.platform.currentData()))

    def _add_pasted(self) -> None:
        self.add_payload(self.payload.text())

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self, self.tr("Picture of the code"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        dialog.fileSelected.connect(lambda chosen: self.load_picture(Path(chosen)))
        dialog.open()

    def _take_scanned(self, payloads: list[str]) -> None:
        if not payloads:
            self._refuse(self.tr("There is no QR code in this picture. Try a larger or sharper one."))
        elif len(payloads) > 1:
            self._refuse(self.tr("There are several QR codes in this picture. Cut out the one you mean."))
        else:
            self.add_payload(payloads[0])

    def _refuse_for(self, error: Exception) -> None:
        if isinstance(error, PayloadTooLong):
            self._refuse(self.tr("This text is too long for a QR code."))
        elif isinstance(error, PictureUnreadable):
            self._refuse(self.tr("This file is not a picture that can be read."))
        else:
            raise error

    def _refuse(self, sentence: str) -> None:
        self.sentence.say(sentence, "alarm")
        self.refused.emit()

    def _add(self, payload: str) -> None:
        key = self._suggest(payload) or next(iter(self._platforms), "")
        self._codes.append(CollectionCode(key, self._caption(key), payload))
        self.payload.clear()
        self.sentence.say(self.tr("Added. Check its platform and give it a name."), "ink_soft")
        self._list_codes(len(self._codes) - 1)
        self.codes_changed.emit()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + step < len(self._codes):
            return
        self._codes.insert(row + step, self._codes.pop(row))
        self._list_codes(row + step)
        self.codes_changed.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        del self._codes[row]
        self._list_codes(min(row, len(self._codes) - 1))
        self.codes_changed.emit()

    def _change(self, **fields: str) -> None:
        row = self.list.currentRow()
        self._codes[row] = replace(self._codes[row], **fields)
        self.list.item(row).setText(self._label(self._codes[row]))
        self._preview(self._codes[row])
        self.codes_changed.emit()

    def _list_codes(self, row: int) -> None:
        self.list.clear()
        self.list.addItems([self._label(code) for code in self._codes])
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setSizeHint(item.sizeHint().expandedTo(self.add.minimumSize()))
        self.list.setCurrentRow(row)
        self._show_chosen(self.list.currentRow())

    def _show_chosen(self, row: int) -> None:
        code = self._codes[row] if 0 <= row < len(self._codes) else None
        for control in (self.name, self.platform, self.remove):
            control.setEnabled(code is not None)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._codes) - 1)
        self.name.setText(code.name if code else "")
        self.platform.setCurrentIndex(self.platform.findData(code.platform) if code else -1)
        self._preview(code)

    def _preview(self, code: CollectionCode | None) -> None:
        self.preview.show_code(None)
        if code:
            self._off_thread.do(
                lambda: modules(code.payload), lambda matrix: self._show(code, matrix), self._refuse_for
            )

    def _show(self, code: CollectionCode, matrix: Matrix) -> None:
        row = self.list.currentRow()
        if row >= 0 and self._codes[row] == code:
            self.preview.show_code(ShownCode(matrix, self._caption(code.platform), self._colour(code.platform)))

    def _caption(self, key: str) -> str:
        platform = self._platforms.get(key)
        return platform_name(platform) if platform else key

    def _colour(self, key: str) -> str:
        platform = self._platforms.get(key)
        return platform.colour if platform else LIGHT.ink

    def _label(self, code: CollectionCode) -> str:
        caption = self._caption(code.platform)
        return caption if code.name in ("", caption) else f"{code.name} · {caption}"


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(STEP * 2)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
