"""What the Notification Source says: that something came, changed or went, and no word of it."""

import struct
from dataclasses import dataclass
from enum import IntEnum, IntFlag

_EVENT = struct.Struct("<BBBBI")


class AncsBroken(Exception):
    """The phone sent what the specification does not allow, or what was not asked for."""


class EventId(IntEnum):
    """ANCS Specification, table 3-2."""

    ADDED = 0
    MODIFIED = 1
    REMOVED = 2


class EventFlags(IntFlag):
    """ANCS Specification, table 3-3."""

    SILENT = 1
    IMPORTANT = 2
    PRE_EXISTING = 4
    """It stood on the phone before this session began: what the station missed while it was away."""
    POSITIVE_ACTION = 8
    NEGATIVE_ACTION = 16


@dataclass(frozen=True, slots=True)
class NotificationEvent:
    """`uid` names a notification within one session, and means nothing in the next. `category` is table 3-1's."""

    event: EventId
    flags: EventFlags
    category: int
    category_count: int
    uid: int

    @property
    def was_missed(self) -> bool:
        return EventFlags.PRE_EXISTING in self.flags

    @classmethod
    def decode(cls, packet: bytes) -> "NotificationEvent":
        """Read a packet of 8 octets (figure 2-1); flags of the future are kept.

        Raises:
            AncsBroken: it has another length, or an event that the specification does not name.
        """
        if len(packet) != _EVENT.size:
            raise AncsBroken(f"an event of {len(packet)} octets instead of {_EVENT.size}")
        event, flags, category, count, uid = _EVENT.unpack(packet)
        if event not in set(EventId):
            raise AncsBroken(f"event {event} is not in the specification")
        return cls(EventId(event), EventFlags(flags), category, count, uid)

    def encode(self) -> bytes:
        return _EVENT.pack(self.event, self.flags, self.category, self.category_count, self.uid)
