"""The simulated shop whose merchant has an iPhone as it is: bonded, asked for its permission, and heard over ANCS."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bootstrap.program import Program, Surroundings
from app.demo.shop import PATIENCE, connected, event_where, station_in
from app.demo.shop_iphone import ShopIphone, bundles_of
from app.domain.events import IphonePairingMoved, LinkChanged, NoticeUnsure
from app.domain.link_state import LinkPhase
from app.domain.notice import NoticeId
from app.link.link_timings import LinkTimings
from app.link.virtual_door import advertised
from app.paths import DataFolder
from app.services.bus import Bus
from handset.simulator.air import Air
from handset.simulator.iphone import Iphone
from handset.simulator.phone_radio import AirPlug

IOS_MTU = 185
"""Octets of a packet: as small as iPhones have been seen to make them, so that long texts come in fragments."""
IMPATIENT = LinkTimings(heartbeat_every=0.5, silent_after=5.0)
"""The demo does not wait ten seconds until the station asks again whether the owner has allowed it."""
WECHAT = "com.tencent.mm"


@dataclass(frozen=True, slots=True)
class IphoneShop:
    """Everything that the demo can lay its hands on."""

    folder: DataFolder
    program: Program
    phone: ShopIphone

    @property
    def bus(self) -> Bus:
        return self.program.station.bus

    def identity(self, seq: int) -> NoticeId:
        return self.phone.identity(seq)

    async def connected(self) -> None:
        await connected(self.program)

    async def hide_one(self) -> None:
        """A wallet's notice comes while previews are hidden; a person looks at the iPhone and wipes it away."""
        iphone = self.phone.iphone
        iphone.hides_previews = True
        unsure = asyncio.create_task(event_where(self.bus, NoticeUnsure, lambda _: True))
        await asyncio.sleep(0)
        number = await self.phone.hear(WECHAT, "微信支付", "微信支付收款1.00元")
        notice = (await unsure).notice
        await self.program.station.settle_notice(notice.id)
        iphone.hides_previews = False
        if number is not None:
            iphone.remove(number)


@asynccontextmanager
async def open_iphone_shop(
    app: QApplication, root: Path, surroundings: Surroundings, *, language: str = ""
) -> AsyncIterator[IphoneShop]:
    """Open the shop in `root`; its iPhone is paired anew, allowed to speak, and connected."""
    folder, air = DataFolder(root), Air()
    surroundings = replace(surroundings, timings=surroundings.timings or IMPATIENT)
    async with station_in(air, app, folder, surroundings, language) as program:
        iphone = Iphone(AirPlug(air), name="Shop iPhone", largest_mtu=IOS_MTU)
        phone = ShopIphone(iphone, bundles_of(program.station.rules.registry))
        await iphone.switch_on()
        try:
            await _pair(program, phone)
            await _allow(program, iphone)
            yield IphoneShop(folder, program, phone)
        finally:
            await iphone.switch_off()


async def _pair(program: Program, phone: ShopIphone) -> None:
    """The owner sees whether both show one number. An earlier demo's phone is gone, and so are its keys."""
    station = program.station
    for earlier in station.keeper.states:
        await station.keeper.revoke(earlier.phone_id)
    phone.iphone.shares = False
    name = station.settings.now.name_to_show
    asked = asyncio.create_task(event_where(station.bus, IphonePairingMoved, lambda moved: bool(moved.code)))
    await asyncio.sleep(0)
    station.pairing.offer_to_iphones(name)
    tapping = asyncio.create_task(phone.iphone.pair_with(advertised(name)))
    moved = await asked
    station.pairing.answer_compared(moved.code == await phone.iphone.shows_number())
    paired = await asyncio.wait_for(station.pairing.paired(), PATIENCE)
    await tapping
    phone.phone_id = paired.phone_id


async def _allow(program: Program, iphone: Iphone) -> None:
    """The owner taps Allow once the station has said on the till that she did not yet."""
    if not any(state.phase is LinkPhase.NOT_SHARED for state in program.station.keeper.states):
        await event_where(program.station.bus, LinkChanged, lambda event: event.state.phase is LinkPhase.NOT_SHARED)
    iphone.shares = True
    await connected(program)
