"""A journal in memory."""

from collections.abc import Sequence

from app.domain.journal_entry import Entry, Head
from tests.journals import a_journal, head_of


class JournalFake:
    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.entries = list(entries)

    def write(self, count: int) -> None:
        self.entries += a_journal(count, after=self.entries)

    def head(self) -> Head:
        return head_of(self.entries)

    def after(self, seq: int, most: int) -> list[Entry]:
        return self.entries[seq : seq + most]

    def heads(self, seqs: Sequence[int]) -> list[Head]:
        return [head_of(self.entries[:seq]) for seq in seqs if 0 < seq <= len(self.entries)]
