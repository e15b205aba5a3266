"""What a business day was, as the X report shows it and the day end seals it."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.money import Money
from app.domain.totals import PlatformTotal
from app.domain.under_way import UnderWay


@dataclass(frozen=True, slots=True)
class Sum:
    """So many things of one kind and one currency, and what they come to together.

    `of` names the kind: an hour `00` to `23`, a person's id, a tender's kind, or nothing where there is but one.
    """

    of: str
    money: Money
    count: int


@dataclass(frozen=True, slots=True)
class CashCount:
    """The drawer: what should be in it, and what was counted.

    `opening_float` is the change money with which the day began, None where nobody told of one. `expected` is that and
    the day's cash sales, less its cash refunds.
    """

    expected: Money
    counted: Money
    opening_float: Money | None = None

    @property
    def sales(self) -> Money:
        """What cash sales less cash refunds should have brought."""
        began = self.opening_float.amount_minor if self.opening_float else 0
        return Money(self.expected.amount_minor - began, self.expected.currency)

    @property
    def difference(self) -> Money:
        """Negative when money is missing."""
        return Money(self.counted.amount_minor - self.expected.amount_minor, self.expected.currency)


@dataclass(frozen=True, slots=True)
class Seal:
    """The last journal entry that the report speaks of."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A day that had ended was opened again: `of` is the number of its day end."""

    of: int
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class DayReport:
    """Every sum stands once for each currency. `takings` are wallet payments, whichever sale they are for, or none.

    `number` counts the day ends from 1; None is an X report, which ends nothing. `cash` is None where none was counted.
    """

    day: date
    made_at: datetime
    takings: tuple[PlatformTotal, ...] = ()
    hours: tuple[Sum, ...] = ()
    """Wallet payments by the hour in which they were recorded, in the shop's time zone."""
    people: tuple[Sum, ...] = ()
    """Wallet payments by who was at the till."""
    tenders: tuple[Sum, ...] = ()
    """What sales were paid with beside wallets: cash, card, other."""
    sales: tuple[Sum, ...] = ()
    """Sales that were paid, at their totals."""
    discounts: tuple[Sum, ...] = ()
    refunds: tuple[Sum, ...] = ()
    """By the kind of tender that went back."""
    unmatched: tuple[Sum, ...] = ()
    """Wallet payments that stand on no sale."""
    late: tuple[Sum, ...] = ()
    under_way: UnderWay | None = None
    """How long the takings took from the phone to the ledger, late ones left out; None where nothing is known of it."""
    unread: int = 0
    """Notices that still wait in the tray, of whatever day."""
    cash: CashCount | None = None
    number: int | None = None
    by: str = ""
    """The id of whoever ended the day."""
    corrections: tuple[Correction, ...] = ()
    seal: Seal | None = None
