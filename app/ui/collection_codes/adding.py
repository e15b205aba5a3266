"""The line by which a code is added: its text pasted, or a picture of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.codes.picture import PayloadNoText, PayloadTooLong, modules
from app.ui.off_thread import OffThread
from app.ui.picture_file import PictureUnreadable, payloads_in_file
from app.ui.plain_text import PlainText
from app.ui.theme import STEP, TOUCH

LONGEST_TEXT = 32767


class Adding(QWidget):
    """`is_known` says whether a payload is in the list already."""

    found = Signal(str)
    """A payload that can be drawn and is not in the list yet."""
    refused = Signal()
    """What was offered cannot be added; the sentence beneath the line says why."""

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        super().__init__()
        self._is_known = is_known
        self._off_thread = OffThread(self)
        self.payload = QLineEdit(placeholderText=self.tr("Text of the code, such as https://qr.alipay.com/..."))
        self.payload.setMaxLength(LONGEST_TEXT)
        self.add = QPushButton(self.tr("Add"))
        self.load = QPushButton(self.tr("Load picture ..."))
        self.sentence = PlainText(2)
        self._lay_out()
        self.add.clicked.connect(self._add_pasted)
        self.payload.returnPressed.connect(self._add_pasted)
        self.load.clicked.connect(self._choose_picture)

    def add_payload(self, payload: str) -> None:
        """Draw the code off the GUI thread and, when that succeeds, tell of it."""
        text = payload.strip()
        if not text:
            self._refuse(self.tr("Paste the text of the code first, or load a picture of it."))
        elif self._is_known(text):
            self._refuse(self.tr("This code is in the list already."))
        else:
            self._off_thread.do(lambda: modules(text), lambda _matrix: self._take(text), self.refuse_for)

    def load_picture(self, file: Path) -> None:
        """Read the picture off the GUI thread and add the one code that is in it."""
        self.sentence.say(self.tr("Looking for the code ..."), "ink_soft")
        self._off_thread.do(lambda: payloads_in_file(file), self._take_scanned, self.refuse_for)

    def refuse_for(self, error: Exception) -> None:
        """Say why `error` keeps a code from being shown; one that is not known here is raised."""
        if isinstance(error, PayloadTooLong):
            self._refuse(self.tr("This text is too long for a QR code."))
        elif isinstance(error, PayloadNoText):
            self._refuse(self.tr("This text has half a character in it: copy it again."))
        elif isinstance(error, PictureUnreadable):
            self._refuse(self.tr("This file is not a picture that can be read."))
        else:
            raise error

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

    def _take(self, payload: str) -> None:
        self.payload.clear()
        self.sentence.say(self.tr("Added. Check its platform and give it a name."), "ink_soft")
        self.found.emit(payload)

    def _refuse(self, sentence: str) -> None:
        self.sentence.say(sentence, "alarm")
        self.refused.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP * 2)
        row = QHBoxLayout()
        row.setSpacing(STEP * 2)
        for control in (self.payload, self.add, self.load):
            control.setMinimumSize(TOUCH, TOUCH)
            row.addWidget(control, 1 if control is self.payload else 0)
        for button in (self.add, self.load):
            button.setAutoDefault(False)
        column.addLayout(row)
        column.addWidget(self.sentence)
