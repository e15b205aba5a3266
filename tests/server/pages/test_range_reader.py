"""Files made at the back end say what the station's own say."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.journal_entry import Entry
from app.exports.csv_file import write
from app.exports.progress import untold
from app.exports.takings import Takings
from app.server.database import Database
from app.server.journals import Journals
from app.server.pages.range_reader import Range, open_range
from app.server.pages.refused import Refused
from app.server.pages.shop import Shop
from app.server.stations import Stations
from app.services.sale_body import sale_body
from db.range_reader import Shop as StationShop
from db.range_reader import open_range as open_station_range
from tests.db.samples import SALE, TODAY, make_ledger, write_all_books
from tests.server.client import STATION
from tests.server.journal import DAY, journal, notice

SHOP = Shop("Corner Tea", "CNY", "UTC")
SECOND = "f" * 16


def let_in(database: Database, station: str) -> None:
    stations = Stations(database)
    stations.enrol(stations.new_code(), station, station[:1], "1")


def journal_of(file: Path) -> list[Entry]:
    with closing(sqlite3.connect(file)) as connection:
        asked = "SELECT seq, kind, at, body, previous_hash, hash FROM journal ORDER BY seq"
        return [Entry(*row) for row in connection.execute(asked)]


def rows(takings: Takings) -> list[list[str]]:
    file = io.BytesIO()
    write(file, takings, "en", untold)
    return list(csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"))))


@pytest.mark.parametrize("last", [TODAY, TODAY + timedelta(days=1)])
def test_a_till_s_files_are_the_same_from_both_ends(database: Database, tmp_path: Path, last: date) -> None:
    file = tmp_path / "ledger.sqlite3"
    make_ledger(file, write_all_books)
    entries = journal_of(file)
    station = json.loads(entries[0].body)["station_id"]
    let_in(database, station)
    Journals(database).append(station, entries)
    with (
        open_station_range(file, StationShop("Corner Tea", "CNY", {}, zone=SHOP.tzinfo), TODAY, last) as here,
        open_range(database, SHOP, {}, Range(TODAY, last)) as there,
    ):
        assert len(rows(here)) > 6
        assert rows(there) == rows(here)
        assert list(there.day_reports()) == list(here.day_reports()) != []
        assert list(there.sales()) == list(here.sales()) != []
        assert list(there.refunds()) == list(here.refunds()) != []
        assert (there.people, there.movement_count) == (here.people, here.movement_count)


def test_all_tills_are_in_one_file_by_time_and_one_alone_by_itself(database: Database) -> None:
    for station in (STATION, SECOND):
        let_in(database, station)
    Journals(database).append(STATION, journal(notice(1), notice(2)))
    Journals(database).append(SECOND, journal(notice(1, amount_minor=5), station=SECOND))
    assert amounts(database, "") == ["12.50", "0.05", "12.50"]
    assert amounts(database, SECOND) == ["0.05"]
    assert amounts(database, "nobody") == []


def amounts(database: Database, till: str) -> list[str]:
    with open_range(database, SHOP, {}, Range(DAY, DAY, till)) as takings:
        return [f"{payment.money.decimal}" for payment in takings.payments()]


def test_a_sale_that_was_cancelled_or_moved_to_another_day_is_not_of_this_one(database: Database) -> None:
    let_in(database, STATION)
    later = (DAY + timedelta(days=1)).isoformat()
    told = [("sale", _sale(number, "paid")) for number in "123"]
    told += [("sale", _sale("2", "cancelled")), ("sale", {**_sale("3", "paid"), "day": later})]
    Journals(database).append(STATION, journal(*told))
    with open_range(database, SHOP, {}, Range(DAY, DAY)) as takings:
        assert [closed.sale.id for closed in takings.sales()] == ["1"]


def _sale(number: str, state: str) -> dict[str, Any]:
    return {**sale_body(replace(SALE, id=number), why="", day=DAY), "state": state}


@pytest.mark.parametrize("wrong", [{"currency": "XXX"}, {"kind": "barter"}])
def test_what_does_not_read_as_it_should_makes_no_file_and_is_named(database: Database, wrong: dict[str, str]) -> None:
    let_in(database, STATION)
    refund = {"id": "1", "kind": "cash", "amount_minor": 5, "currency": "CNY", "sale": "1", "why": "", "day": f"{DAY}"}
    Journals(database).append(STATION, journal(("refund", {**refund, **wrong})))
    with open_range(database, SHOP, {}, Range(DAY, DAY)) as takings, pytest.raises(Refused) as refused:
        list(takings.refunds())
    assert refused.value.values == {"entry": 2, "till": STATION}
