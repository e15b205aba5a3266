"""The ends of days at the tills, each held against what the back end itself has of that day."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from app.domain.day_report import DayReport, Seal
from app.domain.moments import stamp
from app.domain.money import Money
from app.server import schema
from app.server.database import Database
from app.services.day_body import day_report_from

_day_end, _entry, _total = schema.day_end, schema.entry, schema.total


@dataclass(frozen=True, slots=True)
class ListedDayEnd:
    """`report` is None where the entry does not read as it should. `here` is what the back end counted, by currency.

    `seal_holds` says whether the entry that the seal names is here with the hash that the seal has of it.
    """

    station: str
    entry: int
    number: int
    day: date
    report: DayReport | None
    here: Mapping[str, Money]
    seal_holds: bool

    @property
    def sealed(self) -> Mapping[str, Money]:
        """What the till counted, by currency."""
        sums: dict[str, Money] = {}
        for row in self.report.takings if self.report else ():
            sums[row.money.currency] = sums.get(row.money.currency, Money(0, row.money.currency)) + row.money
        return sums

    @property
    def differs(self) -> Sequence[str]:
        """The currencies in which the back end has something else than the till sealed."""
        sealed = self.sealed
        currencies = sorted({*sealed, *self.here}) if self.report else []
        nothing = {currency: Money(0, currency) for currency in currencies}
        return [one for one in currencies if sealed.get(one, nothing[one]) != self.here.get(one, nothing[one])]


class DayEndList:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, first: date, last: date, till: str = "") -> Sequence[ListedDayEnd]:
        """Newest first, of all tills or of one."""
        tills = _day_end.c.station == till if till else _day_end.c.station.in_(select(schema.station.c.id))
        asked = select(_day_end).where(tills, _day_end.c.day.between(first, last))
        newest = asked.order_by(_day_end.c.day.desc(), _day_end.c.station, _day_end.c.number.desc())
        with self._database.reading() as connection:
            return [_listed(connection, row) for row in connection.execute(newest).all()]

    def waiting(self) -> Mapping[str, int]:
        """How many notices wait in each till's tray because nobody has understood them."""
        tray = schema.tray
        asked = select(tray.c.station, func.count().label("count")).where(tray.c.settled.is_(False))
        with self._database.reading() as connection:
            return {row.station: row[1] for row in connection.execute(asked.group_by(tray.c.station))}

    def unread(self) -> Sequence["Row[Any]"]:
        """The entries from which nothing follows because they do not read as they should."""
        table = schema.not_derived
        with self._database.reading() as connection:
            return connection.execute(select(table).order_by(table.c.station, table.c.entry.desc()).limit(100)).all()


def _listed(connection: Connection, row: "Row[Any]") -> ListedDayEnd:
    report = _report(row)
    here, holds = _counted(connection, row.station, row.day), _seal_holds(connection, row.station, report)
    return ListedDayEnd(row.station, row.entry, row.number, row.day, report, here, holds)


def _report(row: "Row[Any]") -> DayReport | None:
    """None where the till wrote something else than a day end should be."""
    try:
        report = day_report_from(json.loads(row.picture), stamp(row.at))
    except (KeyError, TypeError, ValueError):
        return None
    return report if all(map(_is_money, _moneys(report))) and _is_seal(report.seal) else None


def _moneys(report: DayReport) -> Iterator[Money]:
    for rows in (report.takings, report.tenders, report.refunds, report.unmatched, report.late):
        yield from (row.money for row in rows)
    if report.cash:
        yield from (report.cash.expected, report.cash.counted)


def _is_money(money: Money) -> bool:
    return isinstance(money.amount_minor, int) and isinstance(money.currency, str)


def _is_seal(seal: Seal | None) -> bool:
    return seal is None or (isinstance(seal.seq, int) and 0 < seal.seq < 2**63 and isinstance(seal.hash, str))


def _counted(connection: Connection, station: str, day: date) -> Mapping[str, Money]:
    of_day = and_(_total.c.station == station, _total.c.day == day)
    asked = select(_total.c.currency, func.sum(_total.c.amount_minor)).where(of_day).group_by(_total.c.currency)
    return {currency: Money(int(amount_minor), currency) for currency, amount_minor in connection.execute(asked)}


def _seal_holds(connection: Connection, station: str, report: DayReport | None) -> bool:
    if report is None or report.seal is None:
        return False
    sealed = and_(_entry.c.station == station, _entry.c.seq == report.seal.seq)
    return connection.execute(select(_entry.c.hash).where(sealed)).scalar() == report.seal.hash
