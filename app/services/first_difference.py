"""Finds the first entry in which two journals differ, a few hundred hashes at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.back_end import MOST_HASHES, Likeness


@dataclass(frozen=True, slots=True)
class Search:
    """All up to `same` is the same, and `other` is not. A hash stands for all before it, so one point divides them."""

    same: int
    other: int

    @property
    def is_over(self) -> bool:
        """`other` is the first that differs."""
        return self.other - self.same <= 1

    def probes(self, most: int = MOST_HASHES) -> Sequence[int]:
        """The numbers to compare next, evenly spread, ascending; `other` is the last."""
        width = self.other - self.same
        count = min(width, most)
        return [self.same + -(-width * part // count) for part in range(1, count + 1)]

    def narrowed(self, answer: Likeness) -> "Search":
        """What is left to search; an answer that contradicts what was known ends it where it stands."""
        other = min(self.other, answer.differs_at or self.other)
        return Search(min(max(self.same, answer.same_up_to), other - 1), other)
