"""What happens to a phone: restarted, wiped, frozen, carried away."""

from random import Random

from tests.campaign.rough_shop import RoughShop

LONG_ABSENCE = 500
"""Notices."""


async def restarted(shop: RoughShop, chance: Random) -> None:
    await _pay_some(shop, chance)
    await shop.phone.restart()


async def wiped(shop: RoughShop, chance: Random) -> None:
    """The app's data is cleared: what waited in it is lost by the phone, and a new epoch begins."""
    await _pay_some(shop, chance)
    before = shop.phone.epoch
    waiting = {(shop.phone.phone_id, before, notice.seq) for notice in shop.phone.queued}
    await shop.phone.wipe()
    shop.told.may_be_missing(waiting)
    assert shop.phone.epoch != before


async def frozen(shop: RoughShop, chance: Random) -> None:
    """Its connection stays, and nobody answers on it."""
    shop.phone.freeze()
    await _pay_some(shop, chance)
    await shop.until(lambda: not shop.is_connected)
    shop.phone.thaw()


async def out_of_range(shop: RoughShop, chance: Random) -> None:
    await shop.phone.go_out_of_range()
    await _pay_some(shop, chance)
    assert not shop.is_connected
    await shop.phone.come_back()


async def long_out_of_range(shop: RoughShop, _: Random) -> None:
    """Every notice of a long absence is queued, and heard in order afterwards."""
    await shop.phone.go_out_of_range()
    for _each in range(LONG_ABSENCE):
        await shop.pay()
    assert len(shop.phone.queued) >= LONG_ABSENCE
    await shop.phone.come_back()


async def _pay_some(shop: RoughShop, chance: Random) -> None:
    for _ in range(chance.randrange(4)):
        await shop.pay()
