"""The back end's protocol, version 1, as JSON: what is sent, and what an answer says."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from app.domain.journal_entry import Entry, Head
from app.services.back_end import (
    Away,
    Busy,
    Differs,
    Gap,
    Likeness,
    NotAJournal,
    StationStatus,
    TokenRefused,
    TooLarge,
)

USUAL_PATIENCE, LONGEST_PATIENCE = 5.0, 3600.0
"""Seconds to wait where the back end asks for patience and does not say how much, and at most."""
COMPRESSION = 1
"""zlib's fastest: the till has other things to do, and JSON shrinks to a seventh with it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; `body` is what was sent, unzipped, and {} where that is no JSON object."""

    status: int
    body: Mapping[str, Any]
    retry_after: str = ""


def entries_body(entries: Sequence[Entry]) -> bytes:
    """Compressed. Written entry by entry: Python's lock is let go between two, and the till's window is not held up."""
    text = b",".join(_entry_texts(entries))
    return gzip.compress(b'{"entries":[%b]}' % text, COMPRESSION, mtime=0)


def hashes_body(heads: Sequence[Head]) -> bytes:
    return _zipped({"hashes": [[head.seq, head.hash] for head in heads]})


def status_body(status: StationStatus) -> bytes:
    phones = [
        {"name": phone.name, "silent_since": phone.silent_since.isoformat() if phone.silent_since else None}
        for phone in status.phones
    ]
    told = {"version": status.version, "head_seq": status.head_seq, "phones": phones}
    return _zipped({**told, "clock": status.clock.isoformat()})


def head_in(body: Mapping[str, Any]) -> Head:
    """Raises Away: there is none in it."""
    seq, due = body.get("seq"), body.get("hash")
    if type(seq) is not int or seq < 0 or not isinstance(due, str):
        raise Away("the answer names no head")
    return Head(seq, due)


def likeness_in(body: Mapping[str, Any]) -> Likeness:
    """Raises Away: there is none in it."""
    same, other = body.get("same_up_to") or 0, body.get("differs_at")
    if type(same) is not int or not (other is None or type(other) is int):
        raise Away("the answer compares nothing")
    return Likeness(same, other)


def require_taken(answer: Answer) -> None:
    """Raise what a refusal means to the replicator, and Away for what the protocol has no word for."""
    if answer.status in (200, 201, 204):
        return
    word = answer.body.get("error")
    if answer.status == 401:
        raise TokenRefused(str(word or "no token"))
    if answer.status == 413:
        raise TooLarge
    if answer.status == 429:
        raise Busy(patience(answer.retry_after))
    if answer.status == 409 and word == "gap":
        raise Gap(head_in(answer.body))
    if answer.status in (409, 422):
        _raise_objection(word, answer.body.get("seq"))
    raise Away(sentence_of(answer), patience(answer.retry_after) if answer.retry_after else 0.0)


def sentence_of(answer: Answer) -> str:
    """What the back end says, or what its status is called."""
    said = answer.body.get("sentence")
    return f"{answer.status}: {said}" if isinstance(said, str) else f"it answers {answer.status}"


def patience(retry_after: str, now: datetime | None = None) -> float:
    """Seconds, from an HTTP Retry-After (RFC 9110, 10.2.3): a number of them, or a moment."""
    try:
        if retry_after.strip().isdecimal():
            asked = float(retry_after)
        else:
            asked = (parsedate_to_datetime(retry_after) - (now or datetime.now(UTC))).total_seconds()
    except (ValueError, TypeError, OverflowError):
        asked = USUAL_PATIENCE
    return min(max(asked, 0.0), LONGEST_PATIENCE)


def _raise_objection(word: Any, seq: Any) -> None:
    if type(seq) is int and word == "differs":
        raise Differs(seq)
    if type(seq) is int and word == "not_a_journal":
        raise NotAJournal(seq)


def _entry_texts(entries: Sequence[Entry]) -> Iterator[bytes]:
    return (json.dumps(asdict(entry), ensure_ascii=False, separators=(",", ":")).encode() for entry in entries)


def _zipped(value: Any) -> bytes:
    return gzip.compress(json.dumps(value, ensure_ascii=False).encode(), COMPRESSION, mtime=0)
