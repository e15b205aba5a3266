"""Why a session ends. What is written beside each reason may be shown; nothing else may be built upon it."""

from enum import IntEnum


class CloseReason(IntEnum):
    """The value is the code that stands in an alert packet."""

    UNSTATED = 0
    """The other side closed for a reason that this version does not know."""
    WRONG_KEY = 1
    """The handshake does not open: another key, another station or phone than expected, or altered on its way."""
    TAMPERED = 2
    """A sealed message does not open: altered, forged, or not the one that was due."""
    REPLAYED = 3
    """A packet came that was taken before."""
    LOST_FRAGMENT = 4
    """A packet is missing, or packets came out of order."""
    FOREIGN_FRAGMENT = 5
    """A packet of another session."""
    BAD_FRAME = 6
    """A packet that is no frame: too short, too long for the link, or with bits set that must be zero."""
    OUT_OF_TURN = 7
    """A packet that has no place at this point of a session."""
    TOO_LONG = 8
    """A message grew beyond its limit while it was put together."""
    OTHER_VERSION = 9
    """No common version, or not the highest common one."""
    BAD_MESSAGE = 10
    """A sealed message opened, but is none that this version allows."""
    UNKNOWN_STATION = 11
    """The phone holds no pairing that fits the station's tag."""
    WRONG_PHONE = 12
    """The phone that answered is not the one that was expected."""


class LinkClosed(Exception):
    """The session is over and accepts nothing more. Whatever was being received is dropped.

    `packets` are to be sent before the connection is ended (an alert, or nothing). `by_other_side` is True when the
    reason was read from the other side's alert: anybody on the air can send one, so it is a hint for the eye only.
    """

    def __init__(
        self,
        reason: CloseReason,
        detail: str = "",
        *,
        packets: tuple[bytes, ...] = (),
        by_other_side: bool = False,
    ) -> None:
        super().__init__(f"{reason.name}: {detail}" if detail else reason.name)
        self.reason = reason
        self.detail = detail
        self.packets = packets
        self.by_other_side = by_other_side
