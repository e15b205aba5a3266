"""The door for virtual iPhones: a bumble device that asks for notifications, and waits to be called."""

import asyncio
from collections.abc import Awaitable, Callable

from bleak.backends.device import BLEDevice
from bumble.core import UUID, AdvertisingData
from bumble.device import Connection, Device, Peer
from bumble.gatt import GATT_DEVICE_NAME_CHARACTERISTIC
from bumble.pairing import PairingConfig, PairingDelegate

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.link.ancs import uuids
from app.link.iphone_door import Guest
from app.services.ports import IphoneOwner

CALLS_EVERY = 30.0
"""Milliseconds between two advertisements."""
LONGEST_NAME = 26
"""Octets of a name that fit into the scan response, which has 31 and two for the header."""


class VirtualDoor:
    """It is open while somebody waits in `bond` or `arrival`."""

    def __init__(self, device: Callable[[], Awaitable[Device]]) -> None:
        self._device = device
        self._moved = asyncio.Event()
        self._watched: Device | None = None
        self._waiting = 0

    async def bond(self, station_name: str, owner: IphoneOwner) -> Guest:
        device = await self._watched_device()
        comparison = Comparison(owner, self._moved.set)
        device.pairing_config_factory = comparison.config
        owner.tell(IphoneStep.FINDABLE)
        connection = await self._caller(station_name, lambda address: address in comparison.agreed, comparison.go_on)
        name = await _name_of(connection)
        return Guest(name, BLEDevice(str(connection.peer_address), name, None))

    async def arrival(self, address: str, station_name: str) -> BLEDevice:
        await self._caller(station_name, lambda calling: calling == address)
        return BLEDevice(address, None, None)

    async def _caller(
        self, station_name: str, wanted: Callable[[str], bool], go_on: Callable[[], None] = lambda: None
    ) -> Connection:
        """Legacy advertising ends with a connection; it begins anew until `go_on` raises."""
        device = await self._watched_device()
        self._waiting += 1
        try:
            while not (connection := await _standing(device, wanted)):
                go_on()
                self._moved.clear()
                await _advertise(device, station_name)
                await self._moved.wait()
            return connection
        finally:
            self._waiting -= 1
            if not self._waiting and device.powered_on:
                await device.stop_advertising()

    async def _watched_device(self) -> Device:
        device = await self._device()
        if device is not self._watched:
            self._watched = device
            device.on(Device.EVENT_CONNECTION, self._watch)
            device.on(Device.EVENT_KEY_STORE_UPDATE, self._moved.set)
        return device

    def _watch(self, connection: Connection) -> None:
        for moved in (Connection.EVENT_CONNECTION_ENCRYPTION_CHANGE, Connection.EVENT_DISCONNECTION):
            connection.on(moved, lambda *_: self._moved.set())
        self._moved.set()


class Comparison:
    """Whose numbers the owner has seen to be the same; `answered` is told each time she has said so."""

    def __init__(self, owner: IphoneOwner, answered: Callable[[], None]) -> None:
        self._owner = owner
        self._answered = answered
        self._differs = False
        self.agreed: set[str] = set()

    def go_on(self) -> None:
        """Raises IphonesUnreachable once the owner has seen another number."""
        if self._differs:
            raise IphonesUnreachable(IphoneHindrance.NUMBERS_DIFFER)

    def config(self, connection: Connection) -> PairingConfig:
        return PairingConfig(delegate=Comparing(lambda code: self._compare(str(connection.peer_address), code)))

    async def _compare(self, address: str, code: str) -> bool:
        is_same = await self._owner.compare(code)
        if is_same:
            self.agreed.add(address)
        self._differs = not is_same
        self._answered()
        return is_same


class Comparing(PairingDelegate):
    """Shows the number, and asks whether the iPhone shows it too."""

    def __init__(self, compare: Callable[[str], Awaitable[bool]]) -> None:
        super().__init__(PairingDelegate.IoCapability.DISPLAY_OUTPUT_AND_YES_NO_INPUT)
        self._compare = compare

    async def compare_numbers(self, number: int, digits: int) -> bool:
        return await self._compare(f"{number:0{digits}}")


def solicitation() -> bytes:
    """'Service solicitation' of the notification service (Core Specification Supplement, Part A, 1.10)."""
    asked = AdvertisingData.Type.LIST_OF_128_BIT_SERVICE_SOLICITATION_UUIDS
    flags = bytes([AdvertisingData.LE_GENERAL_DISCOVERABLE_MODE_FLAG | AdvertisingData.BR_EDR_NOT_SUPPORTED_FLAG])
    return bytes(AdvertisingData([(AdvertisingData.Type.FLAGS, flags), (asked, UUID(uuids.SERVICE).to_bytes())]))


def advertised(station_name: str) -> str:
    """As much of the name as fits."""
    return station_name.encode()[:LONGEST_NAME].decode(errors="ignore")


def _named(station_name: str) -> bytes:
    return bytes(AdvertisingData([(AdvertisingData.Type.COMPLETE_LOCAL_NAME, advertised(station_name).encode())]))


async def _advertise(device: Device, station_name: str) -> None:
    if not device.is_advertising:
        await device.start_advertising(
            advertising_data=solicitation(),
            scan_response_data=_named(station_name),
            advertising_interval_min=CALLS_EVERY,
            advertising_interval_max=CALLS_EVERY,
        )


async def _bonded(device: Device) -> set[str]:
    return {address for address, _ in await device.keystore.get_all()} if device.keystore else set()


async def _standing(device: Device, wanted: Callable[[str], bool]) -> Connection | None:
    """A connection with a wanted phone that is bonded, once both have proved who they are."""
    bonded = await _bonded(device)
    for connection in device.connections.values():
        address = str(connection.peer_address)
        if connection.encryption and address in bonded and wanted(address):
            return connection
    return None


async def _name_of(connection: Connection) -> str:
    """Its Device Name (Core Specification, Vol 3, Part C, 12.1)."""
    peer = Peer(connection)
    await peer.discover_services()
    names = await peer.read_characteristics_by_uuid(GATT_DEVICE_NAME_CHARACTERISTIC)
    return bytes(names[0]).decode(errors="replace") if names else ""
