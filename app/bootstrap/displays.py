"""The customer displays on serial ports, beside the customer's window."""

import asyncio

from app.bootstrap.errands import Errands
from app.displays.display_board import DisplayBoard
from app.displays.encoding import encoded, trial
from app.displays.scene import SceneTimes
from app.displays.serial_port import PortUnreachable, serial_ports, write_message
from app.domain.pole_display import PoleDisplay
from app.services.bus import Bus
from app.services.owner_settings import OwnerSettings
from app.ui.cashier.window import CashierWindow
from app.ui.customer.stage import Timings

TRIAL_FOR = 4.0
"""Seconds for which the owner can look at a display that is tried out."""


class Displays:
    """Owns the board, and serves the settings page of the displays."""

    def __init__(self, bus: Bus, settings: OwnerSettings, timings: Timings, till: CashierWindow) -> None:
        self._settings = settings
        self._till = till
        self._errands = Errands()
        self._board = DisplayBoard(bus, settings.now, _times(timings))
        till.sheets.find_ports = serial_ports
        till.display_tried.connect(self._try)

    async def close(self) -> None:
        await self._errands.stop()
        await self._board.close()

    def _try(self, display: PoleDisplay) -> None:
        self._errands.start(self._try_out(display), f"trying the display on {display.port}")

    async def _try_out(self, display: PoleDisplay) -> None:
        """Write a figure to look for, say how that went, and then show again what belongs there."""
        message = encoded(trial(self._settings.now.name_to_show), display)
        try:
            await asyncio.to_thread(write_message, display.port, display.baud, message)
        except PortUnreachable as why:
            self._till.sheets.show_display_tried(display.port, str(why))
        else:
            self._till.sheets.show_display_tried(display.port, "")
            await asyncio.sleep(TRIAL_FOR)
            self._board.redraw()


def _times(timings: Timings) -> SceneTimes:
    """The displays keep time with the customer's window, which counts milliseconds."""
    return SceneTimes(timings.received / 1000, timings.received_beside_sale / 1000, timings.thanks / 1000)
