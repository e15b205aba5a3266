"""Packets of the link, as anybody on the air can send them before any key is proven."""

from pathlib import Path

from app.link.protocol.closing import LinkClosed
from app.link.protocol.frames import LIMITS, Fragmenter, PacketKind, Reassembler
from tests.fuzz.reader import Reader
from tests.fuzz.readers.packets import joined, split

MTU = 100


def _read(data: bytes, _folder: Path) -> int:
    reassembler, whole = Reassembler(), 0
    for packet in split(data):
        payload = reassembler.take(packet)
        if payload is not None:
            assert len(payload.data) <= LIMITS[payload.kind]
            whole += 1
    return whole


def _sample(*payloads: tuple[PacketKind, int]) -> bytes:
    out = Fragmenter(7, MTU)
    return joined(packet for kind, size in payloads for packet in out.packets(kind, bytes(size)))


FRAMES = Reader(
    "frames",
    _read,
    samples=(
        _sample((PacketKind.OPENING, 80)),
        _sample((PacketKind.REPLY, 150), (PacketKind.SEALED, 400), (PacketKind.SEALED, 20)),
        _sample((PacketKind.SEALED, LIMITS[PacketKind.SEALED]), (PacketKind.ALERT, 1)),
    ),
    refuses=(LinkClosed,),
)
