"""A till with a gate before it: the real window and the real PINs, on the tests' ledger."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.errands import Errands
from app.bootstrap.gate import Gate
from app.bootstrap.people import StaffRoom
from app.domain.person import Person
from app.pins import PinFile
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.staff import Staff
from app.settings import Settings
from app.ui.cashier.pin_sheet import PinSheet
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import FakeClock
from tests.until import PATIENCE


class Counter:
    def __init__(self, qtbot: QtBot, pins: Path) -> None:
        set_language(QApplication.instance(), "en")
        bus, self.ledger, self.clock = Bus(), LedgerFake(), FakeClock()
        self.bookkeeper = Bookkeeper(self.ledger)
        self.staff = Staff(bus, self.bookkeeper, self.clock, self.ledger.people, PinFile(pins))
        self.signals = StationSignals()
        self.till = CashierWindow(self.signals, Settings(), {})
        qtbot.addWidget(self.till)
        self.errands = Errands()
        self.gate = Gate(self.staff, self.till.sheets, self.errands)
        self.room = StaffRoom(self.staff, self.till, self.gate, self.errands)
        self.room.serve(self.signals)
        self.signals.listen_to(bus)

    @property
    def sheet(self) -> PinSheet:
        assert self.till.sheets.pin
        return self.till.sheets.pin

    def type_in(self, pin: str, person: Person | None = None) -> None:
        """Choose the person, where there is a choice, and enter the PIN."""
        if person and self.sheet.person is None:
            self.sheet.tiles.tiles[person.id].click()
        for digit in pin:
            self.sheet.entry.press(digit)
        self.sheet.entry.enter()


@asynccontextmanager
async def open_counter(qtbot: QtBot, folder: Path) -> AsyncIterator[Counter]:
    counter = Counter(qtbot, folder / "pins.json")
    await counter.staff.open()
    counter.till.show()
    yield counter
    await counter.errands.stop()
    counter.bookkeeper.close()


async def until(condition: Callable[[], bool]) -> None:
    """Let both loops turn, Qt's and asyncio's, until it holds, or fail."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # the conditions are of widgets, which tell nobody
            QApplication.processEvents()
            await asyncio.sleep(0)
