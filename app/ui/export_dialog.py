"""Files for the bookkeeper, beside the till: which days, in which format, and where."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.ui.export_choices import EXTENSIONS, PURPOSES, RANGES, TITLES, days_of, file_name
from app.ui.language import translate
from app.ui.outside_text import isolated
from app.ui.panel import TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, TOUCH


class ExportDialog(QDialog):
    """`export_requested` carries the first day, the last day (dates), the format's name and the file's path.

    While a file is being written the wishes rest, and the button that closes the sheet gives the export up instead.
    """

    export_requested = Signal(object, object, str, str)
    cancelled = Signal()
    compare_wished = Signal()
    """To lay a platform's statement beside the ledger; a sheet of its own opens."""

    def __init__(self, today: QDate, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._folder = folder
        self._written: Path | None = None
        self._is_busy = False
        self.range = QComboBox()
        self.first, self.last = QDateEdit(today), QDateEdit(today)
        self.formats = QListWidget()
        self.purpose = PlainText(6, size=BODY)
        self.file = QLineEdit()
        self.choose = TillButton()
        self.progress = QProgressBar()
        self.outcome = PlainText(3, size=BODY)
        self.open_folder = TillButton()
        self.compare = TillButton("plain")
        self.start = TillButton("primary", "export")
        self.close_button = TillButton("plain")
        self._names: dict[QWidget, QLabel] = {}
        self._fill()
        self._connect()
        self._lay_out()
        self.retranslate()
        self._follow_range()

    def begin(self, today: QDate) -> None:
        """Take up the wishes anew; the format and the folder stay as they were chosen."""
        self._today = today
        for day in (self.first, self.last):
            day.setMaximumDate(today)
        self._follow_range()

    @property
    def format_name(self) -> str:
        return list(EXTENSIONS)[self.formats.currentRow()]

    def show_progress(self, done: int, of: int) -> None:
        self._set_busy(True)
        self.progress.setRange(0, max(of, 1))
        self.progress.setValue(done)

    def show_done(self, path: str) -> None:
        self._written = Path(path)
        self._set_busy(False)
        self.outcome.say(self.tr("Saved as {file}.").format(file=isolated(path)), "money")
        self.open_folder.setVisible(True)
        self.close_button.setFocus()

    def show_failed(self, sentence: str) -> None:
        self._set_busy(False)
        self.outcome.say(sentence, "amber")

    def show_cancelled(self) -> None:
        self._set_busy(False)
        self.outcome.say(self.tr("Given up. No file was written."), "ink_soft")

    def reject(self) -> None:
        """Close; while a file is being written, give it up and stay."""
        if self._is_busy:
            self.cancelled.emit()
        else:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        for field, words in self._field_names().items():
            self._names[field].setText(words)
            field.setAccessibleName(words)
        for row, days in enumerate(RANGES.values()):
            self.range.setItemText(row, translate("ExportDialog", days))
        for row, title in enumerate(TITLES.values()):
            self.formats.item(row).setText(translate("ExportDialog", title))
        self.choose.name(self.tr("Choose…"))
        self.open_folder.name(self.tr("Open the folder"))
        self.compare.name(self.tr("Compare with a statement…"))
        self.start.name(self.tr("Export"))
        self.outcome.say("")
        self._tell_purpose()
        self._tell_busy()

    def _field_names(self) -> dict[QWidget, str]:
        return {
            self.range: self.tr("Days"),
            self.first: self.tr("From"),
            self.last: self.tr("To"),
            self.formats: self.tr("Format"),
            self.file: self.tr("File"),
        }

    def _fill(self) -> None:
        self.range.addItems([""] * len(RANGES))
        self.formats.addItems([""] * len(EXTENSIONS))
        self.formats.setCurrentRow(0)
        for day in (self.first, self.last):
            day.setDisplayFormat("yyyy-MM-dd")
            day.setCalendarPopup(True)
            day.setMaximumDate(self._today)
        self.progress.setTextVisible(False)
        self.open_folder.setVisible(False)

    def _connect(self) -> None:
        self.range.currentIndexChanged.connect(self._follow_range)
        self.first.dateChanged.connect(self._follow_days)
        self.last.dateChanged.connect(self._follow_days)
        self.formats.currentRowChanged.connect(self._follow_format)
        self.file.textChanged.connect(self._tell_busy)
        self.choose.clicked.connect(self._choose_file)
        self.compare.clicked.connect(self.compare_wished)
        self.start.clicked.connect(self._start)
        self.open_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.reject)

    def _follow_range(self) -> None:
        days = days_of(list(RANGES)[self.range.currentIndex()], self._today)
        for field, day in zip((self.first, self.last), days or (), strict=False):
            field.setDate(day)
        for field in (self.first, self.last):
            field.setEnabled(days is None)
        self._suggest_file()

    def _follow_days(self) -> None:
        self.last.setMinimumDate(self.first.date())
        self._suggest_file()

    def _follow_format(self) -> None:
        self._tell_purpose()
        self._suggest_file()

    def _suggest_file(self) -> None:
        """Keep the folder, and name the file after the days and the format."""
        self._forget_outcome()
        name = file_name(self.first.date(), self.last.date(), self.format_name)
        self.file.setText(str(self._folder / name))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(EXTENSIONS[self.format_name].lstrip("."))
        dialog.fileSelected.connect(self._take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_file(self, path: str) -> None:
        self._folder = Path(path).parent
        self.file.setText(path)

    def _start(self) -> None:
        self._forget_outcome()
        self.show_progress(0, 0)
        days: Any = (self.first.date().toPython(), self.last.date().toPython())
        self.export_requested.emit(*days, self.format_name, self.file.text())

    def _open_folder(self) -> None:
        if self._written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _forget_outcome(self) -> None:
        self._written = None
        self.outcome.say("")
        self.open_folder.setVisible(False)

    def _tell_purpose(self) -> None:
        self.purpose.say(translate("ExportDialog", PURPOSES[self.format_name]), "ink_soft")

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        for field in (self.range, self.formats, self.file, self.choose, self.compare):
            field.setEnabled(not is_busy)
        for day in (self.first, self.last):
            day.setEnabled(not is_busy and list(RANGES)[self.range.currentIndex()] == "chosen")
        self._tell_busy()

    def _tell_busy(self) -> None:
        self.progress.setVisible(self._is_busy)
        self.start.setEnabled(not self._is_busy and bool(self.file.text().strip()))
        self.close_button.name(self.tr("Give up") if self._is_busy else self.tr("Close"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._days_row())
        column.addWidget(self._named(self.formats))
        column.addLayout(self._formats_row(), 1)
        column.addWidget(self._named(self.file))
        column.addLayout(_row(self.file, self.choose))
        self.outcome.setMinimumHeight(TOUCH)
        column.addLayout(_row(self.outcome, self.open_folder))
        column.addLayout(_row(self._bar_or_nothing(), self.compare, self.close_button, self.start))
        self.resize(720, 700)

    def _formats_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.formats.setMinimumHeight(TOUCH * 4)
        row.addWidget(self.formats, 3)
        row.addWidget(self.purpose, 2)
        return row

    def _bar_or_nothing(self) -> QWidget:
        """So that the buttons stay where they are when the bar comes and goes."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        return place

    def _days_row(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, field in enumerate((self.range, self.first, self.last)):
            grid.addWidget(self._named(field), 0, place)
            grid.addWidget(field, 1, place)
            field.setMinimumHeight(TOUCH)
            grid.setColumnStretch(place, 1)
        return grid

    def _named(self, field: QWidget) -> QLabel:
        self._names[field] = name = label("heading")
        name.setBuddy(field)
        return name


def _row(wide: QWidget, *narrow: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(wide, 1)
    for widget in narrow:
        row.addWidget(widget)
    return row
