"""The shop that the faults happen to: the station's real parts, one phone, one air, and a count of what was told."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.bootstrap.opening import Opened
from app.bootstrap.platforms import known_platforms
from app.bootstrap.station import Station
from app.domain.events import LedgerRecovered, LinkChanged, PaymentNotRecorded, TroubleBegan, TroubleEnded
from app.domain.link_state import LinkPhase
from app.link.ble_link import BleRadio
from app.link.link_timings import LinkTimings
from app.link.protocol.closing import CloseReason
from app.pairing_keys import FileKeyStore
from app.paths import DataFolder
from app.pins import PinFile
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.settings import open_settings
from app.sound.bell import Bell
from app.sound.player import NoSound
from db.ledger import SqliteLedger
from db.opening import open_to_write
from handset.simulator.air import Air
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.phone_timings import PhoneTimings
from handset.simulator.station_talk import PhoneNews
from tests.campaign.rough_radio import MTU, RoughAir, RoughRadio
from tests.campaign.told import Told
from tests.link.shop import Watched

PATIENCE = 90.0
"""Seconds for anything at all: a loaded machine is no fault."""
QUICK = LinkTimings(
    heartbeat_every=0.05,
    silent_after=1.0,
    connected_within=1.5,
    established_within=1.5,
    goodbye_within=1.0,
    retry_first=0.002,
    retry_longest=0.02,
    scan_round=20.0,
)
QUICK_PHONE = PhoneTimings(
    heartbeat_every=0.05, silent_after=1.0, established_within=3.0, turn=0.03, advertising_interval=0.01
)
LONG_NAME = "The shop's phone, in the drawer beside the till, on its charger"
"""So that the reply of a handshake takes two packets."""
OWN_LOGS = ("app", "db", "handset")


class RoughClock:
    """The computer's clock, which somebody sets; and the time zone, which somebody changes."""

    def __init__(self) -> None:
        self.ahead = timedelta()
        self.zone: tzinfo = timezone(timedelta(hours=8))

    def now(self) -> datetime:
        return (datetime.now(UTC) + self.ahead).astimezone(self.zone)


class RoughPlayer:
    """A sound device that can be pulled out."""

    def __init__(self) -> None:
        self.present = True

    def detect(self) -> None:
        if not self.present:
            raise NoSound("unplugged")

    def play(self, sound: bytes) -> None:
        self.detect()

    def wait_played(self) -> None:
        self.detect()

    def close(self) -> None:
        """Nothing is held."""


class Noticed(logging.Handler):
    """What the station's own log says: why sessions were closed, and whatever nobody foresaw."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(logging.INFO)
        self._changed = changed
        self.closed: Counter[str] = Counter()
        self.unforeseen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self.unforeseen.append(self.format(record))
        elif found := re.search(r"session closed: ([A-Z_]+)", record.getMessage()):
            self.closed[found[1]] += 1
            self._changed()

    def closings_for(self, *reasons: CloseReason) -> int:
        return sum(self.closed[reason.name] for reason in reasons)


class MovablePlug(AirPlug):
    """The controller of a phone that can be carried into another air."""

    def carry_to(self, air: Air) -> None:
        self._air = air


class RoughShop(Watched):
    """Made by `open_rough_shop`. `until` is woken by everything that the station or the phone tells."""

    patience = PATIENCE
    station: Station
    bus: Bus
    connection: Connection

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = DataFolder(folder / "station")
        self.folder.make()
        self.ledger = self.folder.ledger
        self.root = folder
        self.air = RoughAir()
        self.radio = RoughRadio(self.air, self.change)
        self.clock = RoughClock()
        self.player = RoughPlayer()
        self.told = Told(folder / "told.sqlite3")
        self.noticed = Noticed(self.change)
        self.plug = MovablePlug(self.air)
        self.phone = self.make_phone("phone", self.plug)
        self.guests = 0

    def make_phone(self, name: str, plug: AirPlug) -> Phone:
        (self.root / name).mkdir()
        return Phone(self.root / name, plug, name=LONG_NAME, timings=QUICK_PHONE, largest_mtu=MTU, tell=self._news)

    async def pay(self) -> None:
        await self.told.tell(self.phone)

    async def recovered(self) -> None:
        """Return when the phone's link stands and the station has acknowledged all that the phone was told."""
        await self.until(lambda: self.is_connected and not self.phone.queued)

    @property
    def is_connected(self) -> bool:
        return self.phase(self.phone) is LinkPhase.CONNECTED and bool(self.phone.connected_to)

    def phase(self, phone: Phone) -> LinkPhase | None:
        states = {state.phone_id: state.phase for state in self.station.keeper.states}
        return states.get(phone.phone_id)

    async def pair(self, phone: Phone) -> None:
        """Pair, and wait for the first hello: before it the phone keeps nothing for the station."""
        offer = self.station.pairing.offer("Shop")
        phone.accept_pairing(offer.uri)
        async with asyncio.timeout(PATIENCE):
            await self.station.pairing.paired()
        await self.until(lambda: any(station.wanted for station in phone.stations))

    def event(self, kind: type, wanted: Callable[[Any], bool] = lambda _: True) -> "asyncio.Future[Any]":
        """The next such event, from now on."""
        found: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

        def look(event: Any) -> None:
            if not found.done() and wanted(event):
                found.set_result(event)

        stop = self.bus.subscribe(kind, look)
        found.add_done_callback(lambda _: stop())
        return found

    def _news(self, _news: PhoneNews) -> None:
        self.change()


@asynccontextmanager
async def open_rough_shop(folder: Path) -> AsyncIterator[RoughShop]:
    """A running station with its phone paired and connected; at the end all is stopped in reverse."""
    shop = RoughShop(folder)
    async with AsyncExitStack() as stack:
        for name in OWN_LOGS:
            _listen_to_log(logging.getLogger(name), shop.noticed, stack)
        stack.push_async_callback(shop.radio.close)
        await _open_station(shop, stack)
        await shop.phone.switch_on()
        stack.push_async_callback(shop.phone.switch_off)
        await shop.pair(shop.phone)
        await shop.recovered()
        yield shop


def _listen_to_log(logger: logging.Logger, noticed: Noticed, stack: AsyncExitStack) -> None:
    stack.callback(logger.setLevel, logger.level)
    stack.callback(logger.removeHandler, noticed)
    logger.setLevel(logging.INFO)
    logger.addHandler(noticed)


async def _open_station(shop: RoughShop, stack: AsyncExitStack) -> None:
    shop.bus, shop.connection = Bus(), open_to_write(shop.folder.ledger)
    ledger = SqliteLedger(shop.connection, shop.clock)
    stack.callback(ledger.close)
    bell = Bell(shop.bus, shop.player, asyncio.get_running_loop().call_soon_threadsafe)
    stack.callback(bell.start())
    shop.station = _station(shop, ledger)
    for kind in (LinkChanged, PaymentNotRecorded, LedgerRecovered, TroubleBegan, TroubleEnded):
        shop.bus.subscribe(kind, lambda _: shop.change())
    stack.push_async_callback(shop.station.stop)
    await shop.station.start()


def _station(shop: RoughShop, ledger: SqliteLedger) -> Station:
    return Station(
        shop.folder,
        bus=shop.bus,
        clock=shop.clock,
        settings=OwnerSettings(shop.bus, shop.folder.settings, open_settings(shop.folder.settings)),
        registry=known_platforms(shop.folder, _no_problem),
        opened=Opened(ledger, FileKeyStore(shop.folder.keys), PinFile(shop.folder.pins)),
        radio=BleRadio(ledger.station_id, lambda: "Shop", timings=QUICK, backends=shop.radio, now=shop.clock.now),
        retry_every=0.05,
    )


def _no_problem(problem: str) -> None:
    raise AssertionError(problem)
