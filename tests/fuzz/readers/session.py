"""A session with somebody who breaks the rules: at the handshake, and inside with the right key."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.link.protocol.channel import PhoneChannel, StationChannel
from app.link.protocol.closing import LinkClosed
from app.link.protocol.frames import MAX_MTU, Fragmenter, PacketKind
from app.link.protocol.messages import encode
from app.link.protocol.session import Lot, Opening, StationHandshake, answer
from app.link.protocol.tags import Role, make_tag
from app.link.protocol.versions import VERSIONS
from tests.fuzz.reader import Reader
from tests.fuzz.readers.messages import MESSAGES
from tests.fuzz.readers.packets import joined, split
from tests.link.protocol.strategies import NOTICE, PHONE, SECRET

MTU = 100
LOT = Lot(mark=7, tag_random=bytes(6), ephemeral=bytes(range(32)))
"""Always the same, so that a recorded handshake is right."""


@contextmanager
def _keys_are_given() -> Iterator[None]:
    """The library warns of a key that it did not draw itself."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "One of ephemeral keypairs")
        yield


def _to_station(data: bytes, _folder: Path) -> int:
    """Somebody answers the station's opening with these packets."""
    station = StationChannel(SECRET, phone_id=None, mtu=MTU, lot=LOT)
    with _keys_are_given():
        station.open()
    return sum(station.receive(packet).established for packet in split(data))


def _to_phone(data: bytes, _folder: Path) -> int:
    phone = PhoneChannel(PHONE, lambda _tag: SECRET, MTU)
    return sum(len(phone.receive(packet).packets) for packet in split(data))


def _inside(data: bytes, _folder: Path) -> int:
    """The shop's phone itself, in a session that stands, says each part of the data as a message."""
    with _keys_are_given():
        station = StationChannel(SECRET, phone_id=None, mtu=MAX_MTU, lot=LOT)
        station.open()
        done = answer(_opening(), PHONE, lambda _: SECRET, VERSIONS, LOT)
    out = Fragmenter(LOT.mark, MAX_MTU)
    packets = [*out.packets(PacketKind.REPLY, done.reply)]
    for said in split(data):
        packets += out.packets(PacketKind.SEALED, done.session.seal(said))
    return sum(len(station.receive(packet).messages) for packet in packets)


def _opening() -> bytes:
    with _keys_are_given():
        return StationHandshake(SECRET, None, VERSIONS, LOT).opening()


def _reply() -> bytes:
    with _keys_are_given():
        return answer(_opening(), PHONE, lambda _: SECRET, VERSIONS, LOT).reply


def _packed(kind: PacketKind, data: bytes) -> bytes:
    return joined(Fragmenter(LOT.mark, MTU).packets(kind, data))


TO_STATION = Reader(
    "replies to the station",
    _to_station,
    samples=(
        _packed(PacketKind.REPLY, _reply()),
        _packed(PacketKind.REPLY, bytes(32) + _reply()[32:]),
        _packed(PacketKind.ALERT, b"\x01"),
        _packed(PacketKind.SEALED, bytes(40)),
    ),
    refuses=(LinkClosed,),
)
TO_PHONE = Reader(
    "openings to the phone",
    _to_phone,
    samples=(
        _packed(PacketKind.OPENING, _opening()),
        _packed(PacketKind.OPENING, Opening(1, True, (1, 9), make_tag(SECRET.key, Role.STATION, bytes(6))).encode()),
        _packed(PacketKind.ALERT, b"\xff"),
    ),
    refuses=(LinkClosed,),
)
INSIDE = Reader(
    "a phone inside a session",
    _inside,
    samples=(
        joined([encode(NOTICE)] * 3),
        joined(sample for sample in MESSAGES.samples if len(sample) < 256),
    ),
    refuses=(LinkClosed,),
    words=MESSAGES.words,
)
