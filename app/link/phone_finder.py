"""Finding phones by their advertisements: one scanner for all that are sought, none when nobody is."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from bleak import BleakScanner
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData, BaseBleakScanner

from app.link.adapter_trouble import adapter_phase
from app.link.protocol import gatt
from app.link.radio_failed import RadioFailed


@dataclass(slots=True, eq=False)
class Sought:
    """Someone who waits for a phone. `scanning_began` is called when the adapter listens for it, at last or anew."""

    recognises: Callable[[bytes], bool]
    scanning_began: Callable[[], None]
    found: "asyncio.Future[BLEDevice]"


class PhoneFinder:
    """`round_s`: a scan is begun anew after so many seconds, since some systems let an old one starve in silence."""

    def __init__(self, backend: type[BaseBleakScanner] | None, round_s: float) -> None:
        self._backend = backend
        self._round_s = round_s
        self._sought: set[Sought] = set()
        self._nobody_sought = asyncio.Event()
        self._standing_still = asyncio.Event()
        self._standing_still.set()
        self._scanning: asyncio.Task[None] | None = None

    async def find(self, recognises: Callable[[bytes], bool], scanning_began: Callable[[], None]) -> BLEDevice:
        """Wait, for as long as it takes, for a phone with a tag that `recognises` accepts.

        When it returns and nobody else is sought, the scanner stands still: few adapters connect while they scan.

        Raises:
            RadioFailed: scanning could not begin.
        """
        sought = Sought(recognises, scanning_began, asyncio.get_running_loop().create_future())
        self._sought.add(sought)
        self._begin(sought)
        try:
            return await sought.found
        finally:
            self._sought.discard(sought)
            if not self._sought:
                self._nobody_sought.set()
                await self._standing_still.wait()

    def _begin(self, sought: Sought) -> None:
        self._nobody_sought.clear()
        if self._scanning is None or self._scanning.done():
            self._standing_still.clear()
            self._scanning = asyncio.create_task(self._scan(), name="scan for phones")
        elif not self._standing_still.is_set():
            sought.scanning_began()

    async def _scan(self) -> None:
        while self._sought:
            try:
                await self._scan_one_round()
            except Exception as error:  # noqa: BLE001  # it is handed to everyone who waits in `find`
                self._give_up(error)
                return

    async def _scan_one_round(self) -> None:
        self._standing_still.clear()
        try:
            async with self._scanner():
                for sought in self._sought:
                    sought.scanning_began()
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._round_s):
                        await self._nobody_sought.wait()
        finally:
            self._standing_still.set()

    def _scanner(self) -> BleakScanner:
        return BleakScanner(self._on_advertisement, [gatt.SERVICE], backend=self._backend)

    def _on_advertisement(self, device: BLEDevice, data: AdvertisementData) -> None:
        tag = gatt.tag_in(data.service_data)
        for sought in self._sought:
            if tag is not None and not sought.found.done() and sought.recognises(tag):
                sought.found.set_result(device)

    def _give_up(self, error: Exception) -> None:
        for sought in self._sought:
            if not sought.found.done():
                sought.found.set_exception(_failure(error))


def _failure(error: Exception) -> RadioFailed:
    failure = RadioFailed(adapter_phase(error), str(error) or type(error).__name__)
    failure.__cause__ = error
    return failure
