"""What the customer is shown, decided from what happens. No Qt here: the window tells it events and when time is up."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.events import PaymentRecorded
from app.domain.sale import Sale, SaleState
from app.domain.tender import TenderKind
from app.ui.customer.shown_payments import ShownPayments

_ON_SCREEN = (SaleState.OPEN, SaleState.CHARGED)


class CustomerState(StrEnum):
    IDLE = "idle"
    """The shop's name and its collection codes."""
    SALE = "sale"
    """The lines being rung up; once charged, the total and the code to scan."""
    RECEIVED = "received"
    """Money has come: the amount, the platform, a tick."""
    THANKS = "thanks"
    NOTICE = "notice"
    """Something a person must look at: a calm sentence, no numbers."""
    SETTLED = "settled"
    """The sale was paid at the counter: a tick, its total, and the change that comes back."""


_MONEY = (CustomerState.RECEIVED, CustomerState.SETTLED)


@dataclass(frozen=True, slots=True)
class Timings:
    """How long each state lasts, in milliseconds; idle and sale last until something happens."""

    received: int = 6000
    received_beside_sale: int = 3000
    thanks: int = 3500
    notice: int = 6000
    code: int = 8000
    """How long one collection code stands before the next."""
    choice: int = 45_000
    """How long the code that somebody tapped stands while no sale is open."""


USUAL_TIMINGS = Timings()


class Stage:
    """The states and their order. Each input says by True that what is shown begins anew, and with it its time."""

    def __init__(self, timings: Timings) -> None:
        self._timings = timings
        self._notice_waits = False
        self.state = CustomerState.IDLE
        self.sale: Sale | None = None
        self.settled: Sale | None = None
        self.payments = ShownPayments()

    @property
    def lasts_ms(self) -> int | None:
        """None when the state ends by no clock."""
        received = self._timings.received_beside_sale if self.sale else self._timings.received
        times = {
            CustomerState.RECEIVED: received,
            CustomerState.SETTLED: self._timings.received,
            CustomerState.THANKS: self._timings.thanks,
            CustomerState.NOTICE: self._timings.notice,
        }
        return times.get(self.state)

    def payment_came(self, event: PaymentRecorded) -> bool:
        """A late payment is another moment's: it is looked at by a person, and its amount is not shown."""
        if event.payment.late:
            return self.look_is_needed()
        if self.state is not CustomerState.RECEIVED:
            self.payments.clear()
        self.payments.add(event.payment)
        if event.sale and self.sale and event.sale.id == self.sale.id and event.sale.state is SaleState.PAID:
            self.sale = None
        return self._begin(CustomerState.RECEIVED)

    def look_is_needed(self) -> bool:
        """An amount that a customer is reading is not taken away; the sentence then follows it."""
        if self.state is CustomerState.RECEIVED:
            self._notice_waits = True
            return False
        return self._begin(CustomerState.NOTICE)

    def sale_became(self, sale: Sale | None) -> bool:
        """A sale on the screen gives way only to its end, or to money. What a wallet pays is told by itself."""
        before, self.sale = self.sale, sale if sale and sale.lines and sale.state in _ON_SCREEN else None
        if sale and before and sale.id == before.id and _is_paid_at_counter(sale):
            self.settled = sale
            return self._begin(CustomerState.SETTLED)
        if self.state is CustomerState.RECEIVED or (self.state is CustomerState.SETTLED and not self.sale):
            return False
        if self.sale:
            return self._begin(CustomerState.SALE)
        return self.state is CustomerState.SALE and self._begin(CustomerState.IDLE)

    def time_is_up(self) -> bool:
        """The state's time has passed: what comes next?"""
        came_from = self.state
        if came_from is CustomerState.RECEIVED:
            self.payments.clear()
        return self._begin(self._next(came_from))

    def _next(self, state: CustomerState) -> CustomerState:
        if state is CustomerState.RECEIVED and self._notice_waits:
            return CustomerState.NOTICE
        if self.sale:
            return CustomerState.SALE
        return CustomerState.THANKS if state in _MONEY else CustomerState.IDLE

    def _begin(self, state: CustomerState) -> bool:
        self._notice_waits = self._notice_waits and state is CustomerState.RECEIVED
        self.state = state
        return True


def _is_paid_at_counter(sale: Sale) -> bool:
    """Whether the last of its money is of the kind that no notice tells of."""
    return sale.state is SaleState.PAID and sale.tenders[-1].kind is not TenderKind.WALLET
