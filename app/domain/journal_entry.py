"""An entry of the journal, and the hash that chains it to the one before: the same for the station and the back end.

An entry's hash is the SHA-256 (FIPS 180-4), as 64 lower-case hex digits, of these bytes:

    previous_hash LF seq LF kind LF at LF body

all in UTF-8, LF being one byte 0x0A, `seq` in decimal without leading zeros, and the others exactly as the columns of
the same names hold them. The first entry's `previous_hash` is 64 zeros. No field but the last can hold a line feed,
and canonical JSON escapes it there, so no two entries give the same bytes.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

BEFORE_THE_FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and hash; 0 and 64 zeros where there is none."""

    seq: int
    hash: str


NOTHING_YET = Head(0, BEFORE_THE_FIRST)


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
