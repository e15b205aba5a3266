"""The sale at the till, the sales held beside it, and the money that stands on none."""

from collections.abc import Iterable

from app.domain.matching import sale_for
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.sale import Sale, SaleState


class NoSuchSale(LookupError):
    """No sale of this id is known here."""


class NoSuchPayment(LookupError):
    """No payment of this identity is known here."""


class Counter:
    """Keeps the newest picture of each sale, and for each payment the sale on which it stands, if any.

    What comes in is on a sale or unmatched, never both and never neither.
    """

    def __init__(self) -> None:
        self._sales: dict[str, Sale] = {}
        self._payments: dict[NoticeId, Payment] = {}
        self._stands_on: dict[NoticeId, str] = {}
        self._at_till: str | None = None

    @property
    def at_till(self) -> Sale | None:
        return self._sales[self._at_till] if self._at_till else None

    @property
    def held(self) -> tuple[Sale, ...]:
        """The sales put aside, in the order in which they came here."""
        return tuple(sale for sale in self._sales.values() if sale.held)

    @property
    def unmatched(self) -> tuple[Payment, ...]:
        """Payments that stand on no sale, the oldest first."""
        return tuple(payment for payment in self._payments.values() if payment.id not in self._stands_on)

    @property
    def takers(self) -> tuple[Sale, ...]:
        """The sales to which a payment can be given."""
        return tuple(sale for sale in self._sales.values() if sale.state in (SaleState.CHARGED, SaleState.PAID))

    def sale(self, sale_id: str) -> Sale:
        if sale_id not in self._sales:
            raise NoSuchSale(sale_id)
        return self._sales[sale_id]

    def payment(self, payment_id: NoticeId) -> Payment:
        if payment_id not in self._payments:
            raise NoSuchPayment(payment_id)
        return self._payments[payment_id]

    def sale_of(self, payment_id: NoticeId) -> Sale | None:
        """The sale on which the payment stands."""
        sale_id = self._stands_on.get(payment_id)
        return self._sales[sale_id] if sale_id else None

    def keep(self, sale: Sale) -> None:
        """Put a sale's newest picture in the place of the one before. A cancelled one lets its money go."""
        self._sales[sale.id] = sale
        for payment_id in [known for known, sale_id in self._stands_on.items() if sale_id == sale.id]:
            if payment_id not in sale.payments:
                del self._stands_on[payment_id]
        self._stands_on |= dict.fromkeys(sale.payments, sale.id)
        if sale.held or sale.state is SaleState.CANCELLED:
            self._leave(sale)

    def bring(self, sale: Sale | None) -> None:
        """Make this the sale at the till, or clear the till; a sale of which nothing has come of is forgotten."""
        before = self.at_till
        self._at_till = None
        if before and before.state is SaleState.OPEN and not before.held and not before.tenders:
            del self._sales[before.id]
        if sale:
            self._sales[sale.id] = sale
            self._at_till = sale.id

    def know(self, payments: Iterable[Payment]) -> None:
        """Payments from the ledger, with the sales on which they stand where these are known here."""
        for payment in payments:
            self._payments[payment.id] = payment
            if payment.sale in self._sales:
                self._stands_on[payment.id] = payment.sale

    def forget(self, payment_id: NoticeId) -> None:
        """The payment turned out to be none."""
        self._payments.pop(payment_id, None)
        self._stands_on.pop(payment_id, None)

    def choose(self, payment: Payment) -> Sale | None:
        """Take a payment in; the sale that it is for, or None when it stays unmatched."""
        self._payments[payment.id] = payment
        return sale_for(payment, self._sales.values(), self.at_till)

    def _leave(self, sale: Sale) -> None:
        if self._at_till == sale.id:
            self._at_till = None
