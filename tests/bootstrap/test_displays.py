import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.displays import Displays
from app.domain.events import SaleChanged
from app.domain.money import Money
from app.domain.pole_display import DisplayKind, PoleDisplay
from app.domain.sale import Sale, SaleLine
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.settings import Settings, SettingsRead
from app.ui.cashier.window import CashierWindow
from app.ui.customer.stage import USUAL_TIMINGS
from app.ui.language import set_language
from app.ui.settings_dialog import SettingsDialog
from app.ui.signals import StationSignals

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from tests.displays.ptys import PtyDisplay

OPEN = Sale("1", "CNY", (SaleLine("Tea", Money(350, "CNY")),))


class Shop:
    """A till with its settings open at a display."""

    def __init__(self, qtbot: QtBot, file: Path, display: PoleDisplay, saved: Settings) -> None:
        self.bus = Bus()
        self.signals = StationSignals()
        self.till = CashierWindow(self.signals, saved, {})
        qtbot.addWidget(self.till)
        settings = OwnerSettings(self.bus, file, SettingsRead(saved))
        self.displays = Displays(self.bus, settings, USUAL_TIMINGS, self.till)
        self.till.sheets.open_settings(Settings(displays=(display,)), ())

    @property
    def sheet(self) -> SettingsDialog:
        assert self.till.sheets.settings
        return self.till.sheets.settings

    async def said(self, words: str) -> None:
        card = self.sheet.displays.cards[0]
        while words not in card.sentence.text:  # a label tells nobody of its change
            QApplication.processEvents()
            await asyncio.sleep(0)


@asynccontextmanager
async def open_shop(qtbot: QtBot, folder: Path, display: PoleDisplay, saved: Settings) -> AsyncIterator[Shop]:
    set_language(QApplication.instance(), "en")
    shop = Shop(qtbot, folder / "settings.toml", display, saved)
    yield shop
    shop.sheet.close()
    await shop.displays.close()


async def test_a_display_is_tried_before_it_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    plugged = PtyDisplay(tmp_path)
    async with open_shop(qtbot, tmp_path, PoleDisplay(DisplayKind.LED8N, plugged.name), Settings()) as shop:
        shop.sheet.displays.cards[0].trial.click()
        await shop.said("12.34")
        assert await plugged.hears(b"s2") == b"\x1bQA12.34\r\x1bs2"
    plugged.unplug()


async def test_a_trial_that_fails_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    missing = PoleDisplay(DisplayKind.LED8N, str(tmp_path / "ttyNONE"))
    async with open_shop(qtbot, tmp_path, missing, Settings()) as shop:
        shop.sheet.displays.cards[0].trial.click()
        await shop.said("Nothing could be written")
        await shop.said("ttyNONE")


async def test_the_sale_is_shown_and_in_the_end_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    plugged = PtyDisplay(tmp_path)
    display = PoleDisplay(DisplayKind.LED8N, plugged.name)
    async with open_shop(qtbot, tmp_path, display, Settings(displays=(display,))) as shop:
        shop.bus.publish(SaleChanged(OPEN))
        await plugged.hears(b"\x1bQA3.50\r\x1bs1")
    assert await plugged.hears(b"s0") == b"\x1b@\x0c\x1bs0"
    plugged.unplug()
