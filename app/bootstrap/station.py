"""The station without its windows: what is built, in which order it starts, and how it stops."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time

from app.bootstrap.errands import Errands
from app.bootstrap.opening import Opened
from app.bootstrap.platforms import prepared_platforms
from app.domain.business_day import clock_time
from app.domain.events import DayBegan, NoticeSettled, SamePaymentAnswered, SamePaymentUndone, TroubleBegan
from app.domain.likeness import SameAnswer
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.sale import SaleState
from app.domain.totals import DayTotals
from app.domain.trouble import StationTrouble
from app.paths import DataFolder
from app.platforms.registry import Registry
from app.platforms.rulebook import Rulebook
from app.services.bookkeeper import Bookkeeper
from app.services.books import ClosedSale
from app.services.bus import Bus
from app.services.code_choice import CodeChoice
from app.services.day_end import DayEnd
from app.services.day_watch import DayWatch
from app.services.deed_book import DeedBook
from app.services.disk_watch import DiskWatch
from app.services.intake import RETRY_EVERY, Intake
from app.services.likeness_watch import LikenessWatch
from app.services.link_keeper import LinkKeeper
from app.services.owner_settings import OwnerSettings
from app.services.pairing_desk import PairingDesk
from app.services.ports import Clock, PhoneRadio, TrayNotice
from app.services.refunds import Refunds
from app.services.shop_day import ShopDay
from app.services.staff import Staff
from app.services.taught_files import TaughtFiles
from app.services.teaching_desk import TeachingDesk
from app.services.till import Till
from app.services.till_book import TillBook

LAST_WORDS = 2.0
"""Seconds that a station which stops waits for what was done at the till to be written."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Day:
    """What the ledger says of a business day, for the windows at their start."""

    totals: DayTotals
    payments: list[Payment]
    tray: list[TrayNotice]


class Station:
    """Owns every long-lived object between the radio and the bus.

    `retry_every`: seconds between two tries to record while the ledger cannot be written.
    """

    def __init__(
        self,
        folder: DataFolder,
        *,
        bus: Bus,
        clock: Clock,
        settings: OwnerSettings,
        registry: Registry,
        opened: Opened,
        radio: PhoneRadio,
        retry_every: float = RETRY_EVERY,
    ) -> None:
        self.bus = bus
        self.clock = clock
        self.settings = settings
        self.keys = opened.keys
        self.bookkeeper = Bookkeeper(opened.ledger)
        self.day = ShopDay(clock, self._cut_off)
        self.rules = Rulebook(registry)
        self._ledger = opened.ledger
        self._sell(opened)
        self._listen(radio, retry_every)
        self.teaching = self._teaching_desk(folder)
        self._day_watch = DayWatch(bus, self.bookkeeper, self.day.today)
        self.day_end.then(lambda _: self._day_watch.look())
        self._disk_watch = DiskWatch(bus, folder.root)
        self._running = Errands()

    def _sell(self, opened: Opened) -> None:
        bus, clock, books = self.bus, self.clock, opened.ledger
        self._till_book = TillBook(bus, self.bookkeeper, books.sales, self.day)
        self.code_choice = CodeChoice(bus)
        self.till = Till(bus, clock, lambda: self.settings.now.currency, self._till_book)
        self.refunds = Refunds(bus, self.bookkeeper, books.sales, self.day, self._refund_limit)
        self.staff = Staff(bus, self.bookkeeper, clock, books.people, opened.pins)
        self.deeds = DeedBook(self.bookkeeper, clock)
        self.day_end = DayEnd(bus, self.bookkeeper, books.days, self.day, self._till_book.written)

    def _listen(self, radio: PhoneRadio, retry_every: float) -> None:
        self.intake = Intake(
            self.bus,
            self.bookkeeper,
            self.clock,
            recognise=self.rules.recognise,
            day_of=self.day.of,
            acknowledge=lambda notice_id: self.keeper.acknowledge(notice_id),
            settle=self.till.settle,
            retry_every=retry_every,
        )
        self.keeper = LinkKeeper(
            self.bus,
            self.bookkeeper,
            self.clock,
            radio=radio,
            keys=self.keys,
            wanted_apps=lambda: self.rules.wanted_apps,
            hear=self.intake.hear,
        )
        self.pairing = PairingDesk(self.bus, self.bookkeeper, radio=radio, keys=self.keys, keeper=self.keeper)
        self.likeness = LikenessWatch(self.bus, self.bookkeeper, self.day)

    async def start(self) -> None:
        """Begin to record, then to listen: nothing can be heard that nobody would take."""
        self.settings.report()
        if not self.keys.is_keychain:
            self.bus.publish(TroubleBegan(StationTrouble.KEYS_IN_FILE))
        await self.staff.open()
        await self._resume()
        await self.likeness.start()
        self._running.start(self._till_book.run(), "till book")
        self._running.start(self.intake.run(), "intake")
        self._running.start(self._day_watch.run(), "day watch")
        self._running.start(self._disk_watch.run(), "disk watch")
        await self.keeper.start()
        self._running.start(asyncio.to_thread(self.rules.registry.prepare), "preparing the recogniser")

    async def stop(self) -> None:
        """Stop listening, then recording; what is under way is finished."""
        await self.pairing.stop()
        await self.keeper.stop()
        self.till.hold()
        await self._till_written()
        await self._running.stop()
        await asyncio.to_thread(self.bookkeeper.close)

    async def today(self) -> Day:
        await self.day_end.open()
        return Day(*await self.bookkeeper.day(self.day.today()), await self.bookkeeper.tray())

    async def sales_of(self, day: date) -> list[ClosedSale]:
        """The sales whose last move was on `day`, in the order of that move, as far as the ledger could be written."""
        await self._till_written()
        return await self.bookkeeper.call(lambda: self._ledger.sales.of_day(day))

    async def find_payments(self, search: PaymentSearch, before: int | None, limit: int) -> list[FoundPayment]:
        """As the ledger finds them, with the sales as they are now, as far as the ledger could be written."""
        await self._till_written()
        return await self.bookkeeper.find_payments(search, before=before, limit=limit)

    async def settle_notice(self, notice_id: NoticeId) -> None:
        """A person has looked at a notice of the tray."""
        await self.bookkeeper.settle(notice_id, at=self.clock.now())
        self.bus.publish(NoticeSettled(notice_id))

    def _teaching_desk(self, folder: DataFolder) -> TeachingDesk:
        return TeachingDesk(
            self.bus,
            self.bookkeeper,
            self.clock,
            rules=self.rules,
            files=TaughtFiles(folder.platforms),
            load=lambda: prepared_platforms(folder, log.warning),
            day_of=self.day.of,
            settle=self.till.settle,
        )

    async def _resume(self) -> None:
        """Put what the ledger has of unfinished sales beside the till, and today's money on its sales."""
        today = self.day.today()
        waiting = await self.bookkeeper.call(self._ledger.sales.waiting)
        of_today = await self.bookkeeper.call(lambda: self._ledger.sales.of_day(today))
        paid = [closed.sale for closed in of_today if closed.sale.state is SaleState.PAID]
        _, payments = await self.bookkeeper.day(today)
        self.till.resume([*paid, *waiting], [payment for payment in reversed(payments) if not payment.doubled])
        self.bus.subscribe(DayBegan, lambda event: self.till.begin_day(event.totals.day))
        self.bus.subscribe(SamePaymentAnswered, self._count_once)
        self.bus.subscribe(SamePaymentUndone, lambda event: self.till.know(event.question.doubled))

    def _count_once(self, event: SamePaymentAnswered) -> None:
        """What was the copy of another pays no sale."""
        if event.answer is SameAnswer.SAME:
            self.till.forget(event.question.doubled.id)

    async def _till_written(self) -> None:
        """Wait for the till's last entries, but not for a ledger that cannot be written."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._till_book.written(), LAST_WORDS)

    def _refund_limit(self) -> Money:
        return Money(self.settings.now.refund_limit_minor, self.settings.now.currency)

    def _cut_off(self) -> time:
        return clock_time(self.settings.now.day_cut_off)
