"""The till: what is rung up, what is asked for, and on which sale each payment stands."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from app.domain.counter import Counter
from app.domain.discount import Discount
from app.domain.events import SaleChanged, SaleSettled, ShelfChanged
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.sale import ENDED, Sale, SaleLine, SaleState
from app.domain.tender import Tender
from app.services.bus import Bus
from app.services.ports import Clock
from app.services.till_book import TillBook


class Till:
    """One sale at a time before the cashier, others held beside it. What is charged waits for money, held or not.

    Every move is shown at once; what must be known tomorrow is written by the book, in order.
    """

    def __init__(self, bus: Bus, clock: Clock, currency: Callable[[], str], book: TillBook) -> None:
        self._bus = bus
        self._clock = clock
        self._currency = currency
        self._book = book
        self._counter = Counter()
        self._before: list[Sale] = []
        self._written: set[str] = set()

    @property
    def sale(self) -> Sale | None:
        return self._counter.at_till

    @property
    def held(self) -> tuple[Sale, ...]:
        """The sales beside the till, in the order in which they came here."""
        return self._counter.held

    def takers_of(self, payment_id: NoticeId) -> tuple[Sale, ...]:
        """The sales to which this payment can be given; none for one of a day that is over."""
        return self._counter.takers if self._counter.knows(payment_id) else ()

    def resume(self, sales: Iterable[Sale], payments: Iterable[Payment]) -> None:
        """Take up what the ledger has: sales that were waiting lie beside the till, today's money where it stands."""
        for sale in sales:
            self._counter.keep(sale if sale.state in ENDED else sale.put_aside())
            self._written.add(sale.id)
        self._counter.know(payments)
        self._show_shelf()

    # Ringing up

    def add_line(self, line: SaleLine) -> None:
        """Ring up `line`; after a sale that has ended, or in a currency that was set since, this begins the next one.

        Raises:
            SaleNotChangeable: the sale is charged.
        """
        self._step(self._open_sale().with_line(line))

    def remove_line(self, index: int) -> None:
        if self.sale:
            self._step(self.sale.without_line(index))

    def change_line(self, index: int, line: SaleLine) -> None:
        """Another quantity, price or discount for a line."""
        if self.sale:
            self._step(self.sale.with_line_changed(index, line))

    def discount(self, discount: Discount | None) -> None:
        """Off the whole sale; None takes it back."""
        if self.sale:
            self._step(self.sale.with_discount(discount))

    def note(self, text: str) -> None:
        if self.sale:
            self._step(self.sale.with_note(text))

    def undo(self) -> None:
        """Take the last step back: a line, a discount, a charge. Money is never undone by this."""
        if self.sale and self.sale.state is SaleState.CHARGED:
            self.undo_charge()
        elif self._before and self.sale and self.sale.state is SaleState.OPEN:
            before = self._before.pop()
            self._bring(replace(self.sale, lines=before.lines, discount=before.discount, note=before.note))

    # Asking for money

    def charge(self) -> None:
        """Ask the customer for the total. A sale of nothing is not charged."""
        if self.sale and self.sale.state is SaleState.OPEN and self.sale.total.amount_minor > 0:
            self._move(self.sale.charged(self._clock.now()), "charged")

    def undo_charge(self) -> None:
        if self.sale and self.sale.state is SaleState.CHARGED:
            self._move(self.sale.reopened(), "opened again")

    def cancel(self) -> None:
        """Give the sale up, or clear a paid one from the till. Money that came for it is unmatched again."""
        sale = self.sale
        if sale and sale.state not in ENDED and sale.id in self._written:
            self._release(sale)
            self._move(sale.cancelled(), "cancelled")
        self._bring(None)
        self._before.clear()

    def hold(self) -> None:
        """Put the sale aside. Charged, it goes on waiting for its money."""
        if self.sale and self.sale.lines and self.sale.state not in ENDED:
            self._move(self.sale.put_aside(), "held")
            self._before.clear()

    def recall(self, sale_id: str) -> None:
        """Bring a sale back before the cashier; the one that is there is held.

        Raises:
            NoSuchSale: there is none of this id.
        """
        wanted = self._counter.sale(sale_id)
        self.hold()
        self._move(wanted.put_aside(held=False), "recalled", bring=True)
        self._before.clear()

    # Money

    def settle(self, payment: Payment) -> Sale | None:
        """Take a payment in; the sale it was taken for, as it is with it, or None when it stays unmatched."""
        sale = self._counter.choose(payment)
        if sale is None:
            self._show_shelf()
            return None
        return self._take(payment, sale, "matched")

    def give(self, payment_id: NoticeId, sale_id: str, why: str) -> None:
        """Put a payment on a sale, whichever it stood on before.

        Raises:
            NoSuchPayment, NoSuchSale: it is not known here.
            SaleNotChangeable: the sale takes no money.
            CurrencyMismatch: it is in another currency.
        """
        payment, wanted = self._counter.payment(payment_id), self._counter.sale(sale_id)
        if payment_id in wanted.payments:
            return
        wanted.paid(payment)  # refuses before anything is moved
        self.take_off(payment_id, why)
        self._take(payment, self._counter.sale(sale_id), why)

    def take_off(self, payment_id: NoticeId, why: str) -> None:
        """Let a payment stand on no sale; the sale then waits again for what is missing."""
        sale = self._counter.sale_of(payment_id)
        if sale:
            self._book.give(payment_id, "", why)
            self._move(self._in_sight(sale.giving_back(payment_id)), f"a payment was taken off: {why}")

    def begin_day(self, day: date) -> None:
        """Forget what the days before have settled."""
        self._counter.begin_day(day)
        self._show_shelf()

    def know(self, payment: Payment) -> None:
        """A payment that was taken for a copy is none: it stands on no sale."""
        self._counter.know([replace(payment, sale="")])
        self._show_shelf()

    def forget(self, payment_id: NoticeId) -> None:
        """The payment turned out to be the copy of another."""
        self.take_off(payment_id, "counted once")
        self._counter.forget(payment_id)
        self._show_shelf()

    def tender(self, tender: Tender) -> None:
        """Money by other means than a wallet, for the sale at the till.

        Raises:
            SaleNotChangeable: it is not charged.
        """
        if self.sale:
            self._move(self.sale.taking(tender), f"{tender.kind}: {tender.why}" if tender.why else str(tender.kind))

    def _take(self, payment: Payment, sale: Sale, why: str) -> Sale:
        taken = sale.paid(payment)
        self._book.give(payment.id, sale.id, why)
        self._move(taken, "paid" if taken.state is SaleState.PAID else "paid in part")
        return taken

    def _in_sight(self, sale: Sale) -> Sale:
        """A sale that waits again lies before the cashier or on the shelf."""
        is_away = self.sale is None or self.sale.id != sale.id
        return sale.put_aside() if is_away and sale.state is SaleState.CHARGED else sale

    def _release(self, sale: Sale) -> None:
        for payment_id in sale.payments:
            self._book.give(payment_id, "", "the sale was cancelled")

    # Showing and writing

    def _open_sale(self) -> Sale:
        sale, currency = self.sale, self._currency()
        is_over = sale is None or sale.state in ENDED
        if sale is None or is_over or (sale.state is SaleState.OPEN and sale.currency != currency):
            return Sale(secrets.token_hex(8), currency, begun_at=self._clock.now())
        return sale

    def _step(self, sale: Sale) -> None:
        """A change of an open sale, which `undo` takes back."""
        if self.sale is None or self.sale.id != sale.id:
            self._before = [Sale(sale.id, sale.currency)]
        else:
            self._before.append(self.sale)
        self._bring(sale)

    def _move(self, sale: Sale, why: str, *, bring: bool = False) -> None:
        was_at_till = self.sale is not None and self.sale.id == sale.id
        self._counter.keep(sale)
        self._book.keep(sale, why)
        self._written.add(sale.id)
        if bring:
            self._counter.bring(sale)
        if bring or was_at_till:
            self._bus.publish(SaleChanged(self.sale))
        if sale.state is SaleState.PAID:
            self._bus.publish(SaleSettled(sale))
        self._show_shelf()

    def _bring(self, sale: Sale | None) -> None:
        self._counter.bring(sale)
        self._bus.publish(SaleChanged(sale))

    def _show_shelf(self) -> None:
        self._bus.publish(ShelfChanged(self._counter.held, self._counter.unmatched))
