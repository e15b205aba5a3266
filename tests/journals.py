"""Journals as a station writes them: each entry carries the hash of the one before."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.journal_entry import NOTHING_YET, Entry, Head, entry_hash

STATION = "0123456789abcdef"
AT = "2026-11-23T12:00:00.000000Z"


def a_journal(length: int, word: str = "tea", after: Sequence[Entry] = ()) -> list[Entry]:
    """`length` further entries; another `word` makes other entries."""
    made = list(after)
    for _ in range(length):
        made.append(next_entry(made, word))
    return made[len(after) :]


def next_entry(before: Sequence[Entry], word: str = "tea") -> Entry:
    """The first opens the station; the others have what JSON escapes, Chinese, and a character beyond 16 bits."""
    seq, previous = len(before) + 1, before[-1].hash if before else NOTHING_YET.hash
    kind = "note" if before else "station_opened"
    body = f'{{"said":"{word} \\"{seq}\\" \\u0000\\n茶🍵"}}' if before else f'{{"station_id":"{STATION}"}}'
    return Entry(seq, kind, AT, body, previous, entry_hash(previous, seq, kind, AT, body))


def head_of(entries: Sequence[Entry]) -> Head:
    return Head(entries[-1].seq, entries[-1].hash) if entries else NOTHING_YET


def heads_of(entries: Sequence[Entry]) -> list[Head]:
    return [Head(entry.seq, entry.hash) for entry in entries]


def doctored(entry: Entry) -> Entry:
    """Its text was changed, and its hash was not."""
    return replace(entry, body=entry.body.replace("tea", "tee"))
