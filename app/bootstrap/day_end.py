"""The day's end at the till: what the sheet asks for, and what it is told."""

import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import date, timedelta
from typing import Any

from app.bootstrap.errands import Errands
from app.bootstrap.station import Station
from app.domain.events import BackupMade, DayEnded, PaymentRecorded, TroubleBegan
from app.domain.money import Money
from app.domain.person import Deed
from app.domain.platform import Platform
from app.domain.trouble import BACKUP_TROUBLES, LedgerUnwritable
from app.services.books import DayHasEnded
from app.ui.cashier.window import CashierWindow
from app.ui.day.day_end_sheet import DayEndSheet
from app.ui.day.names import Names
from app.ui.day.words import already_ended_words, backup_words, no_folder_words
from app.ui.sentences import ledger_sentence, trouble_sentence
from app.ui.signals import StationSignals

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(days=400)
"""How far the list of ended days goes back: the same week last year is in it, and it costs the same in any year."""

Then = Callable[[str], None]
Ask = Callable[[Deed, Then], None]
"""Does the second when whoever is at the till may do the first, or the owner, whose id it is given, allows it."""


def allow(_deed: Deed, then: Then) -> None:
    """For a shop that asks nobody."""
    then("")


class DayEndDesk:
    """Owns the sheet, which is made when it is first wanted."""

    def __init__(
        self,
        station: Station,
        till: CashierWindow,
        signals: StationSignals,
        platforms: Mapping[str, Platform],
        ask: Ask = allow,
    ) -> None:
        self._station, self._till, self._platforms, self._ask = station, till, platforms, ask
        self._errands = Errands()
        self._ending = Errands()
        self._sheet: DayEndSheet | None = None
        self._is_renewing = False
        till.day_end_requested.connect(lambda: ask(Deed.X_REPORT, lambda _: self._open()))
        signals.day_ended.connect(self._on_day_ended)
        signals.payment_recorded.connect(self._on_payment_recorded)
        signals.backup_made.connect(self._on_backup_made)
        signals.trouble_began.connect(self._on_trouble_began)

    @property
    def sheet(self) -> DayEndSheet | None:
        return self._sheet

    async def close(self) -> None:
        """A day that is being ended is ended first, and what follows it done."""
        await self._ending.finish()
        await self._errands.stop()

    def _open(self) -> None:
        if self._sheet is None:
            self._sheet = self._made()
        sheet = self._sheet
        sheet.tabs.setCurrentIndex(0)
        self._till.sheets.open(sheet)
        sheet.today.cash.amount.setFocus()
        has_folder = bool(self._station.settings.now.backup_folder)
        sheet.today.show_backup("" if has_folder else no_folder_words(), "amber")
        self._start(self._report(sheet), "reading the day so far")

    def _made(self) -> DayEndSheet:
        sheet = DayEndSheet(self._station.settings.now.currency, self._till)
        self._till.sheets.adopt(sheet)
        sheet.end_requested.connect(lambda *told: self._ask(Deed.END_DAY, lambda _: self._end(sheet, *told)))
        sheet.past_requested.connect(lambda: self._start(self._past(sheet), "reading the days before"))
        sheet.picture_requested.connect(lambda: self._start(self._picture(sheet), "reading two days"))
        sheet.correction_wished.connect(lambda: self._ask(Deed.CORRECT_DAY, lambda _: sheet.past.ask_why()))
        sheet.correction_requested.connect(lambda of, why: self._start(self._correct(sheet, of, why), "correcting"))
        return sheet

    def _end(self, sheet: DayEndSheet, day: date, counted: Money | None, opening_float: Money | None) -> None:
        def say(trouble: LedgerUnwritable) -> None:
            sheet.today.show_not_ended(ledger_sentence(trouble.trouble, trouble.detail))

        self._ending.start(self._saying(self._sealing(sheet, day, counted, opening_float), say), "ending the day")

    async def _sealing(self, sheet: DayEndSheet, day: date, counted: Money | None, opening_float: Money | None) -> None:
        try:
            await self._station.day_end.end(counted, day, opening_float=opening_float)
        except DayHasEnded as ended:
            sheet.today.show_not_ended(already_ended_words(ended.day))

    async def _report(self, sheet: DayEndSheet, day: date | None = None) -> None:
        nothing = Money(0, self._station.settings.now.currency)
        began = await self._station.day_end.usual_float(nothing.currency)
        report = await self._station.day_end.report(nothing, day, opening_float=began)
        ended = None if self._station.day.has_begun(report.day) else report.day - timedelta(days=1)
        sheet.show_report(report, self._names(), ended)

    async def _past(self, sheet: DayEndSheet) -> None:
        today = self._station.day.today()
        reports = await self._station.day_end.reports(today - LOOK_BACK, today)
        sheet.show_past(reports, self._names())

    async def _picture(self, sheet: DayEndSheet) -> None:
        day, before = await self._station.day_end.beside_last_week()
        sheet.show_picture(day, before, self._names())

    async def _correct(self, sheet: DayEndSheet, number: int, why: str) -> None:
        await self._station.day_end.correct(number, why)
        sheet.past.show_corrected()

    def _names(self) -> Names:
        people = {person.id: person.name for person in self._station.staff.people}
        return Names(self._platforms, people)

    def _on_day_ended(self, event: DayEnded) -> None:
        if self._sheet:
            self._sheet.show_ended(event.report, self._names())

    def _on_payment_recorded(self, _event: PaymentRecorded) -> None:
        """Read the day anew while it is being looked at, and no other; of many payments at once, once."""
        if self._sheet and self._sheet.shows_the_open_day and not self._is_renewing:
            self._is_renewing = True
            self._start(self._renew(self._sheet), "reading the day so far")

    async def _renew(self, sheet: DayEndSheet) -> None:
        self._is_renewing = False
        shown = sheet.today.view.report
        if shown and shown.number is None:
            await self._report(sheet, shown.day)

    def _on_backup_made(self, event: BackupMade) -> None:
        if self._sheet:
            self._sheet.today.show_backup(backup_words(event.backup))

    def _on_trouble_began(self, event: TroubleBegan) -> None:
        if self._sheet and event.trouble in BACKUP_TROUBLES:
            self._sheet.today.show_backup(trouble_sentence(event.trouble, event.detail), "amber")

    def _start(self, wish: Coroutine[Any, Any, None], name: str) -> None:
        self._errands.start(self._saying(wish, self._tell_till), name)

    def _tell_till(self, trouble: LedgerUnwritable) -> None:
        self._till.show_ledger_trouble(trouble.trouble, trouble.detail)

    async def _saying(self, wish: Coroutine[Any, Any, None], say: Callable[[LedgerUnwritable], None]) -> None:
        """Fulfil it, and say when the ledger does not allow it."""
        try:
            await wish
        except LedgerUnwritable as trouble:
            log.exception("a wish about the day was not fulfilled")
            say(trouble)
