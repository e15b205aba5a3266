"""Clocks that are set, zones that change, and the night that has an hour twice."""

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tests.campaign.rough_shop import RoughShop

SUMMER_ENDS = datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
ZONES = ("Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "Europe/Berlin")
"""None has the offset that the shop begins with."""


async def station_clock_jumps(shop: RoughShop, chance: Random) -> None:
    before = shop.clock.now()
    shop.clock.ahead = _jump(chance)
    await shop.pay()
    assert abs(shop.clock.now() - before) > timedelta(minutes=1)
    await shop.recovered()
    shop.clock.ahead = timedelta()


async def phone_clock_jumps(shop: RoughShop, chance: Random) -> None:
    shop.phone.clock_ahead = _jump(chance)
    await shop.pay()
    await shop.recovered()
    shop.phone.clock_ahead = timedelta()


async def zone_changes(shop: RoughShop, chance: Random) -> None:
    zone, before = shop.clock.zone, shop.clock.now().utcoffset()
    shop.clock.zone = ZoneInfo(chance.choice(ZONES))
    await shop.pay()
    assert shop.clock.now().utcoffset() != before
    await shop.recovered()
    shop.clock.zone = zone


async def summer_time_ends(shop: RoughShop, _: Random) -> None:
    """A payment in the hour that comes twice, once in each."""
    zone = shop.clock.zone
    shop.clock.zone = ZoneInfo("Europe/Berlin")
    for moment, fold in ((SUMMER_ENDS - timedelta(minutes=30), 0), (SUMMER_ENDS + timedelta(minutes=30), 1)):
        shop.clock.ahead = moment - datetime.now(UTC)
        assert (shop.clock.now().hour, shop.clock.now().fold) == (2, fold)
        await shop.pay()
        await shop.recovered()
    shop.clock.zone, shop.clock.ahead = zone, timedelta()


def _jump(chance: Random) -> timedelta:
    return timedelta(minutes=chance.choice([-1, 1]) * chance.uniform(2, 60 * 24 * 400))
