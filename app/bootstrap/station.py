"""The station without its windows: what is built, in which order it starts, and how it stops."""

import asyncio
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from app.bootstrap.errands import Errands
from app.bootstrap.exports import export_range, shop_of
from app.domain.business_day import business_day, clock_time
from app.domain.events import NoticeSettled, TroubleBegan
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.totals import DayTotals
from app.domain.trouble import StationTrouble
from app.exports.words import Language
from app.paths import DataFolder
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.day_watch import DayWatch
from app.services.disk_watch import DiskWatch
from app.services.intake import Intake
from app.services.link_keeper import LinkKeeper
from app.services.owner_settings import OwnerSettings
from app.services.pairing_desk import PairingDesk
from app.services.ports import Clock, KeyStore, Ledger, PhoneRadio, TrayNotice
from app.services.till import Till


@dataclass(frozen=True, slots=True)
class Day:
    """What the ledger says of a business day, for the windows at their start."""

    totals: DayTotals
    payments: list[Payment]
    tray: list[TrayNotice]


class Station:
    """Owns every long-lived object between the radio and the bus."""

    def __init__(
        self,
        folder: DataFolder,
        *,
        bus: Bus,
        clock: Clock,
        settings: OwnerSettings,
        registry: Registry,
        ledger: Ledger,
        radio: PhoneRadio,
        keys: KeyStore,
    ) -> None:
        self.bus = bus
        self.clock = clock
        self.settings = settings
        self.keys = keys
        self.bookkeeper = Bookkeeper(ledger)
        self.till = Till(bus, clock, lambda: settings.now.currency)
        self.intake = Intake(
            bus,
            self.bookkeeper,
            clock,
            recognise=Recogniser(registry).recognise,
            cut_off=self._cut_off,
            acknowledge=lambda notice_id: self.keeper.acknowledge(notice_id),
            settle=self.till.settle,
        )
        self.keeper = LinkKeeper(
            bus,
            self.bookkeeper,
            clock,
            radio=radio,
            keys=keys,
            wanted_apps=lambda: registry.wanted_apps,
            hear=self.intake.hear,
        )
        self.pairing = PairingDesk(bus, self.bookkeeper, radio=radio, keys=keys, keeper=self.keeper)
        self._registry = registry
        self._ledger_file = folder.ledger
        self._day_watch = DayWatch(bus, clock, self.bookkeeper, self._cut_off)
        self._disk_watch = DiskWatch(bus, folder.root)
        self._running = Errands()

    async def start(self) -> None:
        """Begin to record, then to listen: nothing can be heard that nobody would take."""
        self.settings.report()
        if not self.keys.is_keychain:
            self.bus.publish(TroubleBegan(StationTrouble.KEYS_IN_FILE))
        self._running.start(self.intake.run(), "intake")
        self._running.start(self._day_watch.run(), "day watch")
        self._running.start(self._disk_watch.run(), "disk watch")
        await self.keeper.start()
        self._running.start(asyncio.to_thread(self._registry.prepare), "preparing the recogniser")

    async def stop(self) -> None:
        """Stop listening, then recording; what is under way is finished."""
        await self.pairing.stop()
        await self.keeper.stop()
        await self._running.stop()
        await asyncio.to_thread(self.bookkeeper.close)

    async def today(self) -> Day:
        day = business_day(self.clock.now(), self._cut_off())
        return Day(*await self.bookkeeper.day(day), await self.bookkeeper.tray())

    async def settle_notice(self, notice_id: NoticeId) -> None:
        """A person has looked at a notice of the tray."""
        await self.bookkeeper.settle(notice_id, at=self.clock.now())
        self.bus.publish(NoticeSettled(notice_id))

    async def export_day(self, day: date, file: Path, language: Language) -> None:
        """Write the day's payments as CSV.

        Raises:
            ExportFailed: the file could not be written; none is left half done.
        """
        shop = shop_of(self.settings.now, self._registry.platforms)
        await asyncio.to_thread(export_range, self._ledger_file, shop, day, day, "csv", file, language)

    def _cut_off(self) -> time:
        return clock_time(self.settings.now.day_cut_off)
