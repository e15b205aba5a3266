"""The sale at the till, and the payment that settles it."""

import secrets
from collections.abc import Callable

from app.domain.events import SaleChanged
from app.domain.payment import Payment
from app.domain.sale import Sale, SaleLine, SaleState
from app.services.bus import Bus
from app.services.ports import Clock


class Till:
    """One sale at a time: lines are rung up, the total is charged, an exact payment made after the charge closes it."""

    def __init__(self, bus: Bus, clock: Clock, currency: Callable[[], str]) -> None:
        self._bus = bus
        self._clock = clock
        self._currency = currency
        self._sale: Sale | None = None

    @property
    def sale(self) -> Sale | None:
        return self._sale

    def add_line(self, line: SaleLine) -> None:
        """Ring up `line`; after a paid sale, or in a currency that was set since, this begins the next one.

        Raises:
            SaleNotChangeable: the sale is charged.
        """
        self._show(self._open_sale().with_line(line))

    def remove_line(self, index: int) -> None:
        if self._sale:
            self._show(self._sale.without_line(index))

    def charge(self) -> None:
        """Ask the customer for the total. A sale of nothing is not charged."""
        if self._sale and self._sale.state is SaleState.OPEN and self._sale.total.amount_minor > 0:
            self._show(self._sale.charged(self._clock.now()))

    def undo_charge(self) -> None:
        if self._sale and self._sale.state is SaleState.CHARGED:
            self._show(self._sale.reopened())

    def cancel(self) -> None:
        self._show(None)

    def settle(self, payment: Payment) -> Sale | None:
        """Close the sale that waits for exactly this payment; None when it belongs to none."""
        if self._sale is None or not self._sale.waits_for(payment):
            return None
        self._show(self._sale.paid(payment))
        return self._sale

    def _open_sale(self) -> Sale:
        sale, currency = self._sale, self._currency()
        if sale is None or sale.state is SaleState.PAID or (sale.state is SaleState.OPEN and sale.currency != currency):
            return Sale(secrets.token_hex(8), currency)
        return sale

    def _show(self, sale: Sale | None) -> None:
        self._sale = sale
        self._bus.publish(SaleChanged(sale))
