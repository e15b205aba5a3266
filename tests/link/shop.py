"""A shop in milliseconds: a virtual air, phones in it, and stations that listen. Real GATT, no sleeping."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bleak.backends.scanner import BaseBleakScanner

from app.domain.link_state import LinkPhase
from app.domain.notice import Notice
from app.domain.phone import PairedPhone, PhoneStatus
from app.link.ble_link import BlePhoneLink, BleRadio
from app.link.link_timings import LinkTimings
from app.link.phone_finder import PhoneFinder
from app.link.virtual_radio import VirtualRadio
from app.services.ports import LinkPlan
from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneNews

ALIPAY, WECHAT, CHAT = "com.eg.android.AlipayGphone", "com.tencent.mm", "org.example.chat"
QUICK = LinkTimings(
    heartbeat_every=0.05,
    silent_after=0.25,
    connected_within=1.0,
    established_within=0.5,
    goodbye_within=0.5,
    retry_first=0.01,
    retry_longest=0.05,
    scan_round=5.0,
)
QUICK_PHONE = PhoneTimings(
    heartbeat_every=0.05, silent_after=2.0, established_within=0.5, turn=0.03, advertising_interval=0.01
)
PATIENCE = 5.0


class Watched:
    """Lets a test wait until something holds, asking again at each change."""

    patience = PATIENCE

    def __init__(self) -> None:
        self._changed = asyncio.Event()

    def change(self) -> None:
        self._changed.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(self.patience):
            while not holds():
                self._changed.clear()
                await self._changed.wait()


class Ledger(Watched):
    """A `PhoneListener` that commits every notice at once and keeps what it heard."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Notice] = []
        self.phases: list[tuple[LinkPhase, str]] = []
        self.statuses: list[PhoneStatus] = []
        self.up_to: dict[str, int] = {}
        self.links: dict[str, BlePhoneLink] = {}
        self.acknowledges = True

    def phase_changed(self, phone_id: str, phase: LinkPhase, detail: str = "") -> None:
        self.phases.append((phase, detail))
        self.change()

    def notice_heard(self, notice: Notice) -> None:
        self.heard.append(notice)
        if self.acknowledges:
            self.up_to[notice.id.epoch] = notice.id.seq
            self.links[notice.id.phone].acknowledge(notice.id)
        self.change()

    def status_heard(self, phone_id: str, status: PhoneStatus) -> None:
        self.statuses.append(status)
        self.change()

    @property
    def phase(self) -> LinkPhase | None:
        return self.phases[-1][0] if self.phases else None

    @property
    def texts(self) -> list[str]:
        return [notice.text for notice in self.heard]

    async def until_phase(self, phase: LinkPhase) -> None:
        await self.until(lambda: self.phase is phase)

    async def until_heard(self, count: int) -> None:
        await self.until(lambda: len(self.heard) >= count)


class News(Watched):
    """What a phone tells, kept."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[PhoneNews] = []

    def __call__(self, news: PhoneNews) -> None:
        self.told.append(news)
        self.change()


class Scans(Watched):
    """Counts the scans of an adapter; `backend` is its scanner, watched."""

    def __init__(self, adapter: VirtualRadio) -> None:
        super().__init__()
        self.began = 0
        self.ended = 0
        scans = self

        class WatchedScanner(adapter.scanner):  # type: ignore[name-defined, misc]  # a class made at run time
            async def start(self) -> None:
                await super().start()
                scans.began += 1
                scans.change()

            async def stop(self) -> None:
                await super().stop()
                scans.ended += 1
                scans.change()

        self.backend: type[BaseBleakScanner] = WatchedScanner

    @property
    def is_scanning(self) -> bool:
        return self.began > self.ended


@dataclass
class Station:
    """One computer with its own adapter. `run` is a life of its program; the ledger outlives it."""

    radio: BleRadio
    adapter: VirtualRadio
    ledger: Ledger = field(default_factory=Ledger)
    wanted: tuple[str, ...] = (ALIPAY, WECHAT)
    tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def watch_scans(self) -> Scans:
        scans = Scans(self.adapter)
        self.radio.finder = PhoneFinder(scans.backend, self.radio.timings.scan_round)
        return scans

    async def pair(self, phone: Phone) -> tuple[PairedPhone, bytes]:
        offer = self.radio.offer_pairing("Shop")
        phone.accept_pairing(offer.uri)
        async with asyncio.timeout(PATIENCE):
            return await self.radio.meet_new_phone(offer), offer.key

    def listen(self, paired: PairedPhone, key: bytes) -> "asyncio.Task[None]":
        plan = LinkPlan(paired, key, lambda: self.ledger.up_to, lambda: self.wanted)
        link = self.radio.link(plan, self.ledger)
        self.ledger.links[paired.phone_id] = link
        self.tasks.append(asyncio.create_task(link.run()))
        return self.tasks[-1]

    async def stop(self) -> None:
        for task in self.tasks:
            task.cancel()
        for outcome in await asyncio.gather(*self.tasks, return_exceptions=True):
            assert isinstance(outcome, asyncio.CancelledError), outcome
        self.tasks.clear()


class Shop:
    """Owns all of it; `close` leaves nothing behind."""

    def __init__(self, folder: Path, *, largest_mtu: int = 517, air: Air | None = None) -> None:
        self.air = air or Air()
        self.folder = folder
        self.largest_mtu = largest_mtu
        self.phones: list[Phone] = []
        self.stations: list[Station] = []

    async def phone(self, name: str = "Phone", tell: Callable[[PhoneNews], None] = lambda _: None) -> Phone:
        folder = self.folder / name
        folder.mkdir()
        phone = Phone(
            folder, AirPlug(self.air), name=name, timings=QUICK_PHONE, largest_mtu=self.largest_mtu, tell=tell
        )
        self.phones.append(phone)
        await phone.switch_on()
        return phone

    def station(self, station_id: str = "00000000000000a1", timings: LinkTimings = QUICK) -> Station:
        adapter = VirtualRadio(self.air.controller("station"))
        radio = BleRadio(station_id, lambda: "Shop", timings=timings, backends=adapter)
        self.stations.append(Station(radio, adapter))
        return self.stations[-1]

    async def connected(self, name: str = "Phone") -> tuple[Phone, Station]:
        """A phone and a station that are paired and connected."""
        phone, station = await self.phone(name), self.station()
        station.listen(*await station.pair(phone))
        await station.ledger.until_phase(LinkPhase.CONNECTED)
        await station.ledger.until(lambda: bool(station.ledger.statuses))
        return phone, station

    async def close(self) -> None:
        for station in self.stations:
            await station.stop()
            await station.adapter.close()
        for phone in self.phones:
            await phone.switch_off()


async def pay(phone: Phone, text: str, app_id: str = ALIPAY) -> int | None:
    return await phone.hear(app_id, "收款", text, datetime(2026, 11, 23, 4, 0, tzinfo=UTC))
