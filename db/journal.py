"""The append-only journal: each entry carries the hash of the one before it (app/domain/journal_entry.py)."""

import re
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from app.domain.journal_entry import NOTHING_YET, Entry, Head, entry_hash
from app.domain.moments import stamp
from app.services.ports import JsonValue
from db import schema
from db.canonical_json import canonical
from db.statement import Question, Statement

_KIND = re.compile(r"[a-z][a-z0-9_]*")
_LAST_SEQ = select(func.max(schema.journal.c.seq)).scalar_subquery()
_HEAD = Question(select(schema.journal.c.seq, schema.journal.c.hash).where(schema.journal.c.seq == _LAST_SEQ))
_INSERT = Statement(insert(schema.journal))


def head(connection: Connection) -> Head:
    rows = _HEAD.rows(connection)
    return Head(rows[0].seq, rows[0].hash) if rows else NOTHING_YET


def append(connection: Connection, kind: str, body: Mapping[str, JsonValue], at: datetime) -> Entry:
    """Write the next entry, inside the caller's write transaction.

    Raises:
        NotStorable: the body holds a float or something else that canonical JSON has no place for.
        ValueError: `kind` is no lower-case name, or `at` is naive.
    """
    if not _KIND.fullmatch(kind):
        raise ValueError(f"not a kind of entry: {kind!r}")
    last, text, when = head(connection), canonical(body), stamp(at)
    due = entry_hash(last.hash, last.seq + 1, kind, when, text)
    entry = Entry(last.seq + 1, kind, when, text, last.hash, due)
    _INSERT.run(connection, {name: getattr(entry, name) for name in Entry.__slots__})
    return entry
