"""The payments of all tills, newest first, page by page.

A page begins after the last row of the one before, named by its own key: the thousandth page costs what the first does,
and rows that come meanwhile shift nothing. Each till's stretch of the index is read by itself, and they are merged.
"""

import heapq
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, func, literal, select, tuple_

from app.domain.money import Money
from app.server import schema
from app.server.database import Database
from app.server.facts import aware

PAGE = 50
_payment = schema.payment
_ORDER = (_payment.c.day, _payment.c.recorded_at, _payment.c.entry)


class Place(NamedTuple):
    """Where a row stands among all tills'."""

    day: date
    recorded_at: datetime
    station: str
    entry: int

    @property
    def text(self) -> str:
        return json.dumps([self.day.isoformat(), self.recorded_at.isoformat(), self.station, self.entry])

    @classmethod
    def of_text(cls, text: str) -> "Place | None":
        """None where `text` names no place."""
        try:
            day, recorded_at, station, entry = json.loads(text)
            return cls(date.fromisoformat(day), aware(recorded_at), str(station), int(entry))
        except (ValueError, TypeError, RecursionError):
            return None


@dataclass(frozen=True, slots=True)
class Search:
    """Days are included, both. What is empty is not asked for; `payer` may be a part of the name."""

    first: date
    last: date
    till: str = ""
    platform: str = ""
    money: Money | None = None
    payer: str = ""


@dataclass(frozen=True, slots=True)
class ListedPayment:
    """`person` is the id of whoever was at the till, `doubles` the number of the entry that this one is once more."""

    place: Place
    platform: str
    money: Money
    payer: str
    made_at: datetime
    late: bool
    sale: str
    person: str
    doubles: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """`older` is the place after which the next page begins; None when this is the last."""

    payments: Sequence[ListedPayment]
    older: Place | None


class PaymentList:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, search: Search, after: Place | None = None) -> Page:
        with self._database.reading() as connection:
            tills = [search.till] if search.till else list(connection.execute(select(schema.station.c.id)).scalars())
            streams = [_of_till(connection, search, after, till) for till in tills]
            merged = heapq.merge(*streams, key=lambda one: one.place, reverse=True)
            found = list(islice(merged, PAGE + 1))
        return Page(found[:PAGE], found[PAGE - 1].place if len(found) > PAGE else None)


def _of_till(connection: Connection, search: Search, after: Place | None, till: str) -> Iterator[ListedPayment]:
    where = [_payment.c.station == till, _payment.c.day.between(search.first, search.last), *_asked(search)]
    if after:
        where.append(_later_than(after, till))
    newest_first = (column.desc() for column in _ORDER)
    rows = connection.execute(select(_payment).where(*where).order_by(*newest_first).limit(PAGE + 1)).all()
    return map(_listed, rows)


def _asked(search: Search) -> Iterator[ColumnElement[bool]]:
    if search.platform:
        yield _payment.c.platform == search.platform
    if search.money:
        yield _payment.c.amount_minor == search.money.amount_minor
        yield _payment.c.currency == search.money.currency
    if search.payer:
        yield func.lower(_payment.c.payer).contains(search.payer.lower(), autoescape=True)


def _later_than(after: Place, till: str) -> ColumnElement[bool]:
    """Rows of `till` behind `after`, whose own till comes in between where day and moment are the same."""
    day, moment = literal(after.day, schema.payment.c.day.type), literal(after.recorded_at, _ORDER[1].type)
    if till == after.station:
        return tuple_(*_ORDER) < tuple_(day, moment, literal(after.entry))
    in_time = tuple_(*_ORDER[:2])
    return in_time <= tuple_(day, moment) if till < after.station else in_time < tuple_(day, moment)


def _listed(row: "Row[Any]") -> ListedPayment:
    return ListedPayment(
        place=Place(row.day, row.recorded_at, row.station, row.entry),
        platform=row.platform,
        money=Money(row.amount_minor, row.currency),
        payer=row.payer or "",
        made_at=row.made_at,
        late=row.late,
        sale=row.sale or "",
        person=row.person or "",
        doubles=row.doubles,
    )
