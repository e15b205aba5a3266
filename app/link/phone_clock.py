"""How far a phone's clock runs before this computer's."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

REMEMBERED = 8
DRIFT = timedelta(seconds=1)
"""Two samples may contradict each other by so much before one of the clocks must have been set in between."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The truth lies within half a round trip of `ahead`."""

    ahead: timedelta
    round_trip: timedelta

    def contradicts(self, other: "Sample") -> bool:
        return abs(self.ahead - other.ahead) > (self.round_trip + other.round_trip) / 2 + DRIFT


class PhoneClock:
    """An estimate from heartbeats, as NTP makes it: of the last few, the one that travelled fastest is believed.

    Its error is at most half of that round trip (RFC 5905, section 8). When a sample contradicts an earlier one, either
    clock was set, and the earlier ones are forgotten.
    """

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=REMEMBERED)

    def heard(self, phone_said: datetime, *, asked_at: datetime, heard_at: datetime) -> None:
        """The phone's clock stood at `phone_said` somewhere between asking and hearing, by this computer's clock."""
        round_trip = max(heard_at - asked_at, timedelta())  # less when this computer's clock was set back meanwhile
        sample = Sample(phone_said - (heard_at - round_trip / 2), round_trip)
        if any(sample.contradicts(earlier) for earlier in self._samples):
            self._samples.clear()
        self._samples.append(sample)

    @property
    def ahead(self) -> timedelta:
        """Zero until a heartbeat was heard."""
        best = min(self._samples, key=lambda sample: sample.round_trip, default=None)
        return best.ahead if best else timedelta()
