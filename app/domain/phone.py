"""A merchant's phone that this station listens to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PhoneKind(StrEnum):
    PAYBELL = "paybell"
    """It runs Paybell, and keeps every notice until the station has it."""
    IPHONE = "iphone"
    """An iPhone without an app: its system tells bonded accessories what it shows."""


@dataclass(frozen=True, slots=True)
class PairedPhone:
    """`phone_id` has 16 hex digits: a Paybell phone's own, an iPhone's drawn here when it was paired.

    A Paybell phone's key is kept elsewhere, under the same id. An iPhone has none: the systems of both keep the bond,
    and `address` is the lasting Bluetooth address under which this computer's system knows it.
    """

    phone_id: str
    name: str
    paired_at: datetime
    kind: PhoneKind = PhoneKind.PAYBELL
    address: str = ""


@dataclass(frozen=True, slots=True)
class PhoneStatus:
    """What the phone says of itself with each heartbeat. `battery` is in percent, None when it does not tell."""

    battery: int | None
    charging: bool
    queued: int
