"""The simulated shop: a station on a virtual radio, and the merchant's phone, paired with it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QApplication

from app.bootstrap.logs import logging_to
from app.bootstrap.program import Program, Surroundings, running_program
from app.domain.collection_code import CollectionCode
from app.domain.events import LinkChanged
from app.domain.link_state import LinkPhase, LinkState
from app.domain.notice import NoticeId
from app.link.virtual_radio import VirtualRadio
from app.paths import DataFolder
from app.services.bus import Bus
from app.settings import Settings, read_settings, write_settings
from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_in_hand import MerchantPhone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.station_talk import PhoneNews

PATIENCE = 20.0
"""Seconds that the demo waits for anything before it says that it did not happen."""
SHOP_NAMES = {"en": "Wang's Tea House", "zh_CN": "老王茶铺"}
CODES = (
    CollectionCode("alipay", "Alipay", "https://qr.alipay.com/fkx00000paybelldemo0000"),
    CollectionCode("wechat", "WeChat Pay", "wxp://f2f0-paybell-demo-code-that-pays-nobody"),
)

E = TypeVar("E")


class ShopPhone(MerchantPhone, Protocol):
    """The merchant's phone as the demo handles it, be it one with Paybell or an iPhone."""

    async def hear(self, app_id: str, title: str, text: str, posted_at: datetime | None = None) -> int | None: ...


class AnyShop(Protocol):
    """What a demo asks of its shop, whatever phone the merchant has."""

    @property
    def folder(self) -> DataFolder: ...
    @property
    def program(self) -> Program: ...
    @property
    def phone(self) -> ShopPhone: ...
    @property
    def bus(self) -> Bus: ...
    def identity(self, seq: int) -> NoticeId:
        """Of the notice that `phone.hear` gave this number."""
        ...

    async def connected(self) -> None:
        """Return when the phone's link stands, and the phone tells what the station wants."""
        ...


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop whose phone has Paybell: everything that the demo can lay its hands on."""

    folder: DataFolder
    program: Program
    phone: Phone

    @property
    def bus(self) -> Bus:
        return self.program.station.bus

    def identity(self, seq: int) -> NoticeId:
        return NoticeId(self.phone.phone_id, self.phone.epoch, seq)

    async def connected(self) -> None:
        await connected(self.program)


@asynccontextmanager
async def open_shop(
    app: QApplication,
    root: Path,
    surroundings: Surroundings,
    *,
    language: str = "",
    tell: Callable[[PhoneNews], None] = lambda _: None,
) -> AsyncIterator[Shop]:
    """Open the shop in `root`, which may hold one from an earlier demo; its phone is paired and connected."""
    folder, air = DataFolder(root), Air()
    async with station_in(air, app, folder, surroundings, language) as program:
        phone = Phone(_made(root / "phone"), AirPlug(air), name="Shop phone", tell=tell)
        await phone.switch_on()
        try:
            shop = Shop(folder, program, phone)
            await _paired(shop)
            yield shop
        finally:
            await phone.switch_off()


@asynccontextmanager
async def station_in(
    air: Air, app: QApplication, folder: DataFolder, surroundings: Surroundings, language: str
) -> AsyncIterator[Program]:
    """The real program, whose Bluetooth is in this air."""
    folder.make()
    write_settings(folder.settings, _settings(folder, language))
    backends = VirtualRadio(air.controller("station"))
    with logging_to(folder.log):
        async with running_program(app, folder, replace(surroundings, backends=backends)) as program:
            yield program
        await backends.close()


async def connected(program: Program) -> None:
    """Return when a phone's link stands, and that phone knows, or is known to tell, what the station wants."""
    if not any(_is_heard(state) for state in program.station.keeper.states):
        await event_where(program.station.bus, LinkChanged, lambda event: _is_heard(event.state))


async def event_where(bus: Bus, kind: type[E], wanted: Callable[[E], bool]) -> E:
    """The next event of `kind` that is wanted.

    Raises:
        TimeoutError: it did not come within the demo's patience.
    """
    found: asyncio.Future[E] = asyncio.get_running_loop().create_future()

    def look(event: E) -> None:
        if not found.done() and wanted(event):
            found.set_result(event)

    stop_listening = bus.subscribe(kind, look)
    try:
        return await asyncio.wait_for(found, PATIENCE)
    finally:
        stop_listening()


async def signalled(signal: SignalInstance) -> None:
    """Return when a Qt signal comes.

    Raises:
        TimeoutError: it did not come within the demo's patience.
    """
    came = asyncio.Event()
    connection = signal.connect(lambda *_: came.set())
    try:
        await asyncio.wait_for(came.wait(), PATIENCE)
    finally:
        QObject.disconnect(connection)


async def _paired(shop: Shop) -> None:
    station = shop.program.station
    if not station.keeper.states:
        offer = station.pairing.offer(station.settings.now.shop_name)
        shop.phone.accept_pairing(offer.uri)
        await asyncio.wait_for(station.pairing.paired(), PATIENCE)
    await shop.connected()


def _is_heard(state: LinkState) -> bool:
    return state.phase is LinkPhase.CONNECTED and state.status is not None


def _settings(folder: DataFolder, language: str) -> Settings:
    known = read_settings(folder.settings).settings
    name = known.shop_name or SHOP_NAMES.get(language, SHOP_NAMES["en"])
    return replace(known, shop_name=name, codes=known.codes or CODES, language=language or known.language)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder
