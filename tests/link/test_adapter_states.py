"""An adapter that is missing, off or refused is a phase, and the link goes on by itself when it is mended."""

import pytest
from bleak.backends.scanner import BaseBleakScanner
from bleak.exc import BleakBluetoothNotAvailableError, BleakBluetoothNotAvailableReason, BleakDBusError

from app.domain.link_state import LinkPhase
from app.link.ble_link import BleRadio
from app.link.phone_finder import PhoneFinder
from app.link.virtual_radio import VirtualRadio
from tests.link.shop import QUICK, Shop, Station

Reason = BleakBluetoothNotAvailableReason


def ailing_scanner(radio: VirtualRadio, *failures: Exception) -> type[BaseBleakScanner]:
    """A scanner that fails once for each of `failures`, and then works."""
    to_come = list(failures)

    class AilingScanner(radio.scanner):  # type: ignore[name-defined, misc]  # a class made at run time
        async def start(self) -> None:
            if to_come:
                raise to_come.pop(0)
            await super().start()

    return AilingScanner


async def station_with(shop: Shop, *failures: Exception) -> Station:
    """A paired station whose adapter fails so often before it works."""
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    scanner = ailing_scanner(station.adapter, *failures)
    station.radio.finder = PhoneFinder(scanner, QUICK.scan_round)
    station.listen(paired, key)
    return station


@pytest.mark.parametrize(
    ("failure", "phase"),
    [
        (BleakBluetoothNotAvailableError("none", Reason.NO_BLUETOOTH), LinkPhase.NO_ADAPTER),
        (BleakBluetoothNotAvailableError("off", Reason.POWERED_OFF), LinkPhase.ADAPTER_OFF),
        (BleakBluetoothNotAvailableError("refused", Reason.DENIED_BY_USER), LinkPhase.NO_PERMISSION),
        (BleakDBusError("org.bluez.Error.NotReady", ["Resource Not Ready"]), LinkPhase.ADAPTER_OFF),
        (RuntimeError("the driver fell over"), LinkPhase.FAULT),
    ],
)
async def test_it_is_told_once_and_passes(shop: Shop, failure: Exception, phase: LinkPhase):
    station = await station_with(shop, failure, failure, failure)
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    phases = [told for told, _ in station.ledger.phases]
    assert phases == [
        LinkPhase.NEVER_SEEN, phase, LinkPhase.NEVER_SEEN, LinkPhase.CONNECTING, LinkPhase.CONNECTED
    ]  # fmt: skip


async def test_what_passes_by_itself_is_not_told(shop: Shop):
    station = await station_with(shop, BleakDBusError("org.bluez.Error.InProgress", ["busy"]))
    await station.ledger.until_phase(LinkPhase.CONNECTED)
    assert [told for told, _ in station.ledger.phases] == [
        LinkPhase.NEVER_SEEN, LinkPhase.CONNECTING, LinkPhase.CONNECTED
    ]  # fmt: skip


async def test_a_radio_nobody_serves_is_a_missing_adapter(shop: Shop):
    door = await shop.air.serve("127.0.0.1", 0)
    door.close()
    phone, station = await shop.phone(), shop.station()
    paired, key = await station.pair(phone)
    absent = VirtualRadio(f"tcp-client:127.0.0.1:{door.port}")
    station.radio = BleRadio("00000000000000a1", lambda: "Shop", timings=QUICK, backends=absent)
    station.listen(paired, key)
    await station.ledger.until_phase(LinkPhase.NO_ADAPTER)
