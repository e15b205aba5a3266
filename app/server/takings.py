"""What a business day has brought so far, from running totals: it costs the same however long the past is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BindParameter, bindparam, select

from app.domain.money import Money
from app.server import schema
from app.server.database import Database

_station, _total = schema.station, schema.total
_DAY: BindParameter[date] = bindparam("day")
_OF_DAY = (
    select(*(column for column in _total.columns if column.name != "count"), _total.c.count.label("payments"))
    .select_from(_station.join(_total, (_total.c.station == _station.c.id) & (_total.c.day == _DAY)))
    .where((_total.c.count != 0) | (_total.c.amount_minor != 0))
    .order_by(*_total.primary_key)
)


@dataclass(frozen=True, slots=True)
class Taking:
    """What one station took on one platform in the quarter of an hour that began at `quarter`."""

    station: str
    quarter: datetime
    platform: str
    money: Money
    count: int


class Takings:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_day(self, day: date) -> Sequence[Taking]:
        """Of all stations; whoever asks adds up by platform, by till or by hour."""
        with self._database.reading() as connection:
            rows = connection.execute(_OF_DAY, {"day": day}).all()
        return [
            Taking(row.station, row.quarter, row.platform, Money(row.amount_minor, row.currency), row.payments)
            for row in rows
        ]
