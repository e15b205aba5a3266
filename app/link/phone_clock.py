"""How far a phone's clock runs before this computer's."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Sample:
    ahead: timedelta
    round_trip: timedelta


class PhoneClock:
    """An estimate from heartbeats, as NTP makes it: of the last few, the one that travelled fastest is believed.

    Its error is at most half of that round trip (RFC 5905, section 8).
    """

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=REMEMBERED)

    def heard(self, phone_said: datetime, *, asked_at: datetime, heard_at: datetime) -> None:
        """The phone's clock stood at `phone_said` somewhere between asking and hearing, by this computer's clock."""
        round_trip = heard_at - asked_at
        self._samples.append(Sample(phone_said - (asked_at + round_trip / 2), round_trip))

    @property
    def ahead(self) -> timedelta:
        """Zero until a heartbeat was heard."""
        best = min(self._samples, key=lambda sample: sample.round_trip, default=None)
        return best.ahead if best else timedelta()
