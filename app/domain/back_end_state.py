"""How this station stands with the owner's back end."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    NOT_ENROLLED = "not_enrolled"
    """This station belongs to no back end: a shop with one till needs none."""
    IN_STEP = "in_step"
    """The back end has every entry of the journal."""
    BEHIND = "behind"
    """The back end answers, and entries are on their way to it."""
    AWAY = "away"
    """The back end is not reached. Selling goes on; the journal keeps what is sent when it is back."""
    REFUSED = "refused"
    """The back end does not take this journal; see `Objection`. It is tried again, for the owner may decide there."""
    REVOKED = "revoked"
    """The back end takes nothing more from this station's token: it must be enrolled anew."""


class Objection(StrEnum):
    """Why the journal is refused."""

    DIFFERS = "differs"
    """The back end has another entry under this number: one of the two journals was changed after it was written."""
    SHORTER = "shorter"
    """The back end has this entry and the journal here does not: an older copy was put in its place."""
    NOT_A_JOURNAL = "not_a_journal"
    """The entry's hash does not belong to it: it was changed, or the disk has damaged it."""
    TOO_LARGE = "too_large"
    """This single entry is larger than the back end takes."""


@dataclass(frozen=True, slots=True)
class BackEndState:
    """`behind` counts the entries that the back end has not got, as far as that is known.

    `since` is when it began to be away, `detail` what the system says of it; `objection` and `entry` are what a
    journal is refused for, and the number of the entry at which that begins.
    """

    standing: Standing
    behind: int = 0
    since: datetime | None = None
    detail: str = ""
    objection: Objection | None = None
    entry: int = 0


NOT_ENROLLED = BackEndState(Standing.NOT_ENROLLED)
