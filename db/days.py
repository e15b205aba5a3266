"""The `Days` port on the ledger's database."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from app.domain.day_report import Correction, DayReport, Seal
from app.domain.moments import moment
from app.domain.money import Money
from app.services.books import DayHasEnded, NoSuchDayEnd
from app.services.day_body import day_body, day_report_from
from app.services.ports import Clock
from db import journal
from db.day_sums import DaySums
from db.pen import Pen
from db.schema import day_end

_LAST = select(func.max(day_end.c.number).label("number"), func.max(day_end.c.day).label("day"))
_BETWEEN = (
    select(day_end).where(day_end.c.day.between(bindparam("first"), bindparam("last"))).order_by(day_end.c.number)
)
_COUNTED = func.json_extract(day_end.c.picture, "$.cash").is_not(None)
_LAST_COUNTED = select(day_end).where(_COUNTED).order_by(day_end.c.number.desc()).limit(1)
_NUMBER = select(day_end.c.number).where(day_end.c.number == bindparam("number"))


class SqliteDays:
    """Shares the ledger's pen. `clock` knows the shop's time zone."""

    def __init__(self, pen: Pen, clock: Clock) -> None:
        self._pen = pen
        self._clock = clock

    def report(self, day: date, *, counted: Money | None = None, opening_float: Money | None = None) -> DayReport:
        with self._pen.transaction():
            return self._report(day, counted, opening_float)

    def end(
        self, day: date, *, at: datetime, counted: Money | None = None, opening_float: Money | None = None
    ) -> DayReport:
        with self._pen.transaction():
            number, ended = self._last()
            if ended and day <= ended:
                raise DayHasEnded(day)
            head = journal.head(self._pen.connection)
            report = replace(
                self._report(day, counted, opening_float), number=number + 1, seal=Seal(head.seq, head.hash)
            )
            self._pen.write("day_ended", day_body(report), at)
            return replace(report, made_at=at, by=self._pen.at_till or "")

    def correct(self, number: int, *, why: str, at: datetime, day: date) -> None:
        with self._pen.transaction():
            if not self._pen.rows(_NUMBER, number=number):
                raise NoSuchDayEnd(number)
            self._pen.write("day_corrected", {"of": number, "why": why, "day": day.isoformat()}, at)

    def last_float(self) -> Money | None:
        with self._pen.transaction():
            rows = self._pen.rows(_LAST_COUNTED)
        cash = day_report_from(json.loads(rows[0].picture), rows[0].at).cash if rows else None
        return cash.opening_float if cash else None

    def ended(self) -> date | None:
        with self._pen.transaction():
            return self._last()[1]

    def reports(self, first: date, last: date) -> list[DayReport]:
        with self._pen.transaction():
            rows = self._pen.rows(_BETWEEN, first=first.isoformat(), last=last.isoformat())
        return [day_report_from(json.loads(row.picture), row.at) for row in rows]

    def _last(self) -> tuple[int, date | None]:
        (last,) = self._pen.rows(_LAST)
        return last.number or 0, date.fromisoformat(last.day) if last.day else None

    def _report(self, day: date, counted: Money | None, opening_float: Money | None) -> DayReport:
        sums = DaySums(self._pen, day.isoformat(), self._clock.now().tzinfo)
        named: dict[str, Any] = {"takings": sums.takings(), **sums.of_payments(), **sums.of_selling()}
        return DayReport(
            day=day,
            made_at=self._clock.now(),
            **named,
            under_way=sums.under_way(),
            unread=sums.unread(),
            cash=sums.drawer(counted, opening_float) if counted else None,
            corrections=tuple(Correction(row.of, moment(row.at), row.why) for row in sums.corrections()),
        )
