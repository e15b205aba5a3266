"""What the replicator asks of the back end, of the journal, and what the back end may answer.

These are the words of the back end's protocol, version 1, without its HTTP.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.journal_entry import Entry, Head

MOST_ENTRIES = 1000
"""That the back end takes at once."""
MOST_BYTES = 4 * 1024 * 1024
"""Of a request's JSON, before it is compressed."""
MOST_HASHES = 256
"""That the back end compares at once."""


class Away(Exception):
    """The back end could not be reached, or answered with nothing that its protocol knows; `why` says what.

    `seconds` is for how long it asked not to be asked again, 0 where it did not.
    """

    def __init__(self, why: str, seconds: float = 0.0) -> None:
        super().__init__(why)
        self.seconds = seconds


class Busy(Exception):
    """The back end asks for `seconds` of patience."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"the back end asks to wait {seconds:g} s")
        self.seconds = seconds


class TokenRefused(Exception):
    """The back end does not know this station's token, or has revoked it."""


class Gap(Exception):
    """The entries do not follow what the back end has, which is `head`."""

    def __init__(self, head: Head) -> None:
        super().__init__(f"the back end is at entry {head.seq}")
        self.head = head


class Differs(Exception):
    """The back end has another entry under this number, or it does not follow the one before."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"entry {seq} differs")
        self.seq = seq


class NotAJournal(Exception):
    """The hash of this entry does not belong to its text."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"entry {seq} is not what its hash says")
        self.seq = seq


class TooLarge(Exception):
    """More than the back end, or a proxy before it, takes at once."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of the entries that were compared: the last up to which all are the same, 0 for none; the first that differs."""

    same_up_to: int
    differs_at: int | None


@dataclass(frozen=True, slots=True)
class PhoneSilence:
    """A phone of the station; `silent_since` is None while it is heard."""

    name: str
    silent_since: datetime | None


@dataclass(frozen=True, slots=True)
class StationStatus:
    """What the owner's page shows of a station beside its journal."""

    version: str
    head_seq: int
    phones: tuple[PhoneSilence, ...]
    clock: datetime


class BackEnd(Protocol):
    """The back end, asked with this station's token. Every call raises Away, Busy and TokenRefused."""

    async def head(self) -> Head:
        """The last entry of this station that the back end has."""
        ...

    async def send(self, entries: Sequence[Entry]) -> Head:
        """Hand over entries that follow one another; the head that the back end then has.

        Sent twice is stored once.

        Raises:
            Gap, Differs, NotAJournal, TooLarge: none of them was taken, except those before the one that is named.
        """
        ...

    async def compare(self, heads: Sequence[Head]) -> Likeness:
        """Which of the station's own entries, ascending and at most MOST_HASHES, the back end has too.

        Those that it has not got are neither the same nor different.
        """
        ...

    async def tell_status(self, status: StationStatus) -> None: ...


class Journal(Protocol):
    """The station's journal, read beside the station that writes it. Every call may wait for the disk.

    Every call raises LedgerUnwritable when the database fails it.
    """

    def head(self) -> Head: ...

    def after(self, seq: int, most: int) -> list[Entry]:
        """The entries after that number, in order: at most `most`, and so few that they fit into MOST_BYTES of JSON.

        There is at least one unless the journal ends.
        """
        ...

    def heads(self, seqs: Sequence[int]) -> list[Head]:
        """The number and hash of each of these entries that there is, ascending."""
        ...
