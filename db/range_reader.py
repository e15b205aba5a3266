"""A range of business days, streamed from the ledger for whoever writes files from it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from pathlib import Path
from typing import Any, Never, TypeVar

from sqlalchemy import Connection, bindparam, func, select

from app.domain.payment import Payment
from app.domain.platform import Platform
from db import opening
from db.engine import freeze_view, transaction
from db.journal import Entry
from db.moments import stamp
from db.rows import payment_from
from db.schema import journal, payment
from db.statement import Question
from db.trouble import unwritable

_OF_DAYS = payment.c.day.between(bindparam("first"), bindparam("last"))
_PAYMENTS = Question(select(payment).where(_OF_DAYS).order_by(payment.c.day, payment.c.entry))
_PAYMENT_COUNT = Question(select(func.count().label("count")).select_from(payment).where(_OF_DAYS))
_IN_TIME = (journal.c.at >= bindparam("begin")) & (journal.c.at < bindparam("end"))
_BELONGS = _IN_TIME | journal.c.seq.in_(select(payment.c.entry).where(_OF_DAYS))
_ENDS = Question(select(func.min(journal.c.seq).label("first"), func.max(journal.c.seq).label("last")).where(_BELONGS))
_ENTRIES = Question(
    select(journal).where(journal.c.seq.between(bindparam("first"), bindparam("last"))).order_by(journal.c.seq)
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shop:
    """What the ledger does not know of the shop, and its files say.

    Days end at `cut_off` in `zone`; None is this computer's. `people` are names by id.
    """

    name: str
    currency: str
    platforms: Mapping[str, Platform]
    people: Mapping[str, str]
    cut_off: time = time()
    zone: tzinfo | None = None


class RangeReader:
    """What the exporters are given. Every stream raises LedgerUnwritable when the database fails it."""

    def __init__(self, connection: Connection, shop: Shop, first: date, last: date) -> None:
        self._connection = connection
        self._cut_off = shop.cut_off
        self.shop, self.currency = shop.name, shop.currency
        self.platforms, self.people, self.zone = shop.platforms, shop.people, shop.zone
        self.first, self.last = first, last

    @property
    def movement_count(self) -> int:
        return next(self._streamed(_PAYMENT_COUNT, lambda row: int(row.count), **self._days))

    @property
    def entry_count(self) -> int:
        first, last = self._stretch
        return last - first + 1

    def payments(self) -> Iterator[Payment]:
        return self._streamed(_PAYMENTS, payment_from, **self._days)

    def refunds(self) -> Iterator[Never]:
        """None yet: the ledger keeps no refunds so far."""
        return iter(())

    def sales(self) -> Iterator[Never]:
        """None yet: the ledger keeps no sales so far."""
        return iter(())

    def day_reports(self) -> Iterator[Never]:
        """None yet: the ledger keeps no day ends so far."""
        return iter(())

    def entries(self) -> Iterator[Entry]:
        """The journal from the first entry written in the range, or of a payment of its days, to the last."""
        first, last = self._stretch
        return self._streamed(_ENTRIES, lambda row: Entry(*row), first=first, last=last)

    @property
    def _days(self) -> dict[str, str]:
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}

    @cached_property
    def _stretch(self) -> tuple[int, int]:
        """The numbers of the first entry and of the last; 1 and 0 where there is none."""
        times = {"begin": self._moment(self.first), "end": self._moment(self.last + timedelta(days=1))}
        return next(self._streamed(_ENDS, lambda row: (row.first or 1, row.last or 0), **self._days, **times))

    def _moment(self, day: date) -> str:
        """When `day` began."""
        begin = datetime.combine(day, self._cut_off, self.zone)
        return stamp(begin if self.zone else begin.astimezone())

    def _streamed(self, question: Question, made_of: Callable[[Any], T], **values: object) -> Iterator[T]:
        try:
            yield from map(made_of, question.stream(self._connection, **values))
        except sqlite3.Error as error:
            raise unwritable(error) from error


@contextmanager
def open_range(file: Path, shop: Shop, first: date, last: date) -> Iterator[RangeReader]:
    """Read `file` beside a running station; everything read is of the state at the first look.

    Raises:
        Refusal: the file is not a ledger that this program can read (see `opening.open_to_read`).
        LedgerUnwritable: the file cannot be read for a reason that is not its content.
    """
    with opening.open_to_read(file) as connection, transaction(connection):
        freeze_view(connection)
        yield RangeReader(connection, shop, first, last)
