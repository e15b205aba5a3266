"""The journal for whoever sends it elsewhere, on a connection of its own beside the one that writes."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import DBAPIError

from app.domain.journal_entry import Entry, Head
from app.services.back_end import MOST_BYTES
from db import opening
from db.journal import head
from db.schema import journal
from db.statement import Question
from db.trouble import unwritable

_STRETCH = journal.c.seq.between(bindparam("first"), bindparam("last"))
_ENTRIES = Question(select(journal).where(_STRETCH).order_by(journal.c.seq))
_HASH = Question(select(journal.c.seq, journal.c.hash).where(journal.c.seq == bindparam("seq")))
BESIDE_THE_BODY = 400
"""Bytes of JSON that an entry needs at most without its body: names, number, kind, time and two hashes."""


class JournalReader:
    """The `Journal` port. It holds no view between two calls, so that SQLite can always shorten its log.

    Used by one thread at a time, though not always the same. Raises as `opening.open_to_read` when it is made.
    """

    def __init__(self, file: Path) -> None:
        self._connection = opening.open_to_read(file)

    def head(self) -> Head:
        with _reading(self._connection) as connection:
            return head(connection)

    def after(self, seq: int, most: int) -> list[Entry]:
        stretch = {"first": seq + 1, "last": seq + most}
        with _reading(self._connection) as connection, closing(_ENTRIES.run(connection, stretch)) as rows:
            return list(_that_fit(Entry(*row) for row in rows))

    def heads(self, seqs: Sequence[int]) -> list[Head]:
        with _reading(self._connection) as connection:
            found = chain.from_iterable(_HASH.rows(connection, seq=seq) for seq in seqs)
            return [Head(row.seq, row.hash) for row in found]

    def close(self) -> None:
        self._connection.close()


def _that_fit(entries: Iterator[Entry]) -> Iterator[Entry]:
    """At least one. In JSON a body is at most twice as long: it is JSON itself, and only `"` and `\\` are escaped."""
    room = MOST_BYTES
    for number, entry in enumerate(entries):
        room -= BESIDE_THE_BODY + 2 * len(entry.body.encode())
        if number and room < 0:
            return
        yield entry


@contextmanager
def _reading(connection: Connection) -> Iterator[Connection]:
    try:
        yield connection
    except (sqlite3.Error, DBAPIError) as error:
        raise unwritable(error) from error
