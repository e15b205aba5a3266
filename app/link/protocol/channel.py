"""The two ends of a link as state machines: packets in, messages out. Nothing here sends, waits or knows the time."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.frames import Fragmenter, PacketKind, Payload, Reassembler, packet_size
from app.link.protocol.messages import FROM_PHONE, FROM_STATION, Message, MessageType, decode, encode
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import Lot, PhoneIntroduction, SecureSession, StationHandshake, answer
from app.link.protocol.versions import VERSIONS


class NotEstablished(RuntimeError):
    """A message was to be sent before the session stood: a mistake in the calling program."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one packet brought: messages for the caller, packets to send back at once, and whether the session stands.

    `established` stays True from the packet on by which the other side proved that it holds the key, now.
    """

    messages: tuple[Message, ...] = ()
    packets: tuple[bytes, ...] = ()
    established: bool = False


class _Channel(ABC):
    """What both ends share: frames, sealed messages, and closing for good at the first fault."""

    _hears: tuple[MessageType, ...]

    def __init__(self, reassembler: Reassembler) -> None:
        self._reassembler = reassembler
        self._fragmenter: Fragmenter | None = None
        self._session: SecureSession | None = None
        self._is_established = False
        self._closed_for: CloseReason | None = None

    def send(self, message: Message) -> list[bytes]:
        """The packets of `message`, to be sent in this order and before those of any later call.

        Raises:
            ValueError: a field of the message is out of its range.
            NotEstablished: `Heard.established` was never True yet.
            LinkClosed: this channel was closed before.
        """
        self._require_open()
        if not self._is_established or self._session is None:
            raise NotEstablished("the session does not stand yet")
        return list(self._packets(PacketKind.SEALED, self._session.seal(encode(message))))

    def receive(self, packet: bytes) -> Heard:
        """Take one notification or write as it came.

        Raises:
            LinkClosed: the session is over. Send its `packets`, end the connection, and begin with a new channel.
        """
        self._require_open()
        try:
            payload = self._reassembler.take(packet)
            return Heard(established=self._is_established) if payload is None else self._heard(payload)
        except LinkClosed as closed:
            raise self._closing(closed) from closed
        except MessageBroken as broken:
            raise self._closing(LinkClosed(CloseReason.BAD_MESSAGE, str(broken))) from broken

    @abstractmethod
    def _shake_hands(self, payload: Payload) -> Heard:
        """Take the other side's handshake message."""

    def _heard(self, payload: Payload) -> Heard:
        if payload.kind is PacketKind.ALERT:
            raise _told(payload.data)
        if self._session is None:
            return self._shake_hands(payload)
        if payload.kind is not PacketKind.SEALED:
            raise LinkClosed(CloseReason.OUT_OF_TURN, f"{payload.kind.name} in a session that stands")
        message = decode(self._session.unseal(payload.data))
        if message is not None and not isinstance(message, self._hears):
            raise LinkClosed(CloseReason.BAD_MESSAGE, f"a {message.NAME} goes the other way")
        self._is_established = True
        return Heard(() if message is None else (message,), established=True)

    def _packets(self, kind: PacketKind, data: bytes) -> tuple[bytes, ...]:
        if self._fragmenter is None:
            raise NotEstablished("nothing was received yet")
        return self._fragmenter.packets(kind, data)

    def _closing(self, closed: LinkClosed) -> LinkClosed:
        self._closed_for = closed.reason
        self._session = None
        if closed.by_other_side or self._fragmenter is None:
            return closed
        alert = self._fragmenter.packets(PacketKind.ALERT, bytes([closed.reason]))
        return LinkClosed(closed.reason, closed.detail, packets=alert)

    def _require_open(self) -> None:
        if self._closed_for is not None:
            raise LinkClosed(self._closed_for, "this channel was closed before")


class StationChannel(_Channel):
    """The station's end of one session. `phone_id` is None in the first session of a pairing.

    `spoken` are the versions that the phone's `about` names. `phone` is there once the session is established.
    """

    _hears = FROM_PHONE

    def __init__(
        self,
        secret: PairingSecret,
        *,
        phone_id: str | None,
        mtu: int,
        spoken: Sequence[int] = VERSIONS,
        lot: Lot | None = None,
    ) -> None:
        lot = Lot() if lot is None else lot
        super().__init__(Reassembler(lot.mark))
        self._fragmenter = Fragmenter(lot.mark, mtu)
        self._handshake = StationHandshake(secret, phone_id, spoken, lot)
        self.phone: PhoneIntroduction | None = None

    def open(self) -> list[bytes]:
        """The packets that begin the session. Call it once."""
        self._require_open()
        return list(self._packets(PacketKind.OPENING, self._handshake.opening()))

    def _shake_hands(self, payload: Payload) -> Heard:
        if payload.kind is not PacketKind.REPLY:
            raise LinkClosed(CloseReason.OUT_OF_TURN, f"{payload.kind.name} where a reply was due")
        self._session, self.phone = self._handshake.finish(payload.data)
        self._is_established = True
        return Heard(established=True)


class PhoneChannel(_Channel):
    """The phone's end of one session. `known` finds the pairing that a station's tag belongs to.

    Established once the station's first sealed message has opened: an opening alone may be an old one, played again.
    """

    _hears = FROM_STATION

    def __init__(
        self,
        introduction: PhoneIntroduction,
        known: Callable[[bytes], PairingSecret | None],
        mtu: int,
        *,
        versions: Sequence[int] = VERSIONS,
        lot: Lot | None = None,
    ) -> None:
        packet_size(mtu)
        super().__init__(Reassembler())
        self._introduction = introduction
        self._known = known
        self._mtu = mtu
        self._versions = versions
        self._lot = Lot() if lot is None else lot
        self._pairing: PairingSecret | None = None

    @property
    def station_id(self) -> str | None:
        """16 hex digits; None until the session is established."""
        return self._pairing.station_id if self._is_established and self._pairing else None

    def _shake_hands(self, payload: Payload) -> Heard:
        if self._reassembler.mark is None or payload.kind is not PacketKind.OPENING:
            raise LinkClosed(CloseReason.OUT_OF_TURN, f"{payload.kind.name} where an opening was due")
        self._fragmenter = Fragmenter(self._reassembler.mark, self._mtu)
        done = answer(payload.data, self._introduction, self._known, self._versions, self._lot)
        self._session, self._pairing = done.session, done.pairing
        return Heard(packets=self._packets(PacketKind.REPLY, done.reply))


def _told(alert: bytes) -> LinkClosed:
    code = alert[0] if alert else CloseReason.UNSTATED
    known = code in CloseReason.__members__.values()
    return LinkClosed(CloseReason(code) if known else CloseReason.UNSTATED, by_other_side=True)
