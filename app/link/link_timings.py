"""The times of a link, in one place so that tests can live in milliseconds."""

import random
from dataclasses import dataclass

from app.link.protocol.timing import ESTABLISHED_WITHIN, HEARTBEAT_EVERY, SILENT_AFTER


@dataclass(frozen=True, slots=True)
class LinkTimings:
    """All in seconds. `retry_first` doubles with each failure in a row, up to `retry_longest`."""

    heartbeat_every: float = HEARTBEAT_EVERY
    silent_after: float = SILENT_AFTER
    connected_within: float = 20.0
    established_within: float = ESTABLISHED_WITHIN
    goodbye_within: float = 5.0
    retry_first: float = 0.5
    retry_longest: float = 15.0
    scan_round: float = 60.0


class RetryPause:
    """Exponential backoff with jitter in its upper half, so that several stations do not knock in step."""

    def __init__(self, timings: LinkTimings) -> None:
        self._timings = timings
        self._failures = 0

    def next(self) -> float:
        """Seconds to wait after one more failure."""
        longest = min(self._timings.retry_longest, self._timings.retry_first * 2.0 ** min(self._failures, 30))
        self._failures += 1
        return longest * random.uniform(0.5, 1.0)  # noqa: S311  # no secret hangs on it

    def reset(self) -> None:
        self._failures = 0
