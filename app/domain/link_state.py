"""How things stand between the station and one phone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.phone import PhoneStatus


class LinkPhase(StrEnum):
    NO_PHONE = "no_phone"
    """No phone is paired with this station yet."""
    NO_ADAPTER = "no_adapter"
    """This computer has no Bluetooth LE adapter."""
    ADAPTER_OFF = "adapter_off"
    """Bluetooth is switched off."""
    NO_PERMISSION = "no_permission"
    """The system does not let this program use Bluetooth."""
    NEVER_SEEN = "never_seen"
    """Paired, searching, and not heard since this program started."""
    CONNECTING = "connecting"
    """Seen; the secure session is being set up."""
    CONNECTED = "connected"
    """Heard from within the last heartbeats."""
    SILENT = "silent"
    """Was connected, and is not heard any more."""
    WRONG_KEY = "wrong_key"
    """The phone answers, but with another key: the pairing must be made anew."""
    OTHER_VERSION = "other_version"
    """The phone speaks no version of the protocol that this station knows."""
    NOT_SHARED = "not_shared"
    """The iPhone is near, and its owner has not allowed it to show its notifications to this computer."""
    FAULT = "fault"
    """The Bluetooth system reports something that none of the above describes; see `detail`."""


@dataclass(frozen=True, slots=True)
class LinkState:
    """One phone's link. `since` is when `phase` began; a silent link shows `heard_at`, when silence began."""

    phone_id: str
    phone_name: str
    phase: LinkPhase
    since: datetime
    heard_at: datetime | None = None
    status: PhoneStatus | None = None
    detail: str = ""
