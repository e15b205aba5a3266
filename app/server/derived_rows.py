"""What follows from one station's journal, as values: the rows of the derived tables, without the station."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple


class Identity(NamedTuple):
    """Of a notice, and of the payment that it is: the phone, its epoch and its number in that epoch."""

    phone: str
    epoch: str
    seq: int


@dataclass(slots=True)
class PaymentRow:
    """As `schema.payment`. What may still change stands last."""

    entry: int
    identity: Identity
    platform: str
    amount_minor: int
    currency: str
    payer: str | None
    made_at: datetime
    recorded_at: datetime
    day: date
    late: bool
    app: str
    person: str | None
    sale: str | None = None
    doubles: int | None = None


@dataclass(slots=True)
class TrayRow:
    """As `schema.tray`."""

    entry: int
    identity: Identity
    app: str
    made_at: datetime
    settled: bool = False


class TotalKey(NamedTuple):
    """What `schema.total` counts by."""

    day: date
    quarter: datetime
    platform: str
    currency: str


@dataclass(slots=True)
class Sums:
    """What is added to a row of `schema.total`; it may be less than nothing."""

    count: int = 0
    amount_minor: int = 0


@dataclass(slots=True)
class RefundRow:
    """As `schema.refund`."""

    entry: int
    id: str
    phone: str | None
    epoch: str | None
    seq: int | None
    sale: str | None
    kind: str
    amount_minor: int
    currency: str
    at: datetime
    day: date
    person: str | None
    why: str


@dataclass(slots=True)
class DayEndRow:
    """As `schema.day_end`."""

    entry: int
    number: int
    day: date
    at: datetime
    person: str | None
    picture: str


@dataclass(frozen=True, slots=True)
class NotDerived:
    """As `schema.not_derived`."""

    entry: int
    kind: str
    why: str


@dataclass(slots=True)
class Books:
    """What is known of a station's payments while some entries are followed: what was loaded, and what came of them.

    `payments` and `tray` must hold every row that the entries name before the first is followed. `totals` holds
    increments.
    """

    payments: dict[Identity, PaymentRow] = field(default_factory=dict)
    tray: dict[Identity, TrayRow] = field(default_factory=dict)
    totals: dict[TotalKey, Sums] = field(default_factory=dict)
    refunds: list[RefundRow] = field(default_factory=list)
    day_ends: list[DayEndRow] = field(default_factory=list)
    not_derived: list[NotDerived] = field(default_factory=list)
    new: set[Identity] = field(default_factory=set)
    changed: set[Identity] = field(default_factory=set)

    def count(self, payment: PaymentRow, day: date, at: datetime, times: int = 1) -> None:
        """Add a payment to the takings of `day`, or with -1 as `times` take it off again."""
        key = TotalKey(day, quarter_of(at), payment.platform, payment.currency)
        sums = self.totals.setdefault(key, Sums())
        sums.count += times
        sums.amount_minor += times * payment.amount_minor


def quarter_of(moment: datetime) -> datetime:
    """When the quarter of an hour began that `moment` lies in."""
    return moment - timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
