"""The question of an import: what the table would change, and yes or no."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from app.services.goods_import import ImportPreview
from app.ui.goods.import_table import GOOD, KIND, WHAT, ImportTable
from app.ui.look import Look
from app.ui.outside_text import isolated
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText

ROW = 60
"""Two lines of text."""


class ImportSheet(Panel):
    """`accepted` carries the preview that was said yes to."""

    accepted = Signal(object)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__("page-inside")
        self._preview = ImportPreview()
        self._file = ""
        self._title = label("title")
        self._counts = PlainText(2)
        self._model = ImportTable(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.yes = TillButton("primary", "check")
        self.no = TillButton("plain")
        self.yes.clicked.connect(lambda: self.accepted.emit(self._preview))
        self.no.clicked.connect(self.declined)
        self._lay_out()
        self.retranslate()

    @property
    def counts(self) -> str:
        return self._counts.text

    def set_look(self, look: Look) -> None:
        self._model.set_look(look)
        self.table.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.table.setColumnWidth(KIND, look.px(110))
        self.table.setColumnWidth(GOOD, look.px(200))

    def ask(self, file: str, preview: ImportPreview) -> None:
        """`file` is the name of the table."""
        self._file, self._preview = file, preview
        self._model.show_preview(preview)
        self.table.scrollToTop()
        self.yes.setEnabled(bool(preview.to_save))
        self.retranslate()
        (self.yes if preview.to_save else self.no).setFocus()

    def retranslate(self) -> None:
        shown = self._preview
        self._title.setText(self.tr("Import"))
        left_out = len({bad.row for bad in shown.bad})
        self._counts.say(
            self.tr("{file}: {added} new, {changed} changed, {same} as before, {bad} rows left out.").format(
                file=isolated(self._file),
                added=len(shown.added),
                changed=len(shown.changed),
                same=shown.unchanged,
                bad=left_out,
            )
        )
        self.yes.name(self.tr("Take over %n good(s)", None, len(shown.to_save)))
        self.no.name(self.tr("Change nothing"))
        self.table.setAccessibleName(self.tr("What the import would change"))
        self._model.headerDataChanged.emit(self.table.horizontalHeader().orientation(), KIND, WHAT)
        super().retranslate()

    def _lay_out(self) -> None:
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._counts)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
