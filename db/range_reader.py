"""A range of business days, streamed from the ledger for whoever writes files from it."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, and_, bindparam, func, literal_column, select

from app.domain.day_report import DayReport
from app.domain.journal_entry import Entry
from app.domain.moments import stamp
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.refund import Refund
from app.domain.sale import SaleState
from app.services.books import ClosedSale
from app.services.day_body import day_report_from
from db import opening
from db.engine import freeze_view, transaction
from db.rows import payment_from
from db.sales import closed_sale_from, refund_from
from db.schema import day_end, journal, payment, person, refund, sale
from db.statement import Question
from db.trouble import unwritable

_FIRST: BindParameter[str] = bindparam("first")
_LAST: BindParameter[str] = bindparam("last")
_OF_DAYS = payment.c.day.between(_FIRST, _LAST) & payment.c.doubles.is_(None)
_PAYMENTS = Question(select(payment).where(_OF_DAYS).order_by(payment.c.day, payment.c.entry))
_PAYMENT_COUNT = Question(select(func.count().label("count")).select_from(payment).where(_OF_DAYS))
_KEPT = sale.c.day.between(_FIRST, _LAST) & (sale.c.state != literal_column(f"'{SaleState.CANCELLED}'"))
_SALES = Question(select(sale).where(_KEPT).order_by(sale.c.entry))
_SAME = [payment.c[name] == refund.c[name] for name in ("phone", "epoch", "seq")]
_REFUNDS = Question(
    select(refund, payment.c.platform)
    .select_from(refund.outerjoin(payment, and_(*_SAME)))
    .where(refund.c.day.between(_FIRST, _LAST))
    .order_by(refund.c.entry)
)
_DAY_ENDS = Question(select(day_end).where(day_end.c.day.between(_FIRST, _LAST)).order_by(day_end.c.number))
_PEOPLE = Question(select(person.c.id, person.c.name))
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

    Days end at `cut_off` in `zone`; None is this computer's.
    """

    name: str
    currency: str
    platforms: Mapping[str, Platform]
    cut_off: time = time()
    zone: tzinfo | None = None


class RangeReader:
    """What the exporters are given. Every stream raises LedgerUnwritable when the database fails it."""

    def __init__(self, connection: Connection, shop: Shop, first: date, last: date) -> None:
        self._connection = connection
        self._cut_off = shop.cut_off
        self.shop, self.currency = shop.name, shop.currency
        self.platforms, self.zone = shop.platforms, shop.zone
        self.first, self.last = first, last

    @cached_property
    def people(self) -> Mapping[str, str]:
        """The name of everybody who ever worked here, by id."""
        return dict(self._streamed(_PEOPLE, lambda row: (row.id, row.name)))

    @property
    def movement_count(self) -> int:
        return next(self._streamed(_PAYMENT_COUNT, lambda row: int(row.count), **self._days))

    @property
    def entry_count(self) -> int:
        first, last = self._stretch
        return last - first + 1

    def payments(self) -> Iterator[Payment]:
        """Those that count: what was found to be the copy of another is in the journal alone."""
        return self._streamed(_PAYMENTS, payment_from, **self._days)

    def refunds(self) -> Iterator[tuple[Refund, str]]:
        return self._streamed(_REFUNDS, lambda row: (refund_from(row), row.platform or ""), **self._days)

    def sales(self) -> Iterator[ClosedSale]:
        return self._streamed(_SALES, closed_sale_from, **self._days)

    def day_reports(self) -> Iterator[DayReport]:
        return self._streamed(_DAY_ENDS, lambda row: day_report_from(json.loads(row.picture), row.at), **self._days)

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
