"""A range of business days of all tills, or of one, streamed for whoever writes files from it."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, func, select

from app.domain.day_report import DayReport
from app.domain.moments import moment, stamp
from app.domain.money import MINOR_DIGITS, Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.refund import Refund
from app.domain.sale import SaleState
from app.domain.tender import TenderKind
from app.server import schema
from app.server.database import Database
from app.server.pages.names import names_in
from app.server.pages.refused import Refused
from app.server.pages.shop import Shop
from app.server.pages.tables import IS_SALE
from app.services.books import ClosedSale
from app.services.day_body import day_report_from
from app.services.sale_body import sale_from

_payment, _refund, _day_end, _entry = schema.payment, schema.refund, schema.day_end, schema.entry
_AT_ONCE = 1000
_ZONES_APART = timedelta(days=2)
"""A till's business day begins within that of the same day in UTC, whatever its zone and its cut-off."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Range:
    """Days are included, both. `till` is a station's id; empty: all of them."""

    first: date
    last: date
    till: str = ""


class RangeReader:
    """What the exporters are given (`app.exports.takings.Takings`).

    Every stream raises Refused where an entry does not read as it should; it names the till and the entry.
    """

    def __init__(self, connection: Connection, shop: Shop, platforms: Mapping[str, Platform], asked: Range) -> None:
        self._connection = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
        self._asked = asked
        self.shop, self.currency, self.zone = shop.name or "Paybell", shop.currency, shop.tzinfo
        self.platforms, self.first, self.last = platforms, asked.first, asked.last

    @cached_property
    def people(self) -> Mapping[str, str]:
        return names_in(self._connection)

    @property
    def movement_count(self) -> int:
        return int(self._connection.execute(self._payments(func.count())).scalar_one())

    def payments(self) -> Iterator[Payment]:
        """Those that count: what was found to be the copy of another is in the list of payments alone."""
        by_time = self._payments(_payment).order_by(_payment.c.recorded_at, _payment.c.station, _payment.c.entry)
        return self._streamed(by_time, _payment_from)

    def refunds(self) -> Iterator[tuple[Refund, str]]:
        same = [_payment.c[name] == _refund.c[name] for name in ("station", "phone", "epoch", "seq")]
        asked = select(_refund, _payment.c.platform).select_from(_refund.outerjoin(_payment, and_(*same)))
        by_time = asked.where(self._of_days(_refund)).order_by(_refund.c.at, _refund.c.station, _refund.c.entry)
        return self._streamed(by_time, lambda row: (_refund_from(row), row.platform or ""))

    def sales(self) -> Iterator[ClosedSale]:
        """Each as it was left, on the day of its last move."""
        last = self._last_moves

        def made_of(row: Any) -> ClosedSale | None:
            return _sale_from(row) if (row.station, row.entry) in last else None

        made = self._streamed(self._sale_entries, made_of)
        return (closed for closed in made if closed and self.first <= closed.day <= self.last)

    def day_reports(self) -> Iterator[DayReport]:
        asked = select(_day_end).where(self._of_days(_day_end))
        by_day = asked.order_by(_day_end.c.day, _day_end.c.station, _day_end.c.number)
        return self._streamed(by_day, lambda row: day_report_from(json.loads(row.picture), stamp(row.at)))

    def _payments(self, *columns: Any) -> Select[Any]:
        return select(*columns).where(self._of_days(_payment), _payment.c.doubles.is_(None))

    def _of_days(self, table: Table) -> ColumnElement[bool]:
        return self._of_tills(table) & table.c.day.between(self.first, self.last)

    def _of_tills(self, table: Table) -> ColumnElement[bool]:
        if self._asked.till:
            return table.c.station == self._asked.till
        return table.c.station.in_(select(schema.station.c.id))

    @property
    def _sale_entries(self) -> Select[Any]:
        """From the range on: a sale that moved again later belongs to that later day."""
        begin = stamp(datetime.combine(self.first, time(), UTC) - _ZONES_APART)
        columns = (_entry.c.station, _entry.c.seq.label("entry"), _entry.c.at, _entry.c.body)
        asked = select(*columns).where(self._of_tills(_entry), IS_SALE, _entry.c.at >= begin)
        return asked.order_by(_entry.c.at, _entry.c.station, _entry.c.seq)

    @cached_property
    def _last_moves(self) -> frozenset[tuple[str, int]]:
        """The station and number of the last entry of each sale that was not cancelled."""
        moves: dict[tuple[str, str], int] = {}
        for station, sale, entry, stays in self._streamed(self._sale_entries, _move_from):
            moves[station, sale] = entry if stays else 0
        return frozenset((station, entry) for (station, _), entry in moves.items())

    def _streamed(self, asked: Select[Any], made_of: Callable[[Any], T]) -> Iterator[T]:
        with self._connection.execute(asked) as result:
            for row in result:
                yield _read(row, made_of)


@contextmanager
def open_range(
    database: Database, shop: Shop, platforms: Mapping[str, Platform], asked: Range
) -> Iterator[RangeReader]:
    """Everything read is of the state at the first look."""
    with database.reading() as connection:
        yield RangeReader(connection, shop, platforms, asked)


def _read(row: Any, made_of: Callable[[Any], T]) -> T:
    try:
        return made_of(row)
    except (KeyError, TypeError, ValueError) as error:
        words = "Entry {entry} of till {till} does not read as it should. No file was made."
        raise Refused(words, status=409, entry=row.entry, till=row.station) from error


def _payment_from(row: Any) -> Payment:
    return Payment(
        id=NoticeId(row.phone, row.epoch, row.seq),
        platform=row.platform,
        money=_money(row),
        payer=row.payer,
        made_at=row.made_at,
        recorded_at=row.recorded_at,
        day=row.day,
        late=row.late,
        sale=row.sale or "",
        by=row.person or "",
        app=row.app,
    )


def _refund_from(row: Any) -> Refund:
    return Refund(
        id=row.id,
        money=_money(row),
        kind=TenderKind(row.kind),
        at=row.at,
        day=row.day,
        of_payment=NoticeId(row.phone, row.epoch, row.seq) if row.phone else None,
        of_sale=row.sale or "",
        why=row.why,
    )


def _money(row: Any) -> Money:
    if row.currency not in MINOR_DIGITS:
        raise ValueError(f"an unknown currency: {row.currency!r}")
    return Money(row.amount_minor, row.currency)


def _move_from(row: Any) -> tuple[str, str, int, bool]:
    facts = json.loads(row.body)
    return row.station, facts["sale"], row.entry, facts["state"] != SaleState.CANCELLED


def _sale_from(row: Any) -> ClosedSale:
    facts = json.loads(row.body)
    return ClosedSale(sale_from(facts), moment(row.at), date.fromisoformat(facts["day"]), facts.get("by") or "")
