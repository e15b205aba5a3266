"""Cuts what is to be sent into packets that fit the link, and puts together what was received.

A packet is a 3-byte header (flags, mark of the session, counter) and a part of the payload. The header finds accidents
and leftovers; against an attacker stands the session's encryption, which sees what the frames deliver.
"""

from dataclasses import dataclass
from enum import IntEnum

from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.messages import MESSAGE_LIMIT

MIN_MTU, MAX_MTU = 23, 517
ATT_HEADER_SIZE = 3
ATTRIBUTE_LIMIT = 512
"""Bytes of an attribute's value (Core 5.4, vol 3, part F, section 3.2.9): the limit at an MTU above 515."""
HEADER_SIZE = 3
SEAL_SIZE = 16
HANDSHAKE_LIMIT = 512

_FIRST, _LAST, _RESERVED = 0x20, 0x10, 0x0F
_COUNTERS = 256


class PacketKind(IntEnum):
    """What a frame carries; the two highest bits of its flags."""

    OPENING = 0
    """Station to phone: the first handshake message, in clear and sealed parts."""
    REPLY = 1
    """Phone to station: the second handshake message."""
    SEALED = 2
    """An encrypted message."""
    ALERT = 3
    """One byte in clear: why the sender closes."""


LIMITS = {
    PacketKind.OPENING: HANDSHAKE_LIMIT,
    PacketKind.REPLY: HANDSHAKE_LIMIT,
    PacketKind.SEALED: MESSAGE_LIMIT + SEAL_SIZE,
    PacketKind.ALERT: 1,
}
"""Bytes of a payload, by its kind. Nothing longer is ever held."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What one or more packets carried."""

    kind: PacketKind
    data: bytes


def packet_size(mtu: int) -> int:
    """Bytes of a notification or write at ATT MTU `mtu`, 23 to 517.

    Raises:
        ValueError: no such MTU.
    """
    if not MIN_MTU <= mtu <= MAX_MTU:
        raise ValueError(f"an ATT MTU is {MIN_MTU} to {MAX_MTU} here, not {mtu}")
    return min(mtu - ATT_HEADER_SIZE, ATTRIBUTE_LIMIT)


class Fragmenter:
    """One direction of one session, sending. `mark` (0 to 255) names the session."""

    def __init__(self, mark: int, mtu: int) -> None:
        self._mark = mark
        self._room = packet_size(mtu) - HEADER_SIZE
        self._counter = 0

    def packets(self, kind: PacketKind, data: bytes) -> tuple[bytes, ...]:
        """`data` in as many packets as it needs, in the order in which they must be sent.

        Raises:
            LinkClosed: TOO_LONG, before anything was made.
        """
        if len(data) > LIMITS[kind]:
            raise LinkClosed(CloseReason.TOO_LONG, f"{len(data)} bytes to send")
        return tuple(self._header(kind, at, len(data)) + data[at : at + self._room] for at in self._starts(len(data)))

    def _starts(self, length: int) -> range:
        return range(0, max(length, 1), self._room)

    def _header(self, kind: PacketKind, at: int, length: int) -> bytes:
        first = _FIRST if at == 0 else 0
        last = _LAST if at + self._room >= length else 0
        counter = self._counter
        self._counter = (counter + 1) % _COUNTERS
        return bytes([kind << 6 | first | last, self._mark, counter])


class Reassembler:
    """One direction of one session, receiving. Without a `mark` it takes that of the first packet."""

    def __init__(self, mark: int | None = None) -> None:
        self.mark = mark
        self._counter = 0
        self._kind: PacketKind | None = None
        self._parts = bytearray()

    def take(self, packet: bytes) -> Payload | None:
        """The payload that `packet` completes, or None while it is not whole.

        Raises:
            LinkClosed: BAD_FRAME, FOREIGN_FRAGMENT, LOST_FRAGMENT, REPLAYED or TOO_LONG. Take nothing more then.
        """
        if not HEADER_SIZE <= len(packet) <= ATTRIBUTE_LIMIT or packet[0] & _RESERVED:
            raise LinkClosed(CloseReason.BAD_FRAME, f"{len(packet)} bytes")
        flags, mark, counter = packet[:HEADER_SIZE]
        self._require_due(mark, counter)
        kind = PacketKind(flags >> 6)
        self._require_place(kind, is_first=bool(flags & _FIRST))
        self._kind = kind
        self._add(kind, packet[HEADER_SIZE:])
        return self._whole(kind) if flags & _LAST else None

    def _require_due(self, mark: int, counter: int) -> None:
        if self.mark is None:
            self.mark = mark
        if mark != self.mark:
            raise LinkClosed(CloseReason.FOREIGN_FRAGMENT, f"mark {mark} in session {self.mark}")
        ahead = (counter - self._counter) % _COUNTERS
        if ahead:
            reason = CloseReason.LOST_FRAGMENT if ahead < _COUNTERS // 2 else CloseReason.REPLAYED
            raise LinkClosed(reason, f"packet {counter} where {self._counter} was due")
        self._counter = (counter + 1) % _COUNTERS

    def _require_place(self, kind: PacketKind, *, is_first: bool) -> None:
        if is_first != (self._kind is None):
            raise LinkClosed(CloseReason.LOST_FRAGMENT, "a message begins inside another, or nowhere")
        if not is_first and kind is not self._kind:
            raise LinkClosed(CloseReason.FOREIGN_FRAGMENT, "a message changes its kind")

    def _add(self, kind: PacketKind, part: bytes) -> None:
        if len(self._parts) + len(part) > LIMITS[kind]:
            raise LinkClosed(CloseReason.TOO_LONG, f"more than {LIMITS[kind]} bytes")
        self._parts += part

    def _whole(self, kind: PacketKind) -> Payload:
        payload = Payload(kind, bytes(self._parts))
        self._kind = None
        self._parts.clear()
        return payload
