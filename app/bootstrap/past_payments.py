"""The payments of any day at the till: what their sheet asks for, and what it is told."""

import logging
from collections.abc import Callable, Mapping
from functools import partial

from app.bootstrap.errands import Errands
from app.bootstrap.station import Station
from app.domain.events import PaymentRecorded
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.platform import Platform
from app.domain.trouble import LedgerUnwritable
from app.ui.cashier.past_payments_sheet import PastPaymentsSheet
from app.ui.cashier.window import CashierWindow
from app.ui.signals import StationSignals

log = logging.getLogger(__name__)


class PastPaymentsDesk:
    """Owns the sheet, which is made when it is first wanted. `ring` sounds a payment's ring once more."""

    def __init__(
        self,
        station: Station,
        till: CashierWindow,
        signals: StationSignals,
        platforms: Mapping[str, Platform],
        ring: Callable[[Payment], None],
    ) -> None:
        self._station, self._till, self._platforms, self._ring = station, till, platforms, ring
        self._errands = Errands()
        self._sheet: PastPaymentsSheet | None = None
        till.past_payments_requested.connect(self._open)
        signals.payment_recorded.connect(self._on_payment_recorded)
        for moved in (signals.refund_recorded, signals.shelf_changed, signals.same_payment_answered):
            moved.connect(self._on_moved)
        signals.same_payment_undone.connect(self._on_moved)

    @property
    def sheet(self) -> PastPaymentsSheet | None:
        return self._sheet

    async def close(self) -> None:
        """Close the sheet, too: the station stops after this, and what it tells then is for nobody."""
        if self._sheet:
            self._sheet.close()
        await self._errands.stop()

    def _open(self) -> None:
        if self._sheet is None:
            self._sheet = self._made()
        if not self._sheet.isVisible():
            self._sheet.begin(self._station.day.today(), self._station.settings.now.currency)
        self._till.sheets.open(self._sheet)

    def _made(self) -> PastPaymentsSheet:
        sheet = PastPaymentsSheet(self._platforms, self._till)
        self._till.sheets.adopt(sheet)
        sheet.wanted.connect(partial(self._find, sheet))
        sheet.ring_requested.connect(self._ring)
        sheet.payment_opened.connect(self._open_payment)
        sheet.refund_requested.connect(self._open_refund)
        return sheet

    def _find(self, sheet: PastPaymentsSheet, search: PaymentSearch, before: int | None, limit: int) -> None:
        self._errands.start(self._page(sheet, search, before, limit), "looking for payments")

    async def _page(self, sheet: PastPaymentsSheet, search: PaymentSearch, before: int | None, limit: int) -> None:
        """Give the sheet its page, or say on the till that the ledger does not allow it."""
        try:
            found = await self._station.find_payments(search, before, limit)
        except LedgerUnwritable as trouble:
            log.exception("payments could not be looked for")
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)
        else:
            sheet.show_page(search, before, found, limit)

    def _open_payment(self, found: FoundPayment) -> None:
        self._till.selling.open_payment(found.payment, found.sale)

    def _open_refund(self, found: FoundPayment) -> None:
        self._till.selling.open_refund(found.payment, found.sale, found.left)

    def _on_payment_recorded(self, event: PaymentRecorded) -> None:
        if self._sheet:
            self._sheet.renew(event.payment.day)

    def _on_moved(self, _event: object) -> None:
        """A sale of today may have a payment of another day."""
        if self._sheet:
            self._sheet.renew()
