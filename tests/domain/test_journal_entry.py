import hashlib

from app.domain.journal_entry import BEFORE_THE_FIRST, Entry, entry_hash


def test_the_hash_is_of_these_bytes() -> None:
    text = b"0" * 64 + b"\n1\nsale_paid\n2026-11-23T12:00:00.000000Z\n" + '{"name":"李"}'.encode()
    due = entry_hash("0" * 64, 1, "sale_paid", "2026-11-23T12:00:00.000000Z", '{"name":"李"}')
    assert due == hashlib.sha256(text).hexdigest()


def test_an_entry_knows_its_facts_and_the_hash_that_is_due() -> None:
    at, body = "2026-11-23T12:00:00.000000Z", '{"station_id":"0123456789abcdef"}'
    entry = Entry(1, "station_opened", at, body, BEFORE_THE_FIRST, "f" * 64)
    assert entry.facts == {"station_id": "0123456789abcdef"}
    assert entry.due_hash == entry_hash(BEFORE_THE_FIRST, 1, "station_opened", at, body) != entry.hash
