"""Does a day's end seal what came before it, and say what the tables said then?"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection

from app.domain.day_report import Correction, DayReport, Sum
from app.domain.journal_entry import Entry, Head
from app.domain.moments import moment
from app.services.day_body import day_report_from
from db.day_sums import DaySums
from db.pen import Pen

_RECOMPUTED = ("people", "tenders", "sales", "discounts", "refunds", "unmatched", "late")


class DayEndFault(Exception):
    """Its text is the rest of a sentence that names the entry."""


@dataclass(frozen=True, slots=True)
class LastDayEnd:
    number: int = 0
    day: str = ""


def check_day_end(scratch: Connection, entry: Entry, head: Head, last: LastDayEnd) -> LastDayEnd:
    """Check an entry of kind `day_ended` against `head`, the entry before it, and the tables as they were then.

    The hours depend on the time zone of the shop's computer, which the journal does not keep: only their sums are held
    against those of the people. Days of versions that kept no times under way have none to check. Returns what the next
    day's end follows.

    Raises:
        DayEndFault: something differs.
        KeyError, TypeError, ValueError: the body is not that of its kind.
    """
    report = day_report_from(entry.facts, entry.at)
    _check_order(report, entry, head, last)
    sums = DaySums(Pen(scratch), report.day.isoformat())
    for name, sealed, due in _pairs(report, sums):
        _compare(name, sealed, due)
    if "under_way" in entry.facts:
        _compare("times under way", (report.under_way,), (sums.under_way(),))
    if _by_currency(report.hours) != _by_currency(report.people):
        raise DayEndFault("its hours do not come to what its people do")
    return LastDayEnd(report.number or 0, report.day.isoformat())


def _check_order(report: DayReport, entry: Entry, head: Head, last: LastDayEnd) -> None:
    seal = report.seal
    if seal is None or (seal.seq, seal.hash) != (head.seq, head.hash):
        raise DayEndFault("its seal is not the number and hash of the entry before it")
    if report.number != last.number + 1:
        raise DayEndFault(f"it has the number {report.number} where {last.number + 1} is due")
    if entry.facts["day"] <= last.day:
        raise DayEndFault(f"it ends {report.day}, though {last.day} has ended")


def _pairs(report: DayReport, sums: DaySums) -> Iterator[tuple[str, tuple[Any, ...], tuple[Any, ...]]]:
    """What is sealed and what is due, by the name of the sum."""
    recomputed = {**sums.of_payments(), **sums.of_selling()}
    yield "takings", report.takings, sums.takings()
    for name in _RECOMPUTED:
        yield name, getattr(report, name), recomputed[name]
    yield "unread", (report.unread,), (sums.unread(),)
    corrections = tuple(Correction(row.of, moment(row.at), row.why) for row in sums.corrections())
    yield "corrections", report.corrections, corrections
    if cash := report.cash:
        yield "cash", (cash,), (sums.drawer(cash.counted, cash.opening_float),)


def _compare(name: str, sealed: tuple[Any, ...], due: tuple[Any, ...]) -> None:
    for have, want in zip_longest(sealed, due):
        if have != want:
            raise DayEndFault(f"its {name} say {have} where the journal gives {want}")


def _by_currency(sums: tuple[Sum, ...]) -> dict[str, tuple[int, int]]:
    totals: dict[str, tuple[int, int]] = {}
    for one in sums:
        amount, count = totals.get(one.money.currency, (0, 0))
        totals[one.money.currency] = amount + one.money.amount_minor, count + one.count
    return totals
