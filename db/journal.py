"""The append-only journal: each entry carries the hash of the one before it.

An entry's hash is the SHA-256 (FIPS 180-4), as 64 lower-case hex digits, of these bytes:

    previous_hash LF seq LF kind LF at LF body

all in UTF-8, LF being one byte 0x0A, `seq` in decimal without leading zeros, and the others exactly as the columns of
the same names hold them. The first entry's `previous_hash` is 64 zeros. No field but the last can hold a line feed,
and canonical JSON escapes it there, so no two entries give the same bytes.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app.services.ports import JsonValue
from db import schema
from db.canonical_json import canonical
from db.moments import stamp
from db.statement import Question, Statement

BEFORE_THE_FIRST = "0" * 64
_KIND = re.compile(r"[a-z][a-z0-9_]*")
_LAST_SEQ = select(func.max(schema.journal.c.seq)).scalar_subquery()
_HEAD = Question(select(schema.journal.c.seq, schema.journal.c.hash).where(schema.journal.c.seq == _LAST_SEQ))
_INSERT = Statement(insert(schema.journal))


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and hash; 0 and 64 zeros where there is none."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal."""

    seq: int
    kind: str
    at: str
    body: str
    previous_hash: str
    hash: str

    @property
    def facts(self) -> dict[str, Any]:
        """The body as a value. Tables are derived from this, never from what the body was made of."""
        facts: dict[str, Any] = json.loads(self.body)
        return facts

    @property
    def due_hash(self) -> str:
        """The hash that this entry must carry."""
        return entry_hash(self.previous_hash, self.seq, self.kind, self.at, self.body)


def entry_hash(previous_hash: str, seq: int, kind: str, at: str, body: str) -> str:
    return hashlib.sha256(f"{previous_hash}\n{seq}\n{kind}\n{at}\n{body}".encode()).hexdigest()


def head(connection: Connection) -> Head:
    rows = _HEAD.rows(connection)
    return Head(rows[0].seq, rows[0].hash) if rows else Head(0, BEFORE_THE_FIRST)


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
