"""The part of a station that the desks for files know, on a ledger that stands on the disk, and a real till."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.station import Station
from app.paths import DataFolder
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.day_end import DayEnd
from app.services.deed_book import DeedBook
from app.settings import Settings
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import make_ledger
from tests.fakes import FakeClock


class Evening:
    def __init__(self, qtbot: QtBot, root: Path) -> None:
        set_language(QApplication.instance(), "en")
        self.folder = DataFolder(root / "data")
        self.folder.make()
        make_ledger(self.folder.ledger)
        self.day_end: DayEnd
        self.desk: object = None
        """Kept here: Qt holds on to no desk that hears its signals."""
        self.bus, self.books = Bus(), LedgerFake()
        self.bookkeeper = Bookkeeper(self.books)
        self.deeds = DeedBook(self.bookkeeper, FakeClock())
        self.settings = SimpleNamespace(now=Settings())
        self.rules = SimpleNamespace(registry=SimpleNamespace(platforms={}))
        self.till = CashierWindow(StationSignals(), Settings(), {})
        qtbot.addWidget(self.till)

    @property
    def station(self) -> Station:
        return cast("Station", self)


@asynccontextmanager
async def open_evening(qtbot: QtBot, root: Path) -> AsyncIterator[Evening]:
    evening = Evening(qtbot, root)
    yield evening
    evening.bookkeeper.close()


async def until(condition: Callable[[], bool]) -> None:
    """Let both loops turn until it holds; pytest's own time limit ends a wait in vain."""
    while not condition():  # the conditions are of widgets, which tell nobody
        QApplication.processEvents()
        await asyncio.sleep(0)
