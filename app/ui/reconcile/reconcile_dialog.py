"""The platforms' own statements beside the ledger: chosen or dropped here, compared elsewhere, read here."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.domain.compared_statement import ComparedStatement
from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.outside_text import harmless, isolated
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.reconcile.batch import Batch, Chosen, Stage
from app.ui.reconcile.marked_list import Mark, MarkedList
from app.ui.reconcile.outcome_words import verdict_of
from app.ui.reconcile.result_view import ResultView, mark_of
from app.ui.theme import BODY, LARGE

LEFT, MOST_FILES = 300, 4
"""The width of the lists, and how many statements are shown before they scroll."""


class ReconcileDialog(QDialog):
    """`compare_requested` carries a list of Paths; each is answered with `show_compared` or `show_refused`, and all of
    them with `show_finished`. `report_requested` carries the statement's Path and that of the file to write.
    """

    compare_requested = Signal(object)
    cancelled = Signal()
    report_requested = Signal(object, object)

    def __init__(self, platforms: Mapping[str, Platform], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._folder = folder
        self._batch = Batch()
        self._is_busy = False
        self._title = PlainText(1, size=LARGE, bold=True)
        self.choose = TillButton("", "import")
        self.files = MarkedList(LEFT, MOST_FILES)
        self._invitation = PlainText(3, size=LARGE)
        self._conditions = PlainText(6, size=BODY, colour="ink_soft")
        self.sentence = PlainText(6, size=BODY)
        self.result_view = ResultView(MarkedList(LEFT))
        self._views = QStackedWidget()
        self.progress = QProgressBar()
        self.outcome = PlainText(2, size=BODY)
        self.save = TillButton("primary", "export")
        self.close_button = TillButton("plain")
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._follow()

    def begin(self, shop_currency: str) -> None:
        """Empty it: nothing of who looked last is left."""
        self._batch = Batch()
        self.files.shorten(0)
        self.result_view.shop_currency = shop_currency
        self.outcome.say("")
        self._follow()

    def take(self, files: Sequence[Path]) -> None:
        """Let these be compared, beside those that are."""
        if self._is_busy or not files:
            return
        wanted = self._batch.add(files)
        self._folder = wanted[0].parent
        self.outcome.say("")
        for file in wanted:
            self._tell(file)
        self.files.setCurrentRow(self._batch.row_of(wanted[0]))
        self._set_busy(True)
        self.compare_requested.emit(wanted)

    def show_reading(self, file: Path, rows: int = 0) -> None:
        chosen = self._batch.of(file)
        chosen.stage, chosen.rows_read = Stage.READING, rows
        self._tell(file)

    def show_compared(self, file: Path, found: ComparedStatement) -> None:
        chosen = self._batch.of(file)
        chosen.stage, chosen.found = Stage.COMPARED, found
        self._tell(file)

    def show_refused(self, file: Path, sentence: str) -> None:
        chosen = self._batch.of(file)
        chosen.stage, chosen.refusal = Stage.REFUSED, sentence
        self._tell(file)

    def show_finished(self) -> None:
        """Nothing more comes of this batch; what was not read by now was given up."""
        for file in self._batch.give_up():
            self._tell(file)
        self._set_busy(False)

    def show_saved(self, report: Path) -> None:
        self._set_busy(False)
        self.outcome.say(self.tr("Saved as {file}.").format(file=isolated(str(report))), "money")

    def show_not_saved(self, sentence: str) -> None:
        self._set_busy(False)
        self.outcome.say(sentence, "amber")

    def reject(self) -> None:
        """Close; while statements are read, give that up and stay."""
        if self._is_busy:
            self.cancelled.emit()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._is_busy and _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(_dropped(event))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Compare with a statement"))
        self._title.say(self.windowTitle())
        self.choose.name(self.tr("Choose statements…"))
        self.save.name(self.tr("Save the report…"))
        self.files.setAccessibleName(self.tr("Statements"))
        self._invitation.say(
            self.tr("Choose the statements of Alipay or WeChat Pay, or drop the files here: one, or several at once.")
        )
        self._conditions.say(
            self.tr(
                "CSV, XLSX or ZIP, as the platform gives them; a ZIP with a password must be unpacked first. Each is "
                "laid beside the ledger by itself. Nothing in the ledger is changed."
            )
        )
        for row in range(len(self._batch)):
            self._tell(self._batch[row].file)
        self._tell_busy()

    @property
    def _shown(self) -> Chosen | None:
        row = self.files.currentRow()
        return self._batch[row] if 0 <= row < len(self._batch) else None

    def _tell(self, file: Path) -> None:
        """Say how far this file is; and anew what is shown, when it is that file."""
        chosen = self._batch.of(file)
        self.files.put(self._batch.row_of(file), harmless(file.name), self._state_of(chosen), _mark(chosen))
        if chosen is self._shown:
            self._follow()

    def _state_of(self, chosen: Chosen) -> str:
        if chosen.found:
            return verdict_of(chosen.found)
        if chosen.stage is Stage.READING and chosen.rows_read:
            return self.tr("%n row(s) read …", "", chosen.rows_read)
        return {
            Stage.WAITING: self.tr("Waiting"),
            Stage.READING: self.tr("Reading …"),
            Stage.REFUSED: self.tr("Cannot be used"),
            Stage.GIVEN_UP: self.tr("Given up"),
        }[chosen.stage]

    def _follow(self) -> None:
        """Show what there is to say of the chosen file."""
        chosen = self._shown
        self.files.setVisible(chosen is not None)
        self.result_view.groups.setVisible(bool(chosen and chosen.found))
        if chosen is None:
            self._views.setCurrentIndex(0)
        elif chosen.found:
            self.result_view.show_compared(chosen.found, name_of(chosen.found.platform, self._platforms))
            self._views.setCurrentWidget(self.result_view)
        else:
            words = chosen.refusal or self._state_of(chosen)
            self.sentence.say(words, "amber" if chosen.refusal else "ink_soft")
            self._views.setCurrentIndex(1)
        self._tell_busy()

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._tell_busy()

    def _tell_busy(self) -> None:
        shown = self._shown
        self.progress.setVisible(self._is_busy)
        self.choose.setEnabled(not self._is_busy)
        has_days = bool(shown and shown.found and shown.found.start)
        self.save.setEnabled(not self._is_busy and has_days)
        self.close_button.name(self.tr("Give up") if self._is_busy else self.tr("Close"))

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose statements"), str(self._folder))
        dialog.setNameFilters([self.tr("Statements") + " (*.csv *.xlsx *.zip)", self.tr("All files") + " (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_place(self) -> None:
        if shown := self._shown:
            dialog = QFileDialog(self, self.tr("Save as"), str(self._folder / f"{shown.file.stem}-compared.csv"))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter("CSV (*.csv)")
            dialog.setDefaultSuffix("csv")
            dialog.fileSelected.connect(lambda place: self._save(shown.file, Path(place)))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _save(self, statement: Path, place: Path) -> None:
        if place == statement:
            self.outcome.say(self.tr("That is the statement itself. Choose another name for the report."), "amber")
            return
        self.outcome.say("")
        self._set_busy(True)
        self.report_requested.emit(statement, place)

    def _connect(self) -> None:
        self.files.currentRowChanged.connect(self._follow)
        self.choose.clicked.connect(self._choose_files)
        self.save.clicked.connect(self._choose_place)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self._views.addWidget(_page(self._invitation, self._conditions))
        self._views.addWidget(_page(self.sentence))
        self._views.addWidget(self.result_view)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(_row(self._title, self.choose))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(self._left())
        middle.addWidget(self._views, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.progress)
        column.addLayout(_row(self.outcome, self.close_button, self.save))

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.files)
        left.addWidget(self.result_view.groups, 1)
        left.addStretch()
        return left


def _dropped(event: QDropEvent) -> list[Path]:
    """The files on this computer among what is dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _mark(chosen: Chosen) -> Mark:
    if chosen.found:
        return mark_of(chosen.found)
    return Mark.TO_LOOK_AT if chosen.stage is Stage.REFUSED else Mark.PLAIN


def _page(*paragraphs: PlainText) -> Panel:
    """A card with a few words at its top."""
    card = Panel("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    for words in paragraphs:
        column.addWidget(words)
    column.addStretch(1)
    return card


def _row(wide: QWidget, *narrow: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(wide, 1)
    for widget in narrow:
        row.addWidget(widget)
    return row
