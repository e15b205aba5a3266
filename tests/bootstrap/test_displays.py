import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import qasync  # isort: skip  # it takes the Qt binding that is imported already

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
        self.till = CashierWindow(StationSignals(), saved, {})
        qtbot.addWidget(self.till)
        self.displays = Displays(self.bus, OwnerSettings(self.bus, file, SettingsRead(saved)), USUAL_TIMINGS)
        self.displays.serve(self.till)
        self.till.sheets.open_settings(Settings(displays=(display,)), ())

    @property
    def sheet(self) -> SettingsDialog:
        assert self.till.sheets.settings
        return self.till.sheets.settings

    async def said(self, words: str) -> None:
        card = self.sheet.displays.cards[0]
        while words not in card.sentence.text:  # noqa: ASYNC110  # a label tells nobody of its change
            await asyncio.sleep(0)


@pytest.fixture
def play(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Callable[..., None]:
    def run(scene: Callable[[Shop], Awaitable[None]], display: PoleDisplay, saved: Settings) -> None:
        async def on_stage() -> None:
            shop = Shop(qtbot, tmp_path / "settings.toml", display, saved)
            await scene(shop)
            shop.sheet.close()
            await shop.displays.close()

        set_language(qapp, "en")
        with qasync.QEventLoop(qapp) as loop:
            loop.run_until_complete(on_stage())

    return run


def test_a_display_is_tried_before_it_is_saved(play: Callable[..., None], tmp_path: Path) -> None:
    plugged = PtyDisplay(tmp_path)

    async def scene(shop: Shop) -> None:
        shop.sheet.displays.cards[0].trial.click()
        await shop.said("12.34")
        assert await plugged.hears(b"s2") == b"\x1bQA12.34\r\x1bs2"

    play(scene, PoleDisplay(DisplayKind.LED8N, plugged.name), Settings())
    plugged.unplug()


def test_a_trial_that_fails_says_why(play: Callable[..., None], tmp_path: Path) -> None:
    async def scene(shop: Shop) -> None:
        shop.sheet.displays.cards[0].trial.click()
        await shop.said("Nothing could be written")
        await shop.said("ttyNONE")

    play(scene, PoleDisplay(DisplayKind.LED8N, str(tmp_path / "ttyNONE")), Settings())


def test_the_sale_is_shown_and_in_the_end_nothing(play: Callable[..., None], tmp_path: Path) -> None:
    plugged = PtyDisplay(tmp_path)
    display = PoleDisplay(DisplayKind.LED8N, plugged.name)

    async def scene(shop: Shop) -> None:
        shop.bus.publish(SaleChanged(OPEN))
        await plugged.hears(b"\x1bQA3.50\r\x1bs1")

    play(scene, display, Settings(displays=(display,)))
    assert asyncio.run(plugged.hears(b"s0")) == b"\x1b@\x0c\x1bs0"
    plugged.unplug()
