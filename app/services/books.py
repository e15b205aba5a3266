"""The further books of the ledger: what is sold, who works here, and the ends of days. See `ports.Ledger`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.day_report import DayReport
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.person import Person
from app.domain.refund import Refund
from app.domain.sale import Sale


@dataclass(frozen=True, slots=True)
class ClosedSale:
    """A sale as the ledger last saw it, on the business day of its last move; `by` is who was at the till."""

    sale: Sale
    at: datetime
    day: date
    by: str = ""


class Sales(Protocol):
    """The till's part of the ledger. Every call may wait for the disk, and raises LedgerUnwritable, as the Ledger's."""

    def keep(self, sale: Sale, *, why: str, at: datetime, day: date) -> None:
        """Write the sale as it now is. Written twice, it changes nothing."""
        ...

    def give(self, payment: NoticeId, sale_id: str, *, why: str, at: datetime) -> None:
        """From now on the payment stands on this sale; on none when the id is empty."""
        ...

    def refund(self, refund: Refund, *, by_owner: str = "") -> None:
        """Write a refund; one that is known changes nothing. `by_owner` is the owner who allowed a large one.

        Of a payment that stands on a sale it is a refund of that sale as well, whether or not it names it.

        Raises:
            RefundTooLarge: more would go back than was received for the sale or the payment.
        """
        ...

    def waiting(self) -> list[Sale]:
        """The sales that are held or charged, in the order in which they first were."""
        ...

    def of_day(self, day: date) -> list[ClosedSale]:
        """The sales whose last move was on this day, in the order of that move."""
        ...

    def refunds(self, day: date) -> list[Refund]:
        """The day's refunds, in their order."""
        ...


class People(Protocol):
    """Who works in the shop, as the ledger has them. Every call may wait for the disk, and raises LedgerUnwritable."""

    def all(self) -> list[Person]:
        """Everybody who was not removed, in the order of being named."""
        ...

    def name(self, person: Person, *, at: datetime) -> None:
        """Write a person, or another name or role for one that is known."""
        ...

    def remove(self, person_id: str, *, at: datetime) -> None: ...

    def come_to_till(self, person_id: str | None, *, at: datetime) -> None:
        """From now on every entry names this person; None: nobody."""
        ...


class DayHasEnded(ValueError):
    """The day has ended, or a later one has: nothing is added to it."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day} has ended")
        self.day = day


class NoSuchDayEnd(LookupError):
    """No day end has this number."""


class Days(Protocol):
    """The ends of days in the ledger. Every call may wait for the disk, and raises LedgerUnwritable."""

    def report(self, day: date, *, counted: Money | None = None, opening_float: Money | None = None) -> DayReport:
        """An X report: the day so far. `counted` is the cash in the drawer, which began with `opening_float`.

        Both are of one currency; a float is told with what was counted alone.
        """
        ...

    def end(
        self, day: date, *, at: datetime, counted: Money | None = None, opening_float: Money | None = None
    ) -> DayReport:
        """Seal the day under the next number.

        Raises:
            DayHasEnded: it has, or a later one has.
        """
        ...

    def correct(self, number: int, *, why: str, at: datetime, day: date) -> None:
        """Write that the day end of this number was not right; it shows in the report of `day`.

        Raises:
            NoSuchDayEnd: there is none of this number.
        """
        ...

    def last_float(self) -> Money | None:
        """The float of the last day's end for which cash was counted; None when it had none."""
        ...

    def ended(self) -> date | None:
        """The last day that has ended."""
        ...

    def reports(self, first: date, last: date) -> list[DayReport]:
        """The sealed reports of these days, oldest first."""
        ...
