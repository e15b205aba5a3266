"""Packets that are lost, doubled, swapped or spoilt between phone and station, in either direction."""

from collections.abc import Awaitable, Callable
from random import Random
from typing import TypeAlias

from app.link.protocol.frames import HEADER_SIZE, PacketKind
from tests.campaign.rough_radio import Deed, Way
from tests.campaign.rough_shop import RoughShop

Change: TypeAlias = Callable[[list[bytes]], list[bytes]]
Provoke: TypeAlias = Callable[[RoughShop, Random], Awaitable[None]]


def fragment_fault(change: Callable[[Random], Change], way: Way, needs: int = 1) -> Provoke:
    """A fault that does `change` to packets of sealed messages."""

    async def provoke(shop: RoughShop, chance: Random) -> None:
        deed = Deed(way, PacketKind.SEALED, change(chance), skip=chance.randrange(4), needs=needs)
        shop.radio.meddler.deed = deed
        await shop.pay()
        await deed.done.wait()

    return provoke


def lost(_: Random) -> Change:
    return lambda _packets: []


def doubled(_: Random) -> Change:
    return lambda packets: packets * 2


def swapped(_: Random) -> Change:
    return lambda packets: packets[::-1]


def spoilt(chance: Random) -> Change:
    """Behind the header, where the frame's own checks see nothing."""
    return lambda packets: [_flip(packets[0], chance.randrange(HEADER_SIZE, len(packets[0])), chance.randrange(8))]


def header_spoilt(chance: Random) -> Change:
    return lambda packets: [_flip(packets[0], chance.randrange(HEADER_SIZE), chance.randrange(8))]


def _flip(packet: bytes, at: int, bit: int) -> bytes:
    return packet[:at] + bytes([packet[at] ^ 1 << bit]) + packet[at + 1 :]
