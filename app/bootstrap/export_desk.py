"""What becomes of the wish for a file: written on a thread, beside a till that goes on selling."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event

from app.bootstrap.errands import Errands
from app.bootstrap.exports import export_range, shop_of
from app.bootstrap.failures import FAILURES, sentence_of
from app.bootstrap.progress_post import ProgressPost
from app.bootstrap.station import Station
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.exports.progress import ExportCancelled, Progress
from app.ui.cashier.window import CashierWindow
from app.ui.export_dialog import ExportDialog
from app.ui.language import language_on_screen

log = logging.getLogger(__name__)


def nobody(_deed: Deed) -> str:
    """For a shop that asks nobody."""
    return ""


class ExportDesk:
    """Writes one file at a time: the dialog asks for no second one while it waits.

    `allowed_by` gives the id of the owner who allowed a deed when it was last done; empty when nobody needed to.
    """

    def __init__(
        self, station: Station, ledger: Path, till: CashierWindow, allowed_by: Callable[[Deed], str] = nobody
    ) -> None:
        self._station, self._ledger, self._till, self._allowed_by = station, ledger, till, allowed_by
        self._errands = Errands()
        self._given_up = Event()
        till.sheets.export_made.connect(self._serve)

    async def close(self) -> None:
        """Give up what is being written; nothing half-written is left."""
        self._given_up.set()
        await self._errands.finish()

    def _serve(self, dialog: ExportDialog) -> None:
        dialog.cancelled.connect(self._given_up.set)
        dialog.export_requested.connect(
            lambda first, last, name, file: self._start(dialog, first, last, name, Path(file))
        )

    def _start(self, dialog: ExportDialog, first: date, last: date, name: str, file: Path) -> None:
        self._given_up.clear()
        self._errands.start(self._export(dialog, first, last, name, file), "exporting")

    async def _export(self, dialog: ExportDialog, first: date, last: date, name: str, file: Path) -> None:
        by_owner = self._allowed_by(Deed.EXPORT)
        try:
            await self._write(first, last, name, file, self._watched(dialog))
        except ExportCancelled:
            dialog.show_cancelled()
        except FAILURES as failure:
            log.exception("nothing was exported")
            dialog.show_failed(sentence_of(failure))
        else:
            dialog.show_done(str(file))
            await self._note(first, last, name, by_owner)

    async def _write(self, first: date, last: date, name: str, file: Path, progress: Progress) -> None:
        shop = shop_of(self._station.settings.now, self._station.rules.registry.platforms)
        language = language_on_screen()
        await asyncio.to_thread(export_range, self._ledger, shop, first, last, name, file, language, progress)

    async def _note(self, first: date, last: date, name: str, by_owner: str) -> None:
        """Write down that there is such a file now; it is not taken back when the ledger refuses."""
        try:
            await self._station.deeds.exported(name, first, last, by_owner=by_owner)
        except LedgerUnwritable as trouble:
            log.exception("an export was not written down")
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)

    def _watched(self, dialog: ExportDialog) -> Progress:
        post = ProgressPost(dialog.show_progress)

        def progress(done: int, of: int) -> None:
            if self._given_up.is_set():
                raise ExportCancelled
            post(done, of)

        return progress
