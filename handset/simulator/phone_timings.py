"""The times of a phone, in one place so that tests can live in milliseconds."""

from dataclasses import dataclass

from app.link.protocol.timing import ESTABLISHED_WITHIN, HEARTBEAT_EVERY, SILENT_AFTER, TAG_CHANGES_AFTER


@dataclass(frozen=True, slots=True)
class PhoneTimings:
    """All in seconds. A phone of several stations advertises to each absent one for `turn` before the next."""

    heartbeat_every: float = HEARTBEAT_EVERY
    silent_after: float = SILENT_AFTER
    established_within: float = ESTABLISHED_WITHIN
    tag_changes_after: float = TAG_CHANGES_AFTER
    turn: float = 2.0
    advertising_interval: float = 0.1
