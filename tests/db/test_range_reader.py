"""Reading a range from a real file."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from app.domain.journal_entry import Entry
from app.domain.money import Money
from app.domain.trouble import LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.ports import Ledger
from db.ledger import SqliteLedger
from db.opening import NoLedger
from db.range_reader import RangeReader, Shop, open_range
from tests.db.samples import OWNER, REFUND, SALE, TODAY, YUAN, make_ledger, record, write_all_books
from tests.fakes import a_notice

SHOP = Shop("Corner Tea", "CNY", {}, zone=UTC)
DAY = timedelta(days=1)
LONG_AGO = datetime(2020, 3, 2, 12, tzinfo=UTC)
"""Long before the first entry of a test's ledger, which bears the time of the test."""
THEN = LONG_AGO.date()


@pytest.fixture
def reader(file: Path) -> Iterator[RangeReader]:
    make_ledger(file)
    with open_range(file, SHOP, TODAY, TODAY) as reader:
        yield reader


def record_on(ledger: Ledger, seq: int, at: datetime, day: date) -> None:
    ledger.record(a_notice(seq, posted_at=at), YUAN, heard_at=at, late=False, day=day)


def three_days(ledger: Ledger) -> None:
    """Entries 2, 3 and 4: a payment a day, the first of them two hours after midnight for the day before."""
    record_on(ledger, 1, LONG_AGO - DAY / 2 + timedelta(hours=2), THEN - DAY)
    record_on(ledger, 2, LONG_AGO, THEN)
    record_on(ledger, 3, LONG_AGO + DAY, THEN + DAY)


def read(file: Path, first: date, last: date, shop: Shop = SHOP) -> tuple[list[int], list[int], tuple[int, int]]:
    """The payments' numbers at the phone, the entries' in the journal, and both counts."""
    with open_range(file, shop, first, last) as reader:
        counts = (reader.movement_count, reader.entry_count)
        return [payment.id.seq for payment in reader.payments()], [entry.seq for entry in reader.entries()], counts


def test_payments_are_as_the_ledger_gives_them(file: Path, reader: RangeReader) -> None:
    ledger = SqliteLedger.open_to_read(file)
    assert list(reader.payments()) == list(reversed(ledger.payments(TODAY)))
    assert reader.movement_count == 2
    ledger.close()


def test_a_stream_can_be_read_again_and_beside_another(reader: RangeReader) -> None:
    assert [(one.id.seq, other.seq) for one, other in zip(reader.payments(), reader.entries(), strict=False)]
    assert list(reader.payments()) == list(reader.payments())


def test_the_journal_is_given_exactly(file: Path, reader: RangeReader) -> None:
    with sqlite3.connect(file) as database:
        rows = database.execute("SELECT seq, kind, at, body, previous_hash, hash FROM journal WHERE seq > 1").fetchall()
    database.close()
    entries = [entry for entry in reader.entries() if entry.seq > 1]
    assert entries == [Entry(*row) for row in rows]
    assert all(entry.hash == entry.due_hash for entry in entries)


def test_days_at_both_ends_belong_to_the_range(file: Path) -> None:
    make_ledger(file, three_days)
    assert read(file, THEN, THEN + DAY)[0] == [2, 3]
    assert read(file, THEN - DAY, THEN - DAY)[0] == [1]
    assert read(file, THEN + 2 * DAY, THEN + 9 * DAY) == ([], [], (0, 0))


def test_the_journal_follows_the_shops_days(file: Path) -> None:
    make_ledger(file, three_days)
    shop = Shop("Corner Tea", "CNY", {}, time(4), UTC)
    assert read(file, THEN - DAY, THEN - DAY, shop) == ([1], [2], (1, 1))
    assert read(file, THEN, THEN + DAY, shop) == ([2, 3], [3, 4], (2, 2))


def test_the_entry_of_a_payment_belongs_to_its_day_whatever_the_hours_are_now(file: Path) -> None:
    """The owner has moved the end of the day since: by today's hours, entry 2 is of THEN."""
    make_ledger(file, three_days)
    assert read(file, THEN - DAY, THEN - DAY)[1] == [2]


def test_it_sees_one_state_while_the_station_writes_on(file: Path) -> None:
    make_ledger(file)
    ledger = SqliteLedger.open(file)
    with open_range(file, SHOP, TODAY, TODAY) as reader:
        before = reader.movement_count, reader.entry_count
        record(ledger, a_notice(99), Verdict(Ruling.PAYMENT, "received", "alipay", Money(1, "CNY")))
        assert (reader.movement_count, len(list(reader.entries()))) == before
    with open_range(file, SHOP, TODAY, TODAY) as reader:
        assert reader.movement_count == before[0] + 1
    ledger.close()


def test_there_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NoLedger), open_range(tmp_path / "none", SHOP, TODAY, TODAY):
        pass


def test_a_damaged_file_is_named_as_such(file: Path) -> None:
    make_ledger(file, lambda ledger: [record(ledger, a_notice(seq)) for seq in range(1, 400)])
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = b"\0" * (len(content) - len(content) // 2)
    file.write_bytes(content)
    with pytest.raises(LedgerUnwritable), open_range(file, SHOP, TODAY, TODAY) as reader:
        list(reader.entries())


def test_what_a_shop_is_comes_through(reader: RangeReader) -> None:
    assert (reader.shop, reader.currency, reader.first, reader.last) == ("Corner Tea", "CNY", TODAY, TODAY)


def test_sales_refunds_day_ends_and_people_come_through(file: Path) -> None:
    make_ledger(file, write_all_books)
    with open_range(file, SHOP, TODAY, TODAY) as reader:
        assert [closed.sale.id for closed in reader.sales()] == [SALE.id]
        assert list(reader.refunds()) == [(REFUND, "")]
        assert [report.number for report in reader.day_reports()] == [1]
        assert reader.people[OWNER.id] == "Mei"


def test_a_copy_of_a_payment_counts_nothing(file: Path, reader: RangeReader) -> None:
    ledger = SqliteLedger.open(file)
    first, second = reversed(ledger.payments(TODAY))
    ledger.same_payment(first.id, second.id, at=LONG_AGO, day=TODAY)
    ledger.close()
    with open_range(file, SHOP, TODAY, TODAY) as later:
        assert [payment.id for payment in later.payments()] == [first.id]
        assert later.movement_count == 1
