"""A back end in memory, for one station."""

from collections.abc import Sequence

from app.domain.journal_entry import Entry, Head, entry_hash
from app.services.back_end import (
    MOST_ENTRIES,
    Differs,
    Gap,
    Likeness,
    NotAJournal,
    StationStatus,
    TokenRefused,
    TooLarge,
)
from tests.journals import head_of


class BackEndFake:
    """`stored` counts each writing of an entry, so that a second one would show."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.stored = 0
        self.statuses: list[StationStatus] = []
        self.refused_at: int | None = None
        self.is_revoked = False

    async def head(self) -> Head:
        self._require_token()
        return head_of(self.entries)

    async def send(self, entries: Sequence[Entry]) -> Head:
        self._require_token()
        if len(entries) > MOST_ENTRIES:
            raise TooLarge
        for entry in entries:
            self._take(entry)
        return head_of(self.entries)

    async def compare(self, heads: Sequence[Head]) -> Likeness:
        self._require_token()
        known = [head for head in heads if head.seq <= len(self.entries)]
        other = next((head.seq for head in known if self.entries[head.seq - 1].hash != head.hash), None)
        same = max((head.seq for head in known if other is None or head.seq < other), default=0)
        if other is not None:
            self.refused_at = min(other, self.refused_at or other)
        return Likeness(same, other)

    async def tell_status(self, status: StationStatus) -> None:
        self._require_token()
        self.statuses.append(status)

    def _take(self, entry: Entry) -> None:
        if entry.seq > len(self.entries) + 1:
            raise Gap(head_of(self.entries))
        if entry.hash != entry_hash(entry.previous_hash, entry.seq, entry.kind, entry.at, entry.body):
            raise NotAJournal(entry.seq)
        if entry.seq <= len(self.entries):
            if self.entries[entry.seq - 1].hash != entry.hash:
                raise Differs(entry.seq)
        elif entry.previous_hash != head_of(self.entries).hash:
            raise Differs(entry.seq)
        else:
            self.entries.append(entry)
            self.stored += 1

    def _require_token(self) -> None:
        if self.is_revoked:
            raise TokenRefused
