"""The customer displays of a shop: what happens on the bus becomes messages on their ports."""

import asyncio
from collections.abc import Callable

from app.displays.content import DisplayContent
from app.displays.display_port import RETRY_AFTER, DisplayPort
from app.displays.encoding import encoded
from app.displays.scene import Scene, SceneTimes
from app.domain.events import PaymentRecorded, SaleChanged, TroubleBegan, TroubleEnded
from app.domain.pole_display import PoleDisplay
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.settings import Settings, SettingsChanged

DARK = DisplayContent()


class DisplayBoard:
    """Everything here happens on the event loop's thread, and nothing here waits for a port.

    Publishes DISPLAY_UNREACHABLE, with the ports that are out of reach as its detail.
    """

    def __init__(self, bus: Bus, settings: Settings, times: SceneTimes, *, retry_after: float = RETRY_AFTER) -> None:
        self._bus = bus
        self._retry_after = retry_after
        self._loop = asyncio.get_running_loop()
        self._scene = Scene(times, settings.name_to_show)
        self._ports: dict[PoleDisplay, DisplayPort] = {}
        self._unreachable: list[str] = []
        self._time_is_up: asyncio.TimerHandle | None = None
        self._undo = self._listen()
        self._plug(settings.displays)

    def redraw(self) -> None:
        """Send what is to be shown now to every display."""
        for display, port in self._ports.items():
            port.show(encoded(self._scene.content, display))

    async def close(self) -> None:
        """Leave the displays dark."""
        for undo in self._undo:
            undo()
        self._set_clock(None)
        closing = [self._unplug(display, leave_dark=True) for display in tuple(self._ports)]
        await asyncio.gather(*(asyncio.to_thread(port.wait_closed) for port in closing))

    def _listen(self) -> list[Callable[[], None]]:
        scene = self._scene
        return [
            self._bus.subscribe(SaleChanged, lambda event: self._follow(scene.sale_became(event.sale))),
            self._bus.subscribe(PaymentRecorded, lambda event: self._follow(scene.payment_came(event))),
            self._bus.subscribe(SettingsChanged, self._follow_settings),
        ]

    def _follow(self, begins_anew: bool) -> None:
        if begins_anew:
            self.redraw()
            self._set_clock(self._scene.lasts)

    def _follow_settings(self, event: SettingsChanged) -> None:
        before, now = event.before, event.now
        if (before.displays, before.name_to_show) != (now.displays, now.name_to_show):
            self._scene.call_shop(now.name_to_show)
            self._plug(now.displays)

    def _set_clock(self, seconds: float | None) -> None:
        if self._time_is_up:
            self._time_is_up.cancel()
        later = self._loop.call_later
        self._time_is_up = None if seconds is None else later(seconds, lambda: self._follow(self._scene.time_is_up()))

    def _plug(self, displays: tuple[PoleDisplay, ...]) -> None:
        for gone in self._ports.keys() - set(displays):
            self._unplug(gone, leave_dark=gone.port not in {display.port for display in displays})
        for display in displays:
            if display not in self._ports:
                self._ports[display] = self._open(display)
        self.redraw()

    def _open(self, display: PoleDisplay) -> DisplayPort:
        def reached(in_reach: bool) -> None:
            self._loop.call_soon_threadsafe(self._mark, display, in_reach)

        return DisplayPort(display.port, display.baud, reached, retry_after=self._retry_after)

    def _unplug(self, display: PoleDisplay, *, leave_dark: bool) -> DisplayPort:
        port = self._ports.pop(display)
        if leave_dark:
            port.show(encoded(DARK, display))
        port.close()
        self._tell(display.port, True)
        return port

    def _mark(self, display: PoleDisplay, in_reach: bool) -> None:
        """What a port said; one that was taken off meanwhile is no trouble any more."""
        if display in self._ports:
            self._tell(display.port, in_reach)

    def _tell(self, port: str, in_reach: bool) -> None:
        if in_reach is (port not in self._unreachable):
            return
        if in_reach:
            self._unreachable.remove(port)
        else:
            self._unreachable.append(port)
        self._publish()

    def _publish(self) -> None:
        if self._unreachable:
            self._bus.publish(TroubleBegan(StationTrouble.DISPLAY_UNREACHABLE, ", ".join(self._unreachable)))
        else:
            self._bus.publish(TroubleEnded(StationTrouble.DISPLAY_UNREACHABLE))
