"""The table of the rows of one outcome."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.look import Look
from app.ui.reconcile.compared_rows import Column, ComparedRowsModel
from app.ui.theme import TOUCH

WIDTHS = {
    Column.TIME: 184,
    Column.PLATFORM: 124,
    Column.IN_LEDGER: 112,
    Column.IN_STATEMENT: 112,
    Column.FEE: 84,
    Column.WHO: 128,
}
"""The status has what is left."""


class ComparedTable(QTableView):
    def __init__(self, model: ComparedRowsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)

    def set_look(self, look: Look) -> None:
        self.verticalHeader().setDefaultSectionSize(look.px(TOUCH))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, look.px(width))
