"""What one day costs in a ledger of ten thousand, a million and ten million payments.

    python -m tests.bench.ledger [--sizes 10000 1000000 10000000]

Every ledger has the same day in it, the last of as many as it takes; what is measured is about that day alone. Ten
million payments need some 13 GB of disk. The figures are the least of many, in milliseconds: whatever else the computer
does only adds to them. The growth is from the smallest ledger to the largest.
"""

import argparse
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from app.bootstrap.exports import export_range
from app.domain.journal_entry import entry_hash
from app.domain.moments import stamp
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment_search import PaymentSearch
from app.domain.verdict import Ruling, Verdict
from db.canonical_json import canonical
from db.entries import notice_body
from db.ledger import SqliteLedger
from db.range_reader import Shop
from db.schema import GUARDS, METADATA, day_total, notice, payment
from db.schema import journal as journal_table

A_DAY = 500
"""Payments of a busy shop's day."""
A_PAGE = 200
"""Payments that the till's list asks for at a time."""
LAST_DAY = date(2026, 11, 23)
LATER, NEXT_YEAR = datetime(2026, 11, 23, 22, tzinfo=UTC), date(2027, 11, 23)
"""When and for which day the bench itself writes, so that LAST_DAY stays as it is."""
PLATFORMS = ("alipay", "wechat", "unionpay", "paypal")
PHONE, EPOCHS = "0123456789abcdef", ("00000000000000e1", "00000000000000e2")
ROWS_AT_A_TIME = 20_000
AIM = 1.3
ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Told:
    """One notice of the past, as it was heard."""

    number: int
    day: date
    at: datetime

    @property
    def notice(self) -> Notice:
        epoch = EPOCHS[self.number % len(EPOCHS)]
        identity = NoticeId(PHONE, epoch, self.number)
        words = f"支付宝成功收款{self.minor / 100:.2f}元"
        return Notice(identity, "com.eg.android.AlipayGphone", "支付宝通知", words, self.at)

    @property
    def minor(self) -> int:
        return 100 + self.number * 7919 % 90_000

    @property
    def verdict(self) -> Verdict:
        platform = PLATFORMS[self.number % len(PLATFORMS)]
        payer = f"顾客{self.number % 997}"
        return Verdict(Ruling.PAYMENT, "money received", platform, Money(self.minor, "CNY"), payer)


def history(count: int) -> Iterator[Told]:
    """`count` payments, A_DAY a day, the last of them on LAST_DAY."""
    days = -(-count // A_DAY)
    for number in range(count):
        day = LAST_DAY - timedelta(days=days - 1 - number // A_DAY)
        opens = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        yield Told(number + 1, day, opens + timedelta(seconds=number % A_DAY * 90))


def build(file: Path, count: int) -> None:
    """A ledger with that history, its chain whole, far faster than by recording."""
    SqliteLedger.open(file).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "foreign_keys = OFF"):
            database.execute(f"PRAGMA {pragma}")
        _without_indexes(database, lambda: _fill(database, count))


def _without_indexes(database: sqlite3.Connection, fill: Callable[[], None]) -> None:
    """Filling in order and indexing afterwards is many times faster than keeping indexes up to date."""
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    indexes = database.execute(made).fetchall()
    for name, _ in indexes:
        database.execute(f"DROP INDEX {name}")
    for name in GUARDS:
        database.execute(f"DROP TRIGGER {name}")
    database.execute("BEGIN")
    fill()
    database.execute("COMMIT")
    for sql in (*(sql for _, sql in indexes), *GUARDS.values()):
        database.execute(sql)


def _fill(database: sqlite3.Connection, count: int) -> None:
    (previous,) = database.execute("SELECT hash FROM journal WHERE seq = 1").fetchone()
    totals: dict[tuple[str, str], list[int]] = {}
    past, seq = history(count), 1
    while told := list(islice(past, ROWS_AT_A_TIME)):
        entries, notices, payments = [], [], []
        for one in told:
            seq += 1
            entry, rows = _rows(one, seq, previous)
            previous = entry[-1]
            entries.append(entry)
            notices.append(rows[0])
            payments.append(rows[1])
            total = totals.setdefault((one.day.isoformat(), one.verdict.platform or ""), [0, 0])
            total[0] += 1
            total[1] += one.minor
        for table, found in ((journal_table, entries), (notice, notices), (payment, payments)):
            _insert(database, table.name, found)
    _insert(database, day_total.name, [(day, of, "CNY", *sums) for (day, of), sums in totals.items()])


def _rows(one: Told, seq: int, previous: str) -> tuple[tuple[Any, ...], tuple[tuple[Any, ...], tuple[Any, ...]]]:
    facts = notice_body(one.notice, one.verdict, heard_at=one.at, late=False, day=one.day)
    at, body = stamp(one.at), canonical(facts)
    entry = (seq, "notice", at, body, previous, entry_hash(previous, seq, "notice", at, body))
    derived = {**facts, "entry": seq, "settled_at": None, "made_at": at, "recorded_at": at, "late": 0}
    derived |= {"sale": None, "person": None, "grouped": 0, "doubles": None}
    return entry, (_in_order(notice.name, derived), _in_order(payment.name, derived))


def _in_order(table: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in METADATA.tables[table].columns)


def _insert(database: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(rows[0]))
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # names from the schema


class Bench:
    """Measures on one ledger; what it writes comes after its history."""

    def __init__(self, file: Path, count: int) -> None:
        self._file, self._next = file, count
        self._ledger = SqliteLedger.open(file)
        self.questions: dict[str, Callable[[], object]] = {
            "record": self._record,
            "today's totals": lambda: self._ledger.totals(LAST_DAY),
            "open the day list": lambda: self._ledger.payments(LAST_DAY),
            "a page of a past day": self._search(),
            "search a day, amount": self._search(money=Money(12_345, "CNY")),
            "search a day, words": self._search(words="顾客77"),
            "the tray": self._ledger.tray,
            "heard up to": lambda: self._ledger.heard_up_to(PHONE),
            "sales that wait": self._ledger.sales.waiting,
            "questions of two days": lambda: self._ledger.same_answers(LAST_DAY - timedelta(days=2)),
            "two are one": self._same,
            "X report": lambda: self._ledger.days.report(LAST_DAY),
            "export a day": self._export,
            "day end": self._end,
            "open the ledger": self._open,
        }

    def close(self) -> None:
        self._ledger.close()

    def _record(self) -> None:
        self._next += 1
        one = Told(self._next, NEXT_YEAR, LATER)
        self._ledger.record(one.notice, one.verdict, heard_at=one.at, late=False, day=one.day)

    def _search(self, **asked: Any) -> Callable[[], object]:
        return lambda: self._ledger.find_payments(PaymentSearch(LAST_DAY, **asked), limit=A_PAGE)

    def _same(self) -> None:
        """The last payment is heard once more from another phone, and said to be the same."""
        self._record()
        last = Told(self._next, NEXT_YEAR, LATER)
        twin = Notice(NoticeId("f" * 16, EPOCHS[0], self._next), "bank", "", "", LATER)
        self._ledger.record(twin, last.verdict, heard_at=LATER, late=False, day=NEXT_YEAR)
        self._ledger.same_payment(last.notice.id, twin.id, at=LATER, day=NEXT_YEAR)

    def _end(self) -> None:
        day = (self._ledger.days.ended() or LAST_DAY - timedelta(days=1)) + timedelta(days=1)
        self._ledger.days.end(day, at=LATER, counted=Money(0, "CNY"))

    def _export(self) -> None:
        shop, out = Shop("", "CNY", {}), self._file.with_name("day.csv")
        export_range(self._file, shop, LAST_DAY, LAST_DAY, "csv", out, "en")

    def _open(self) -> None:
        SqliteLedger.open_to_read(self._file).close()


def timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def built(folder: Path, size: int) -> Bench:
    file = folder / str(size) / "ledger.sqlite3"
    file.parent.mkdir()
    seconds = timed(lambda: build(file, size)) / 1000
    print(f"{size:>11,} payments: {file.stat().st_size / 1e6:,.0f} MB, built in {seconds:,.0f} s", flush=True)
    return Bench(file, size)


def measure(benches: Mapping[int, Bench]) -> dict[int, dict[str, float]]:
    """The sizes take turns, so that what else the computer does meets all of them alike."""
    figures: dict[int, dict[str, float]] = {size: {} for size in benches}
    for name in next(iter(benches.values())).questions:
        for _ in range(ROUNDS):
            for size, bench in benches.items():
                took = timed(bench.questions[name])
                figures[size][name] = min(took, figures[size].get(name, took))
    return figures


def show(figures: Mapping[int, Mapping[str, float]]) -> None:
    sizes = sorted(figures)
    print(f"{'ms':<24}" + "".join(f"{size:>14,}" for size in sizes) + f"{'growth':>10}")
    for name, least in figures[sizes[0]].items():
        growth = figures[sizes[-1]][name] / least
        cells = "".join(f"{figures[size][name]:>14.3f}" for size in sizes)
        print(f"{name:<24}{cells}{growth:>9.2f}x{'' if growth <= AIM else '  over the aim'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000], metavar="N")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="paybell-bench-") as folder:
        benches = {size: built(Path(folder), size) for size in asked.sizes}
        figures = measure(benches)
        for bench in benches.values():
            bench.close()
    if asked.json:
        print(json.dumps(figures))
    else:
        show(figures)


if __name__ == "__main__":
    main()
