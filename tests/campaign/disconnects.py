"""The link breaks at a chosen step of connection, handshake or message."""

from random import Random

from app.link.protocol.frames import PacketKind
from tests.campaign.fragments import Provoke
from tests.campaign.rough_radio import Deed, Way
from tests.campaign.rough_shop import RoughShop


def cut_at_call(name: str) -> Provoke:
    """The link breaks while the station waits in this GATT call, on its way into a new session."""

    async def provoke(shop: RoughShop, _: Random) -> None:
        ends: list[int] = []

        def cut() -> None:
            ends.append(shop.air.cut())
            shop.change()

        shop.radio.meddler.at_call[name] = cut
        shop.air.cut()
        await shop.until(lambda: bool(ends))
        assert ends[0], "there was a link to cut"

    return provoke


def cut_at_packet(way: Way, kind: PacketKind, skip: int = 0) -> Provoke:
    """The link breaks with this packet of a new session on its way."""

    async def provoke(shop: RoughShop, _: Random) -> None:
        shop.air.cut()
        await shop.until(lambda: not shop.is_connected)
        await _cut_at(shop, way, kind, skip)

    return provoke


def cut_in_session(way: Way) -> Provoke:
    """The link breaks with some packet of a session that stands on its way."""

    async def provoke(shop: RoughShop, chance: Random) -> None:
        await _cut_at(shop, way, PacketKind.SEALED, chance.randrange(6))

    return provoke


async def cut_at_random(shop: RoughShop, chance: Random) -> None:
    """With some payments under way, wherever they are."""
    for _ in range(chance.randrange(4)):
        await shop.pay()
    assert shop.air.cut()


async def _cut_at(shop: RoughShop, way: Way, kind: PacketKind, skip: int) -> None:
    ends: list[int] = []

    def cut(_: list[bytes]) -> list[bytes]:
        ends.append(shop.air.cut())
        return []

    shop.radio.meddler.deed = deed = Deed(way, kind, cut, skip)
    await shop.pay()
    await deed.done.wait()
    assert ends[0], "there was a link to cut"
