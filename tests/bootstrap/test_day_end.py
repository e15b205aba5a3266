"""What stands between the day's sheet and the station; the route test plays it with the real one."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import time, timedelta
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.day_end import DayEndDesk, Then
from app.bootstrap.station import Station
from app.domain.backup import Backup
from app.domain.events import BackupMade, PaymentRecorded, TroubleBegan
from app.domain.money import Money
from app.domain.person import Deed, Person, Role
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.day_end import DayEnd
from app.services.shop_day import ShopDay
from app.settings import Settings
from app.ui.cashier.window import CashierWindow
from app.ui.day.day_end_sheet import DayEndSheet
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, record
from tests.fakes import NOON, FakeClock, a_notice
from tests.until import until

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@dataclass
class Now:
    """Settings, or people, that stay as they are."""

    now: Settings
    people: tuple[Person, ...] = ()


class Strict:
    """Lets nobody do anything until the owner says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Deed, Then]] = []

    def ask(self, deed: Deed, then: Then) -> None:
        self.asked.append((deed, then))

    def allow(self) -> Deed:
        deed, then = self.asked.pop()
        then("mei")
        return deed


class Evening:
    """The part of a station that the desk knows, on a ledger in memory, and a real till."""

    def __init__(self, qapp: QApplication, backup_folder: str = "") -> None:
        self.bus, self.ledger = Bus(), LedgerFake()
        record(self.ledger, a_notice())
        self.bookkeeper = Bookkeeper(self.ledger)
        self.settings = Now(Settings(backup_folder=backup_folder))
        self.staff = Now(Settings(), (Person("li", "Li", Role.CASHIER),))
        self.clock = FakeClock()
        self.day = ShopDay(self.clock, lambda: time(0))
        self.day_end = DayEnd(self.bus, self.bookkeeper, self.ledger.days, self.day, self._written)
        self.signals = StationSignals(qapp)
        self.signals.listen_to(self.bus)
        self.till = CashierWindow(self.signals, self.settings.now, {})
        self.gate = Strict()
        self.desk = DayEndDesk(cast("Station", self), self.till, self.signals, {}, self.gate.ask)

    async def _written(self) -> None:
        return

    async def opened(self) -> DayEndSheet:
        self.till.bar.day_end.click()
        assert self.gate.allow() is Deed.X_REPORT
        assert self.desk.sheet
        sheet = self.desk.sheet
        await until(lambda: sheet.shows_the_open_day)
        return sheet


@pytest.fixture
async def evening(qapp: QApplication, qtbot: QtBot) -> AsyncIterator[Evening]:
    set_language(qapp, "en")
    evening = Evening(qapp)
    qtbot.addWidget(evening.till)
    yield evening
    await evening.desk.close()
    evening.bookkeeper.close()


async def test_nothing_is_shown_or_done_before_it_is_allowed(evening: Evening) -> None:
    evening.till.bar.day_end.click()
    assert evening.desk.sheet is None
    sheet = await evening.opened()
    sheet.end_requested.emit(TODAY, None, None)
    sheet.correction_wished.emit()
    assert [deed for deed, _ in evening.gate.asked] == [Deed.X_REPORT, Deed.END_DAY, Deed.CORRECT_DAY]
    assert evening.ledger.days.sealed == []


async def test_a_day_that_is_being_ended_is_ended_before_the_station_stops(evening: Evening) -> None:
    sheet = await evening.opened()
    sheet.end_requested.emit(TODAY, None, None)
    assert evening.gate.allow() is Deed.END_DAY
    await evening.desk.close()
    assert [report.day for report in evening.ledger.days.sealed] == [TODAY]
    assert sheet.today.seal.isVisibleTo(sheet)


async def test_the_float_of_the_last_end_is_offered_and_a_new_one_is_kept(evening: Evening) -> None:
    began, yesterday = Money(20_000, "CNY"), TODAY - timedelta(days=1)
    evening.ledger.days.end(yesterday, at=NOON, counted=began, opening_float=began)
    sheet = await evening.opened()
    assert sheet.today.cash.began_with == began
    sheet.end_requested.emit(TODAY, Money(15_000, "CNY"), Money(15_000, "CNY"))
    evening.gate.allow()
    await evening.desk.close()
    assert evening.ledger.days.last_float() == Money(15_000, "CNY")


async def test_a_day_that_turns_while_it_is_looked_at_stays_on_the_page(evening: Evening) -> None:
    sheet = await evening.opened()
    evening.clock.move(hours=13)
    record(evening.ledger, a_notice(2))
    evening.bus.publish(PaymentRecorded(evening.ledger.payments(TODAY)[0], evening.ledger.totals(TODAY)))
    await until(lambda: sheet.today.view.report is not None and sheet.today.view.report.takings[0].count == 2)
    assert sheet.today.view.report
    assert sheet.today.view.report.day == TODAY
    assert sheet.today.end.isEnabled()


async def test_ending_it_again_is_refused_in_words(evening: Evening) -> None:
    sheet = await evening.opened()
    for _ in range(2):
        sheet.end_requested.emit(TODAY, None, None)
        evening.gate.allow()
        await evening.desk.close()
    assert sheet.today.words == "23 Nov has ended already; nothing was added to it."
    assert len(evening.ledger.days.sealed) == 1


async def test_a_correction_that_cannot_be_written_is_told_on_the_till(evening: Evening) -> None:
    await evening.day_end.end()
    sheet = await evening.opened()
    evening.ledger.trouble = LedgerTrouble.DISK_FULL
    sheet.correction_requested.emit(1, "a note under the drawer")
    await until(lambda: "The disk is full" in evening.till.bar.messages.words)
    assert sheet.past.words == ""


async def test_it_says_how_the_backup_went(evening: Evening) -> None:
    sheet = await evening.opened()
    assert sheet.today.backup_words == "No backup folder is set. Choose one in Settings, Day's end."
    evening.bus.publish(TroubleBegan(StationTrouble.NO_SOUND))
    evening.bus.publish(BackupMade(Backup(TODAY, 1)))
    assert "paybell-2026-11-23-001" in sheet.today.backup_words
    evening.bus.publish(TroubleBegan(StationTrouble.BACKUP_NO_ROOM, "/media/stick"))
    assert "is full" in sheet.today.backup_words
