"""A phone whose app has gone wrong: it has the right key, stands in a session, and sends what no phone may send."""

from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import TypeAlias

from app.link.protocol.bounded_cbor import dump_map
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.frames import HEADER_SIZE, Fragmenter, PacketKind, Reassembler, packet_size
from app.link.protocol.messages import TEXT_LIMIT
from app.link.protocol.session import Lot, PhoneIntroduction, SecureSession, answer
from app.link.protocol.versions import VERSIONS
from tests.campaign.fake_phone import FakePhone, Say
from tests.campaign.rough_radio import MTU
from tests.campaign.rough_shop import RoughShop
from tests.campaign.strangers import pairing_of, turned_away

Saying: TypeAlias = Callable[[SecureSession, Fragmenter, int], Iterable[bytes]]
"""The packets it sends in its session, after as many as the last argument says."""
FIRST, ENDLESS, DEEP = 0x20, 100, 1300
BOMBS = (
    b"\x81" * DEEP + b"\x00",
    b"\xa1\x61a" * DEEP + b"\x00",
    b"\x9b" + b"\xff" * 8,
    b"\xbb" + b"\xff" * 8,
    b"\x5b\x00\x00\x00\xff\xff\xff\xff\xff",
    b"\x9f" + b"\x00" * DEEP,
    b"\xc2\x59\x0e\x00" + b"\xff" * 3584,
    b"\xd8\x1c\x81\xd8\x1d\x00",
)
"""Nested deep, lengths of exabytes, never ending, a huge number, a list that holds itself (RFC 8949, section 10)."""
TOO_MUCH = ({"text": "收" * (TEXT_LIMIT // 3 + 1)}, {"seq": 2**63}, {"seq": 0}, {"seq": -1}, {"app": ""})


async def cbor_bomb(shop: RoughShop, chance: Random) -> None:
    bomb = chance.choice(BOMBS)
    await _meet(shop, _sealed(bomb), CloseReason.BAD_MESSAGE)


async def oversized_message(shop: RoughShop, chance: Random) -> None:
    """A notice within the limit of a message, of which one field is beyond its own."""
    fields = {"type": "notice", "epoch": bytes(8), "seq": 1, "app": "a", "title": "", "text": "", "at": 0}
    await _meet(shop, _sealed(dump_map({**fields, **chance.choice(TOO_MUCH)})), CloseReason.BAD_MESSAGE)


async def endless_message(shop: RoughShop, _: Random) -> None:
    """Fragment after fragment, and never the last."""
    await _meet(shop, lambda _session, _out, sent: _without_end(sent), CloseReason.TOO_LONG)


async def other_phone(shop: RoughShop, _: Random) -> None:
    """The key was copied to another phone, which says truly that it is another."""
    stranger = PhoneIntroduction("c0ffee00c0ffee00", "", shop.phone.epoch)
    secret = pairing_of(shop)
    await turned_away(shop, _rogue(shop, stranger, lambda *_: ()), CloseReason.WRONG_PHONE, CloseReason.WRONG_KEY)
    assert pairing_of(shop) == secret


async def _meet(shop: RoughShop, saying: Saying, reason: CloseReason) -> None:
    itself = PhoneIntroduction(shop.phone.phone_id, "", shop.phone.epoch)
    await turned_away(shop, _rogue(shop, itself, saying), reason)


def _sealed(data: bytes) -> Saying:
    return lambda session, out, _sent: out.packets(PacketKind.SEALED, session.seal(data))


def _rogue(shop: RoughShop, introduction: PhoneIntroduction, saying: Saying) -> FakePhone:
    """It answers every opening anew: the station may come back."""
    secret, incoming = pairing_of(shop), [Reassembler()]

    async def reply(packet: bytes, say: Say) -> None:
        kind = PacketKind(packet[0] >> 6)
        if kind is not PacketKind.OPENING:
            return
        if packet[0] & FIRST:
            incoming[0] = Reassembler()
        opening = incoming[0].take(packet)
        if opening is None:
            return
        try:
            done = answer(opening.data, introduction, lambda _: secret, VERSIONS, Lot())
        except LinkClosed as closed:
            await say(bytes([PacketKind.ALERT << 6 | 0x30, packet[1], 0, closed.reason]))
            return
        mark, out = packet[1], Fragmenter(packet[1], MTU)
        packets = list(out.packets(PacketKind.REPLY, done.reply))
        for each in packets:
            await say(each)
        for each in saying(done.session, out, len(packets)):
            await say(each[:1] + bytes([mark]) + each[2:])

    return FakePhone(reply)


def _without_end(sent: int) -> Iterator[bytes]:
    room = packet_size(MTU) - HEADER_SIZE
    for number in range(ENDLESS):
        flags = PacketKind.SEALED << 6 | (FIRST if number == 0 else 0)
        yield bytes([flags, 0, (sent + number) % 256]) + bytes(room)
