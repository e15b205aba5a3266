"""The sound device is pulled out and comes back."""

from random import Random

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from tests.campaign.rough_shop import RoughShop


async def device_vanishes(shop: RoughShop, _: Random) -> None:
    gone = shop.event(TroubleBegan, lambda event: event.trouble is StationTrouble.NO_SOUND)
    back = shop.event(TroubleEnded, lambda event: event.trouble is StationTrouble.NO_SOUND)
    shop.player.present = False
    await shop.pay()
    await gone
    await shop.recovered()
    shop.player.present = True
    await back
