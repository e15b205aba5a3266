"""A merchant's phone that this station listens to."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PairedPhone:
    """`phone_id` is the phone's own id (16 hex digits); the pairing key is kept elsewhere, under the same id."""

    phone_id: str
    name: str
    paired_at: datetime


@dataclass(frozen=True, slots=True)
class PhoneStatus:
    """What the phone says of itself with each heartbeat. `battery` is in percent, None when it does not tell."""

    battery: int | None
    charging: bool
    queued: int
