"""What becomes of the wishes that are about sales, payments and refunds."""

import logging
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

from app.bootstrap.errands import Errands
from app.bootstrap.station import Station
from app.domain.counter import NoSuchPayment, NoSuchSale
from app.domain.events import DayBegan
from app.domain.money import CurrencyMismatch
from app.domain.notice import NoticeId
from app.domain.person import Deed
from app.domain.refund import RefundTooLarge
from app.domain.sale import SaleNotChangeable
from app.domain.trouble import LedgerUnwritable
from app.services.refunds import RefundWish
from app.ui.cashier.window import CashierWindow

log = logging.getLogger(__name__)

Allow = Callable[[Deed, Callable[[str], None]], None]
"""Asks for leave to do a deed, then does it; it is told the id of who allowed it, empty when nobody had to."""


def allowed_to_all(_deed: Deed, then: Callable[[str], None]) -> None:
    """Nobody is asked."""
    then("")


class Selling:
    """Connects the till's window to the till and to the refunds. `allow` stands before what needs the owner."""

    def __init__(
        self, window: CashierWindow, station: Station, errands: Errands, allow: Allow = allowed_to_all
    ) -> None:
        self._window = window
        self._station = station
        self._errands = errands
        self._allow = allow
        self._serve_the_sale()
        self._serve_the_money()

    async def show_given_back(self, day: date) -> None:
        """Show what the ledger has of this day's refunds."""
        self._window.header.show_given_back(await self._station.refunds.given_back(day))

    def _serve_the_sale(self) -> None:
        window, pane, till = self._window, self._window.sale, self._station.till
        window.line_added.connect(till.add_line)
        window.line_removed.connect(till.remove_line)
        window.charge_requested.connect(till.charge)
        window.charge_undone.connect(till.undo_charge)
        window.sale_cancelled.connect(till.cancel)
        pane.line_changed.connect(till.change_line)
        pane.discounted.connect(till.discount)
        pane.noted.connect(till.note)
        pane.undo_requested.connect(till.undo)
        pane.hold_requested.connect(till.hold)
        pane.recall_requested.connect(till.recall)

    def _serve_the_money(self) -> None:
        pane, sheets, till = self._window.sale, self._window.selling, self._station.till
        sheets.takers = till.takers_of
        pane.tendered.connect(till.tender)
        pane.payment_taken_off.connect(lambda payment: till.take_off(payment, "not for this sale"))
        sheets.payment_taken_off.connect(till.take_off)
        sheets.payment_given.connect(self._give)
        self._window.payments.held_paid.switched.connect(
            lambda payment, sale: self._give(payment, sale, "switched to the sale at the till")
        )
        pane.refund_requested.connect(lambda: sheets.open_sales(self._station.day.today()))
        sheets.sales_wanted.connect(lambda day: self._start(self._show_sales(day), "listing a day's sales"))
        sheets.refund_wanted.connect(self._refund)
        self._station.bus.subscribe(DayBegan, self._begin_day)

    def _give(self, payment: NoticeId, sale_id: str, why: str) -> None:
        """The sale may have moved since it was listed."""
        try:
            self._station.till.give(payment, sale_id, why)
        except (NoSuchPayment, NoSuchSale, SaleNotChangeable, CurrencyMismatch) as refusal:
            log.info("a payment was not given to a sale: %s", refusal)
            self._window.show_not_given()

    def _refund(self, wish: RefundWish) -> None:
        deed = Deed.LARGE_REFUND if self._station.refunds.is_large(wish.money) else Deed.REFUND
        self._allow(deed, lambda owner: self._start(self._give_back(wish, owner), "recording a refund"))

    async def _give_back(self, wish: RefundWish, owner: str) -> None:
        try:
            refund = await self._station.refunds.give_back(wish, by_owner=owner)
        except RefundTooLarge as refusal:
            self._window.selling.show_refund_too_large(refusal.left)
        else:
            self._window.show_refund_done(refund)

    async def _show_sales(self, day: date) -> None:
        self._window.selling.show_sales(day, await self._station.sales_of(day))

    def _begin_day(self, event: DayBegan) -> None:
        self._start(self.show_given_back(event.totals.day), "showing the day's refunds")

    def _start(self, wish: Coroutine[Any, Any, None], name: str) -> None:
        self._errands.start(self._saying(wish), name)

    async def _saying(self, wish: Coroutine[Any, Any, None]) -> None:
        """Fulfil it, and say on the till when the ledger does not allow it."""
        try:
            await wish
        except LedgerUnwritable as trouble:
            log.exception("a wish was not fulfilled")
            self._window.show_ledger_trouble(trouble.trouble, trouble.detail)
