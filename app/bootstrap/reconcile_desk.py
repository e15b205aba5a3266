"""What becomes of the wish to compare statements: read and compared on a thread, beside a till that goes on selling."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from app.bootstrap.errands import Errands
from app.bootstrap.failures import FAILURES, sentence_of
from app.bootstrap.progress_post import ProgressPost
from app.bootstrap.statement_comparison import compare_with_ledger
from app.bootstrap.station import Station
from app.domain.compared_statement import ComparedStatement
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.services.deed_book import Span
from app.statements.reconcile import Reconciliation
from app.statements.report import write_report
from app.statements.result import result_of
from app.statements.statement import Period, ReadingCancelled
from app.ui.cashier.window import CashierWindow
from app.ui.export_dialog import ExportDialog
from app.ui.language import language_on_screen

if TYPE_CHECKING:
    from app.ui.reconcile.reconcile_dialog import ReconcileDialog

log = logging.getLogger(__name__)
REPORT = "statement_report"
"""The format of a saved report, in the journal."""
OF_TILL = 0.94
"""How much of the till's width and height the sheet takes: its table is wide."""


class ReconcileDesk:
    """Owns the sheet, and asks for the owner before each opening of it.

    The sheet is made, and its code and the readers' read from the disk, when it is first wanted.
    """

    def __init__(self, station: Station, ledger: Path, till: CashierWindow) -> None:
        self._station, self._ledger, self._till = station, ledger, till
        self._errands = Errands()
        self._given_up = Event()
        self._by_owner = ""
        self._found: dict[Path, Reconciliation] = {}
        self._sheet: ReconcileDialog | None = None
        till.sheets.export_made.connect(self._serve_wish)

    @property
    def sheet(self) -> "ReconcileDialog | None":
        return self._sheet

    async def close(self) -> None:
        """Give up what is being read; the ledger is only read, so nothing is left half done."""
        self._given_up.set()
        await self._errands.finish()

    def _serve_wish(self, export: ExportDialog) -> None:
        export.compare_wished.connect(
            lambda: self._till.ask_first(Deed.COMPARE, lambda owner: self._open(export, owner))
        )

    def _open(self, export: ExportDialog, by_owner: str) -> None:
        export.accept()
        self._by_owner = by_owner
        sheet = self._sheet or self._make()
        if not sheet.isVisible():
            self._found.clear()
            sheet.begin(self._station.settings.now.currency)
            sheet.resize(self._till.size() * OF_TILL)
        self._till.sheets.open(sheet)

    def _make(self) -> "ReconcileDialog":
        from app.ui.reconcile.reconcile_dialog import ReconcileDialog

        platforms = self._station.rules.registry.platforms
        self._sheet = sheet = ReconcileDialog(platforms, Path.home(), self._till)
        sheet.cancelled.connect(self._given_up.set)
        sheet.compare_requested.connect(lambda files: self._start(sheet, files))
        sheet.report_requested.connect(
            lambda file, report: self._errands.start(self._save(sheet, file, report), "saving a report")
        )
        self._till.sheets.adopt_of_owner(sheet)
        return sheet

    def _start(self, sheet: "ReconcileDialog", files: list[Path]) -> None:
        self._given_up.clear()
        self._errands.start(self._compare_all(sheet, files), "comparing statements")

    async def _compare_all(self, sheet: "ReconcileDialog", files: list[Path]) -> None:
        """One after the other; one that cannot be used keeps nobody from the others."""
        try:
            for file in files:
                await self._compare(sheet, file)
        except ReadingCancelled:
            log.info("a comparison was given up")
        finally:
            sheet.show_finished()

    async def _compare(self, sheet: "ReconcileDialog", file: Path) -> None:
        sheet.show_reading(file)
        progress = ProgressPost(lambda rows: sheet.show_reading(file, rows))
        try:
            reconciliation, shown = await asyncio.to_thread(self._compared, file, progress)
        except FAILURES as failure:
            log.exception("a statement was not compared")
            sheet.show_refused(file, sentence_of(failure))
            return
        self._found[file] = reconciliation
        sheet.show_compared(file, shown)
        await self._note(reconciliation)

    def _compared(self, file: Path, progress: Callable[[int], None]) -> tuple[Reconciliation, ComparedStatement]:
        """On a thread; what was given up meanwhile is not shown any more."""
        from app.statements.read import read_statement  # with openpyxl, which a till that only sells does without

        statement = read_statement(file, progress=progress, cancelled=self._given_up.is_set)
        found = compare_with_ledger(self._ledger, statement)
        shown = result_of(found)
        if self._given_up.is_set():
            raise ReadingCancelled
        return found, shown

    async def _save(self, sheet: "ReconcileDialog", file: Path, report: Path) -> None:
        found = self._found[file]
        try:
            await asyncio.to_thread(write_report, report, found, language_on_screen())
        except FAILURES as failure:
            log.exception("no report was saved")
            sheet.show_not_saved(sentence_of(failure))
            return
        sheet.show_saved(report)
        if span := _days(found.period):
            await self._written_down(self._station.deeds.exported(REPORT, *span, by_owner=self._by_owner))

    async def _note(self, found: Reconciliation) -> None:
        deeds, span = self._station.deeds, _days(found.period)
        await self._written_down(
            deeds.statement_compared(found.platform, span, agrees=found.agrees, by_owner=self._by_owner)
        )

    async def _written_down(self, entry: Coroutine[Any, Any, None]) -> None:
        """What was found and saved is not taken back when the ledger refuses."""
        try:
            await entry
        except LedgerUnwritable as trouble:
            log.exception("a comparison was not written down")
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)


def _days(period: Period | None) -> Span | None:
    """The first and the last day of which it has a moment; a period that ends at midnight ends the day before."""
    if period is None:
        return None
    last = max(period.start, period.end - timedelta(microseconds=1))
    return period.start.date(), last.date()
