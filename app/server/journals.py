"""The stations' journals, each stored exactly once, in order, its hash chain checked.

A station sends what stands after the head that the back end has. All of it happens in one transaction that has locked
the station's row: two requests of one station, also to two processes, come one after the other. What was stored before
is compared and skipped, so that a repetition changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from sqlalchemy import Connection, select, update

from app.domain.journal_entry import BEFORE_THE_FIRST, Entry, Head
from app.server import schema
from app.server.bulk import Bulk
from app.server.database import Database
from app.server.derivation import derive
from app.server.derived_rows import Books

_station, _entry = schema.station, schema.entry
_ENTRIES = Bulk(_entry)


class NotTaken(Exception):
    """Entries were refused and nothing was stored."""


class NotAJournal(NotTaken):
    """Entry `seq` does not follow the one before it in the batch, or its hash is not of its bytes."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(f"Entry {seq} {why}.")
        self.seq = seq


class Gap(NotTaken):
    """The first entry is beyond the one that is due next; `head` is the last that the back end has."""

    def __init__(self, head: Head) -> None:
        super().__init__(f"The back end has the journal up to entry {head.seq}; go on after that.")
        self.head = head


class Differs(NotTaken):
    """Entry `seq` is stored here as another: the station's past was changed."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"Entry {seq} is another than the one that this station sent before.")
        self.seq = seq


@dataclass(frozen=True, slots=True)
class Appended:
    """The station's head now, how many entries were new, and what followed from those."""

    head: Head
    count: int
    books: Books


@dataclass(frozen=True, slots=True)
class Compared:
    """Of the numbers asked about: the highest up to which all hashes are the same (0 for none), and the first other."""

    same_up_to: int
    differs_at: int | None


class Journals:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def head(self, station: str) -> Head:
        with self._database.reading() as connection:
            return _head(connection, station, lock=False)

    def append(self, station: str, entries: Sequence[Entry]) -> Appended:
        """Store those of `entries` that are new, and what follows from them.

        Raises:
            NotAJournal, Gap, Differs: see there. The lowest entry that differs is kept as the station's `refused_at`.
        """
        check_chain(station, entries)
        with self._database.writing() as connection:
            head = _head(connection, station, lock=True)
            differs = _first_difference(connection, station, head, entries)
            if differs is not None:
                _refuse(connection, station, differs)
            elif entries and entries[0].seq <= head.seq + 1:
                return _append(connection, station, head, [one for one in entries if one.seq > head.seq])
        if differs is not None:
            raise Differs(differs)
        if entries:
            raise Gap(head)
        return Appended(head, 0, Books())

    def compare(self, station: str, hashes: Sequence[tuple[int, str]]) -> Compared:
        """Hold some of the station's own hashes, in the order of their numbers, against those stored.

        A number beyond the head says nothing. The lowest that differs is kept as the station's `refused_at`.
        """
        with self._database.writing() as connection:
            stored = _hashes(connection, station, [seq for seq, _ in hashes])
            same = 0
            for seq, theirs in hashes:
                if stored.get(seq, theirs) != theirs:
                    _refuse(connection, station, seq)
                    return Compared(same, seq)
                same = seq if seq in stored else same
        return Compared(same, None)


def check_chain(station: str, entries: Sequence[Entry]) -> None:
    """Do the entries follow one another, and is each hash that of its bytes?

    Raises:
        NotAJournal: no, and where.
    """
    for before, after in pairwise(entries):
        if after.seq != before.seq + 1 or after.previous_hash != before.hash:
            raise NotAJournal(after.seq, f"does not follow entry {before.seq}")
    for one in entries:
        if one.hash != one.due_hash:
            raise NotAJournal(one.seq, "does not have the hash of its own bytes")
    if entries and entries[0].seq == 1:
        _check_first(station, entries[0])


def _check_first(station: str, first: Entry) -> None:
    if first.previous_hash != BEFORE_THE_FIRST:
        raise NotAJournal(1, "has something before it")
    if first.kind != "station_opened" or first.body != f'{{"station_id":"{station}"}}':
        raise NotAJournal(1, "does not open the station that sends it")


def _head(connection: Connection, station: str, *, lock: bool) -> Head:
    found = select(_station.c.head_seq, _station.c.head_hash).where(_station.c.id == station)
    row = connection.execute(found.with_for_update() if lock else found).one()
    return Head(row.head_seq, row.head_hash)


def _first_difference(connection: Connection, station: str, head: Head, entries: Sequence[Entry]) -> int | None:
    """The number of the first entry, as far as `entries` tell of it, that is stored here as another."""
    if not entries or entries[0].seq > head.seq + 1:
        return None
    before = entries[0].seq - 1
    theirs = {before: entries[0].previous_hash, **{one.seq: one.hash for one in entries if one.seq <= head.seq}}
    if before == head.seq:
        return before if head.hash != entries[0].previous_hash else None
    stored = {0: BEFORE_THE_FIRST, **_hashes(connection, station, list(theirs))}
    return next((seq for seq, hash_ in theirs.items() if stored[seq] != hash_), None)


def _hashes(connection: Connection, station: str, numbers: Sequence[int]) -> dict[int, str]:
    asked = select(_entry.c.seq, _entry.c.hash).where((_entry.c.station == station) & _entry.c.seq.in_(numbers))
    return {row.seq: row.hash for row in connection.execute(asked)}


def _refuse(connection: Connection, station: str, seq: int) -> None:
    """Keep the lowest number that was ever shown, and when the first was."""
    lower = (_station.c.id == station) & (_station.c.refused_at.is_(None) | (_station.c.refused_at > seq))
    connection.execute(update(_station).where(lower).values(refused_at=seq))
    first = (_station.c.id == station) & _station.c.refused_since.is_(None)
    connection.execute(update(_station).where(first).values(refused_since=datetime.now(UTC)))


def _append(connection: Connection, station: str, head: Head, new: Sequence[Entry]) -> Appended:
    if not new:
        return Appended(head, 0, Books())
    received_at = datetime.now(UTC)
    rows = [(station, one.seq, one.kind, one.at, one.body, one.previous_hash, one.hash, received_at) for one in new]
    _ENTRIES.insert(connection, rows)
    books = derive(connection, station, new)
    last = Head(new[-1].seq, new[-1].hash)
    moved = {"head_seq": last.seq, "head_hash": last.hash}
    connection.execute(update(_station).where(_station.c.id == station).values(moved))
    return Appended(last, len(new), books)
