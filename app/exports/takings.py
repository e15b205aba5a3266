"""What every exporter is given: a shop, a range of its business days, and what the ledger holds of them."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, tzinfo
from typing import Protocol

from app.domain.day_report import DayReport
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.refund import Refund
from app.domain.sale import Sale


class ClosedSale(Protocol):
    """A sale that was paid, with when, on which business day, and the id of whoever was at the till (or nothing)."""

    @property
    def sale(self) -> Sale: ...
    @property
    def at(self) -> datetime: ...
    @property
    def day(self) -> date: ...
    @property
    def by(self) -> str: ...


class JournalEntry(Protocol):
    """A row of the journal, its texts exactly as they were hashed."""

    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def previous_hash(self) -> str: ...
    @property
    def hash(self) -> str: ...


class Takings(Protocol):
    """Streams, each oldest first, each read anew when it is asked for, all of one and the same state of the ledger.

    `platforms` and `people` (names) are by key and id. Times are shown in `zone`; None is this computer's. The count is
    for whoever watches the progress.
    """

    @property
    def shop(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def platforms(self) -> Mapping[str, Platform]: ...
    @property
    def people(self) -> Mapping[str, str]: ...
    @property
    def zone(self) -> tzinfo | None: ...
    @property
    def movement_count(self) -> int: ...

    def payments(self) -> Iterator[Payment]: ...

    def refunds(self) -> Iterator[tuple[Refund, str]]:
        """Each with the platform of the payment that it gives back; empty for what goes back otherwise."""

    def sales(self) -> Iterator[ClosedSale]: ...

    def day_reports(self) -> Iterator[DayReport]:
        """Of the days that were ended."""


class JournalledTakings(Takings, Protocol):
    """Those of one station, with the journal that they follow from."""

    @property
    def entry_count(self) -> int:
        """For whoever watches the progress."""

    def entries(self) -> Iterator[JournalEntry]:
        """One stretch of the journal without gaps: from the first entry that belongs to the range to the last."""
