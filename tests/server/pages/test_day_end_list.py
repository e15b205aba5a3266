"""Day ends, held against what the back end has."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from app.domain.journal_entry import Entry
from app.domain.money import Money
from app.server.database import Database
from app.server.journals import Journals
from app.server.pages.day_end_list import DayEndList, ListedDayEnd
from app.server.stations import Stations
from tests.server.client import STATION
from tests.server.journal import DAY, Told, chained, journal, notice
from tests.server.pages.shop_for_looking import day_ended

HUGE = 2**70
UNREADABLE: list[dict[str, object]] = [
    {"seal": {"seq": "2", "hash": "0"}},
    {"seal": {"seq": HUGE, "hash": "0"}},
    {"seal": {"seq": 2, "hash": 7}},
    {"takings": [{"of": "alipay", "amount_minor": "1250", "currency": "CNY", "count": 1}]},
    {"late": [{"of": "", "amount_minor": 1, "currency": None, "count": 1}]},
]


def listed(database: Database, entries: Sequence[Entry]) -> Sequence[ListedDayEnd]:
    stations = Stations(database)
    stations.enrol(stations.new_code(), STATION, "Till 1", "1")
    Journals(database).append(STATION, entries)
    return DayEndList(database).of(DAY, DAY)


def ended_after(*told: Told, **other: object) -> list[Entry]:
    entries = journal(*told)
    return entries + list(chained([day_ended(1, DAY, entries[-1], **other)], after=entries[-1]))


def test_a_day_end_that_is_as_it_should_be(database: Database) -> None:
    [end] = listed(database, ended_after(notice(1)))
    assert (end.number, end.day, end.seal_holds, end.differs) == (1, DAY, True, [])
    assert end.sealed == end.here == {"CNY": Money(1250, "CNY")}
    assert DayEndList(database).of(DAY + timedelta(days=1), DAY + timedelta(days=2)) == []
    assert DayEndList(database).of(DAY, DAY, "nobody") == []


def test_a_till_that_sealed_something_else_is_seen(database: Database) -> None:
    [end] = listed(database, ended_after(notice(1), notice(2), notice(3, currency="HKD")))
    assert end.differs == ["CNY", "HKD"]
    assert end.here == {"CNY": Money(2500, "CNY"), "HKD": Money(1250, "HKD")}


def test_a_seal_on_another_entry_is_broken(database: Database) -> None:
    [end] = listed(database, ended_after(notice(1), seal={"seq": 2, "hash": "0" * 64}))
    assert not end.seal_holds


@pytest.mark.parametrize("wrong", [{"takings": 7}, {"cash": {"counted": 1}}, {"corrections": [{}]}, *UNREADABLE])
def test_one_that_does_not_read_is_still_listed(database: Database, wrong: dict[str, object]) -> None:
    [end] = listed(database, ended_after(notice(1), **wrong))
    assert (end.report, end.entry, end.seal_holds, end.differs) == (None, 3, False, [])


def test_what_waits_and_what_does_not_read_is_told(database: Database) -> None:
    unsure = notice(1, ruling="unsure", platform=None, amount_minor=None, currency=None)
    listed(database, journal(unsure, notice(2, day="never")))
    assert DayEndList(database).waiting() == {STATION: 1}
    [row] = DayEndList(database).unread()
    assert (row.station, row.entry, row.kind) == (STATION, 3, "notice")
