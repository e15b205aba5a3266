"""How fast the back end stores entries, and what the day's totals cost when there are many.

    python -m tests.bench.server [--database sqlite postgresql] [--entries 100000] [--sizes 100000 10000000]
                                 [--catch-up 1000000]

Three figures for each database, PostgreSQL being one that the bench starts itself with syncing on:

- entries stored a second, in batches of 1000, beside bare INSERT batches by the same driver: of the entries alone, and
  of the entries with the payments that follow from them;
- the day's totals at two sizes, the least of many reads;
- a station that catches up, through HTTP on the loopback, packed: entries a second from its journal to the answer.
"""

import argparse
import gzip
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx
import psycopg
from sqlalchemy import insert, text

from app.domain.journal_entry import Entry
from app.server import schema
from app.server.bulk import Bulk
from app.server.database import Database, sqlite_url
from app.server.journals import Journals
from app.server.stations import Stations
from app.server.takings import Takings
from app.server.version import bring_up_to_date
from tests.server.journal import DAY, chained, notice
from tests.server.postgres_server import PostgresServer, programs
from tests.server.process import new_code, serving

BATCH = 1000
READS = 200
PLATFORMS = ("alipay", "wechat", "unionpay")
_stations = count(1)


def batches(station: str, entries: int) -> Iterator[list[Entry]]:
    """A journal of payments, three platforms in turn, made before the clock starts."""
    last: Entry | None = None
    for start in range(0, entries, BATCH):
        told = [notice(seq, platform=PLATFORMS[seq % 3]) for seq in range(start, start + BATCH)]
        first = [("station_opened", {"station_id": station})] if last is None else []
        batch = list(chained([*first, *told][:BATCH], after=last))
        last = batch[-1]
        yield batch


def enrolled(database: Database) -> str:
    station, stations = f"{next(_stations):016x}", Stations(database)
    stations.enrol(stations.new_code(), station, "Till", "1")
    return station


def stored_a_second(database: Database, entries: int) -> float:
    station, journals = enrolled(database), Journals(database)
    journal = list(batches(station, entries))
    began = perf_counter()
    for batch in journal:
        journals.append(station, batch)
    return entries / (perf_counter() - began)


def bare_a_second(database: Database, entries: int, *, with_payments: bool) -> float:
    """The rows ready-made, by the driver alone: `executemany` and a commit for each batch."""
    rows = [_driver_rows(enrolled(database), batch) for batch in batches("0" * 16, entries)]
    statements = [_driver_insert(database, table) for table in (schema.entry, schema.payment)[: 1 + with_payments]]
    with _driver(database) as connection:
        began = perf_counter()
        for ready in rows:
            cursor = connection.cursor()
            for statement, of_table in zip(statements, ready, strict=False):
                cursor.executemany(statement, of_table)
            connection.commit()
        return entries / (perf_counter() - began)


def _driver_rows(station: str, batch: Sequence[Entry]) -> tuple[list[Any], list[Any]]:
    now = datetime.now(UTC).replace(tzinfo=None)
    entries = [(station, *asdict(one).values(), str(now)) for one in batch]
    day, app = DAY.isoformat(), "com.eg.android.AlipayGphone"
    payment = ("alipay", 1250, "CNY", "李*", str(now), str(now), False, app, None, None, None)
    return entries, [(station, day, one.seq, "a" * 16, "e" * 16, one.seq, *payment) for one in batch]


def _driver_insert(database: Database, table: Any) -> str:
    compiled = str(insert(table).compile(dialect=database.engine.dialect))
    mark = "?" if database.is_sqlite else "%s"
    return f"{compiled.partition(' VALUES ')[0]} VALUES ({', '.join([mark] * len(table.columns))})"


@contextmanager
def _driver(database: Database) -> Iterator[Any]:
    if database.is_sqlite:
        connection: Any = sqlite3.connect(database.url.database or "")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection = psycopg.connect(database.url.set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        yield connection
    finally:
        connection.close()


def totals_ms(database: Database) -> float:
    """The least of many readings of the day's totals of all stations."""
    takings, least = Takings(database), float("inf")
    for _ in range(READS):
        began = perf_counter()
        assert takings.of_day(DAY)
        least = min(least, perf_counter() - began)
    return least * 1000


def fill(database: Database, station: str, entries: int) -> None:
    """A past of so many payments, 500 a day before DAY, written as fast as it goes; DAY itself comes by `append`."""
    bulk, totals = Bulk(schema.payment), Bulk(schema.total)
    with database.writing() as connection:
        for start in range(0, entries, 50_000):
            days = [(number, DAY - timedelta(days=1 + number // 500)) for number in range(start, start + 50_000)]
            bulk.insert(connection, [_payment(station, 2_000_000 + n, day) for n, day in days])
        for number in range(0, entries, 500):
            day = DAY - timedelta(days=1 + number // 500)
            totals.insert(connection, [_total(station, day, quarter, of) for quarter in range(40) for of in PLATFORMS])
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _payment(station: str, entry: int, day: date) -> tuple[Any, ...]:
    """In the order of the table's columns."""
    at = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    money = ("alipay", 1250, "CNY", None, at, at, False)
    return (station, day, entry, "a" * 16, "e" * 16, entry, *money, "", None, None, None)


def _total(station: str, day: date, quarter: int, platform: str) -> tuple[Any, ...]:
    at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    return (station, day, at, platform, "CNY", 4, 5000)


def catch_up_a_second(address: str, code: str, entries: int) -> float:
    station = f"{next(_stations):016x}"
    with httpx.Client(base_url=address, timeout=60) as http:
        asked = {"code": code, "station_id": station, "name": "Till", "version": "1"}
        http.headers["Authorization"] = f"Bearer {http.post('/v1/enrol', json=asked).json()['token']}"
        spent = 0.0
        for batch in batches(station, entries):
            began = perf_counter()
            body = gzip.compress(json.dumps({"entries": [asdict(one) for one in batch]}).encode(), 1)
            answer = http.post("/v1/entries", content=body, headers={"Content-Encoding": "gzip"})
            spent += perf_counter() - began
            assert answer.json()["seq"] == batch[-1].seq, answer.text
    return entries / spent


def measure(make: Callable[[str], str], arguments: argparse.Namespace) -> None:
    database = Database(make("storing"))
    bring_up_to_date(database)
    stored = stored_a_second(database, arguments.entries)
    for with_payments in (False, True):
        bare = bare_a_second(database, arguments.entries, with_payments=with_payments)
        what = "entries and payments" if with_payments else "entries alone"
        print(f"  stored {stored:,.0f}/s; bare INSERT of {what} {bare:,.0f}/s; ratio {stored / bare:.2f}")
    database.close()
    times = [_totals_at(make(f"totals{size}"), size) for size in arguments.sizes]
    for size, ms in zip(arguments.sizes, times, strict=True):
        print(f"  the day's totals at {size:,} payments: {ms:.3f} ms; {ms / times[0]:.2f} times the first")
    url = make("catching_up")
    with serving("--database", url) as back_end:
        code = new_code("--database", url)
        print(f"  catch-up: {catch_up_a_second(back_end.address, code, arguments.catch_up):,.0f} entries/s by HTTP")


def _totals_at(url: str, size: int) -> float:
    database = Database(url)
    bring_up_to_date(database)
    station = enrolled(database)
    fill(database, station, size)
    Journals(database).append(station, next(batches(station, 500)))
    ms = totals_ms(database)
    database.close()
    return ms


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 10_000_000])
    parser.add_argument("--catch-up", type=int, default=1_000_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if "sqlite" in arguments.database:
            print("SQLite")
            measure(lambda name: sqlite_url(Path(folder) / f"{name}.sqlite3"), arguments)
    bin_folder = programs()
    if "postgresql" in arguments.database and bin_folder:
        print("PostgreSQL")
        server = PostgresServer(bin_folder, ("shared_buffers=512MB", "max_wal_size=4GB"))
        try:
            measure(server.make, arguments)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
