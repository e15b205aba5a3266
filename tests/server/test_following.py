"""What follows at the back end is what follows at the station: the same journal, the same books."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from app.domain.journal_entry import Entry
from app.server.derived_rows import Books, Identity, quarter_of
from app.server.following import follow, named_in, read
from tests.db.samples import make_ledger, write_all_books
from tests.server.journal import MORNING, identity, journal, notice, payments


def followed(*entries: Entry) -> Books:
    books = Books()
    follow(books, read(entries))
    return books


def test_a_stations_ledger_and_the_back_end_come_to_the_same(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite3"
    make_ledger(file, write_all_books)
    with closing(sqlite3.connect(file)) as ledger:
        entries = ledger.execute("SELECT seq, kind, at, body, previous_hash, hash FROM journal ORDER BY seq")
        books = followed(*(Entry(*row) for row in entries))
        totals = ledger.execute("SELECT day, platform, currency, count, amount_minor FROM day_total").fetchall()
        payment = "SELECT entry, day, made_at, recorded_at, sale, doubles, late, person FROM payment ORDER BY entry"
        paid = ledger.execute(payment).fetchall()
        counts = [ledger.execute(f"SELECT count(*) FROM {of}").fetchone() for of in ("refund", "day_end")]  # noqa: S608
    assert books.not_derived == []
    sums: Counter[tuple[str, str, str]] = Counter()
    amounts: Counter[tuple[str, str, str]] = Counter()
    for key, found in books.totals.items():
        of = (key.day.isoformat(), key.platform, key.currency)
        sums[of] += found.count
        amounts[of] += found.amount_minor
    assert sorted((*of, sums[of], amounts[of]) for of in sums) == sorted(totals)
    assert sorted(_as_ledger(books)) == paid
    assert [(len(books.refunds),), (len(books.day_ends),)] == counts


def _as_ledger(books: Books) -> list[tuple[object, ...]]:
    return [
        (
            one.entry,
            one.day.isoformat(),
            *(f"{at:%Y-%m-%dT%H:%M:%S.%f}Z" for at in (one.made_at, one.recorded_at)),
            one.sale,
            one.doubles,
            int(one.late),
            one.person,
        )
        for one in books.payments.values()
    ]


def test_a_copy_comes_off_its_own_quarter_on_its_day_and_off_the_persons_later() -> None:
    same = {"kept": identity(1), "doubled": identity(2)}
    today = followed(*journal(*payments(2), ("same_payment", {**same, "day": "2026-11-23"})))
    [(key, sums)] = today.totals.items()
    assert (key.quarter, sums.count, sums.amount_minor) == (quarter_of(MORNING), 1, 1250)
    later = followed(*journal(*payments(2), ("same_payment", {**same, "day": "2026-11-24"})))
    assert [(key.day.day, sums.count) for key, sums in later.totals.items()] == [(23, 2), (24, -1)]


def test_what_was_found_to_be_a_copy_cannot_be_one_twice() -> None:
    same = ("same_payment", {"kept": identity(1), "doubled": identity(2), "day": "2026-11-23"})
    undone = ("same_payment_undone", {"doubled": identity(2), "day": "2026-11-23"})
    books = followed(*journal(*payments(2), same, same, undone, undone))
    assert [one.entry for one in books.not_derived] == [5, 7]
    assert [sums.count for sums in books.totals.values()] == [2]


def test_entries_name_what_must_be_known_before_they_are_followed() -> None:
    same = ("same_payment", {"kept": identity(1), "doubled": identity(2), "day": "2026-11-23"})
    told = journal(notice(7), same, ("payment_given", {**identity(3), "sale": "", "why": ""}), ("notice_settled", {}))
    assert {one.seq for one in named_in(read(told))} == {1, 2, 3}


def test_strangers_words_are_made_storable() -> None:
    [payment] = followed(*journal(notice(1, payer="李\0*"))).payments.values()
    assert payment.payer == "李\N{REPLACEMENT CHARACTER}*"
    assert payment.identity == Identity(*identity(1).values())
