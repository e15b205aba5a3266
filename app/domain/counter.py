"""The sale at the till, the sales held beside it, and the money that stands on none."""

from collections.abc import Iterable
from datetime import date

from app.domain.matching import sale_for
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.sale import ENDED, Sale, SaleState


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
        self._unmatched: dict[NoticeId, Payment] = {}
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
        """Payments that stand on no sale, the one first that has done so longest."""
        return tuple(self._unmatched.values())

    @property
    def takers(self) -> tuple[Sale, ...]:
        """The sales to which a payment can be given."""
        return tuple(sale for sale in self._sales.values() if sale.state in (SaleState.CHARGED, SaleState.PAID))

    def sale(self, sale_id: str) -> Sale:
        if sale_id not in self._sales:
            raise NoSuchSale(sale_id)
        return self._sales[sale_id]

    def knows(self, payment_id: NoticeId) -> bool:
        return payment_id in self._payments

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
        before = self._sales.get(sale.id)
        for payment_id in before.payments if before else ():
            if payment_id not in sale.payments and self._stands_on.get(payment_id) == sale.id:
                self._stand_alone(payment_id)
        for payment_id in sale.payments:
            self._stand_on(payment_id, sale)
        self._sales[sale.id] = sale
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
        """Payments from the ledger. What stands on a sale that has ended, and so is not here, is not money to give."""
        for payment in payments:
            sale = self._sales.get(payment.sale)
            if sale or not payment.sale:
                self._take_in(payment)
            if sale:
                self._stand_on(payment.id, sale)

    def forget(self, payment_id: NoticeId) -> None:
        """The payment turned out to be none."""
        for known in (self._payments, self._unmatched, self._stands_on):
            known.pop(payment_id, None)

    def begin_day(self, day: date) -> None:
        """Forget the money of the days before, but for what stands on a sale that lives, and the sales that ended.

        So it is after a restart, too; and a station that runs for months does not grow.
        """
        alive = {sale.id for sale in self._sales.values() if sale.state not in ENDED or sale.id == self._at_till}
        for payment in list(self._payments.values()):
            if payment.day < day and self._stands_on.get(payment.id) not in alive:
                self.forget(payment.id)
        alive |= set(self._stands_on.values())
        self._sales = {sale_id: sale for sale_id, sale in self._sales.items() if sale_id in alive}

    def choose(self, payment: Payment) -> Sale | None:
        """Take a payment in; the sale that it is for, or None when it stays unmatched."""
        self._take_in(payment)
        return sale_for(payment, self._sales.values(), self.at_till)

    def _take_in(self, payment: Payment) -> None:
        self._payments[payment.id] = payment
        if payment.id not in self._stands_on:
            self._unmatched[payment.id] = payment

    def _stand_on(self, payment_id: NoticeId, sale: Sale) -> None:
        self._stands_on[payment_id] = sale.id
        self._unmatched.pop(payment_id, None)

    def _stand_alone(self, payment_id: NoticeId) -> None:
        self._stands_on.pop(payment_id, None)
        if payment_id in self._payments:
            self._unmatched[payment_id] = self._payments[payment_id]

    def _leave(self, sale: Sale) -> None:
        if self._at_till == sale.id:
            self._at_till = None
