"""An iPhone in the shop's air, bonded with a station by a real exchange of keys."""

import asyncio
from dataclasses import dataclass

from app.domain.iphone_pairing import IphoneStep
from app.domain.link_state import LinkPhase
from app.domain.phone import PairedPhone
from app.link.ble_link import BleRadio
from app.link.link_timings import LinkTimings
from app.link.virtual_radio import VirtualRadio
from app.services.ports import LinkPlan, PhoneLink
from handset.simulator.air import Air
from handset.simulator.iphone import Iphone
from handset.simulator.phone_radio import AirPlug
from tests.link.shop import PATIENCE, QUICK, Ledger

WECHAT, ALIPAY, CHAT = "com.tencent.xin", "com.alipay.iphoneclient", "org.example.chat"


class Owner:
    """Keeps what she was told, and sees the same number on both, or does not."""

    def __init__(self, *, same: bool = True) -> None:
        self.steps: list[tuple[IphoneStep, str]] = []
        self._same = same

    def tell(self, step: IphoneStep, code: str = "") -> None:
        self.steps.append((step, code))

    async def compare(self, code: str) -> bool:
        self.steps.append((IphoneStep.COMPARE, code))
        return self._same


@dataclass
class Counter:
    """A station with an iPhone near it. `ledger` keeps what the link tells."""

    radio: BleRadio
    adapter: VirtualRadio
    iphone: Iphone
    ledger: Ledger
    paired: PairedPhone
    steps: list[tuple[IphoneStep, str]]
    running: "asyncio.Task[None] | None" = None

    @classmethod
    async def opened(cls, *, largest_mtu: int = 517, timings: LinkTimings = QUICK) -> "Counter":
        air, owner = Air(), Owner()
        adapter = VirtualRadio(air.controller("station"))
        radio = BleRadio("00000000000000a1", lambda: "Shop", timings=timings, backends=adapter)
        iphone = Iphone(AirPlug(air), name="Wang's iPhone", largest_mtu=largest_mtu)
        await iphone.switch_on()
        async with asyncio.timeout(PATIENCE):
            meeting = asyncio.create_task(radio.meet_new_iphone("Shop", owner))
            await iphone.pair_with("Shop")
            paired = await meeting
        return cls(radio, adapter, iphone, Ledger(), paired, owner.steps)

    def listen(self) -> PhoneLink:
        plan = LinkPlan(self.paired, b"", dict, lambda: (WECHAT, ALIPAY))
        link = self.radio.link(plan, self.ledger)
        self.ledger.links[self.paired.phone_id] = link
        self.running = asyncio.create_task(link.run())
        return link

    async def connected(self) -> "Counter":
        self.listen()
        await self.ledger.until_phase(LinkPhase.CONNECTED)
        return self

    async def absence(self) -> None:
        await self.iphone.go_out_of_range()
        await self.ledger.until_phase(LinkPhase.SILENT)

    async def close(self) -> None:
        if self.running:
            self.running.cancel()
            await asyncio.wait([self.running])
            assert self.running.cancelled()
        await self.iphone.switch_off()
        await self.adapter.close()


def pay(iphone: Iphone, text: str, app: str = WECHAT) -> int:
    """The number of the notification on the phone."""
    return iphone.hear(app, "微信支付", text).number
