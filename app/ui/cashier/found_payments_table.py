"""The table of the payments that were found: rows for a finger, and one of them chosen."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.cashier.found_payments import Column, FoundPaymentsModel
from app.ui.look import Look
from app.ui.theme import TOUCH

WIDTHS = {Column.TIME: 112, Column.PLATFORM: 140, Column.AMOUNT: 130, Column.PAYER: 130, Column.SALE: 210}
"""The remarks have what is left."""


class FoundPaymentsTable(QTableView):
    def __init__(self, model: FoundPaymentsModel) -> None:
        super().__init__()
        self._payments = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self._set_up_headers()

    def set_look(self, look: Look) -> None:
        self._payments.set_look(look)
        self.verticalHeader().setDefaultSectionSize(look.px(TOUCH))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, look.px(width))
        self.viewport().update()

    def _set_up_headers(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
