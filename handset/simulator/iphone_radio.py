"""An iPhone's Bluetooth: its notification service on a bumble device that calls computers which ask for it.

It carries packets and bonds; what the packets mean is not its business.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bumble import hci
from bumble.att import ATT_Error, Attribute
from bumble.core import AdvertisingData
from bumble.device import Advertisement, Connection, Device, DeviceConfiguration
from bumble.gatt import GATT_CURRENT_TIME_SERVICE, Characteristic, CharacteristicValue, Service
from bumble.keys import KeyStore, MemoryKeyStore
from bumble.pairing import PairingConfig, PairingDelegate
from bumble.profiles.battery_service import BatteryService

from app.link.ancs import uuids
from app.link.ancs.clock import CURRENT_TIME
from handset.simulator.phone_radio import Plug

SOLICITED = AdvertisingData.Type.LIST_OF_128_BIT_SERVICE_SOLICITATION_UUIDS
ASK_AGAIN_AFTER = 0.02
CALLS_FOR = 1.0
"""Seconds, both."""
WHOLE_DATABASE = bytes.fromhex("0100ffff")
"""The value of Service Changed: every handle (Core Specification, Vol 3, Part G, 7.1)."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What outlives a restart of the phone: its lasting address, and the keys it shares with computers."""

    address: hci.Address
    keys: KeyStore

    @classmethod
    def fresh(cls) -> "Bond":
        return cls(hci.Address.generate_static_address(), MemoryKeyStore())


@dataclass(frozen=True, slots=True)
class IphoneEars:
    """Who is told what happens on the radio. `wrote` returns None, or the error code that answers the write."""

    subscribed: Callable[[Connection], None]
    wrote: Callable[[Connection, bytes], int | None]
    left: Callable[[Connection], None]
    battery: Callable[[], int]
    clock: Callable[[], Awaitable[bytes]]


class OwnerAgrees(PairingDelegate):
    """The owner, who compares the numbers and taps Pair."""

    def __init__(self) -> None:
        super().__init__(PairingDelegate.IoCapability.DISPLAY_OUTPUT_AND_YES_NO_INPUT)
        self.number = ""
        self.numbers: asyncio.Queue[str] = asyncio.Queue()

    async def compare_numbers(self, number: int, digits: int) -> bool:
        self.number = f"{number:0{digits}}"
        self.numbers.put_nowait(self.number)
        return True


class IphoneRadio:
    """Up from `open` to `pull`."""

    def __init__(self, device: Device, plug: Plug, ears: IphoneEars) -> None:
        self._device = device
        self._plug = plug
        self._ears = ears
        properties, permissions = Characteristic.Properties, Characteristic.Permissions
        self._source = Characteristic[bytes](uuids.NOTIFICATION_SOURCE, properties.NOTIFY, permissions(0), b"")
        self._data = Characteristic[bytes](uuids.DATA_SOURCE, properties.NOTIFY, permissions(0), b"")
        self._control = Characteristic[bytes](
            uuids.CONTROL_POINT, properties.WRITE, permissions.WRITEABLE, CharacteristicValue(write=self._on_write)
        )
        self.owner = OwnerAgrees()

    @classmethod
    async def open(cls, plug: Plug, ears: IphoneEars, *, name: str, bond: Bond, largest_mtu: int) -> "IphoneRadio":
        source, sink = await plug.open()
        device = Device.from_config_with_hci(DeviceConfiguration(name=name, address=bond.address), source, sink)
        device.keystore = bond.keys
        device.gatt_server.max_mtu = largest_mtu
        radio = cls(device, plug, ears)
        radio._offer_services()
        await device.power_on()
        return radio

    async def pull(self) -> None:
        await self._plug.pull(self._device)

    async def computers(self, name: str) -> hci.Address:
        """Wait until a computer called `name` asks for notifications, as the owner does before the list in Settings."""
        found: asyncio.Future[hci.Address] = asyncio.get_running_loop().create_future()

        def look(heard: Advertisement) -> None:
            asks = heard.data.get(SOLICITED) is not None
            if asks and heard.data.get(AdvertisingData.Type.COMPLETE_LOCAL_NAME) == name and not found.done():
                found.set_result(heard.address)

        self._device.on(Device.EVENT_ADVERTISEMENT, look)
        await self._device.start_scanning(active=True)
        try:
            return await found
        finally:
            self._device.remove_listener(Device.EVENT_ADVERTISEMENT, look)
            await self._device.stop_scanning()

    async def pair(self, computer: hci.Address) -> None:
        connection = await self._call(computer)
        await connection.pair()

    async def hang_up(self) -> None:
        for connection in tuple(self._device.connections.values()):
            await connection.disconnect()

    async def call_home(self, computer: hci.Address) -> None:
        """Connect to a bonded computer as soon as it can be heard, and prove who both are."""
        connection = await self._call(computer)
        await connection.encrypt()

    async def tell(self, connection: Connection, event: bytes) -> None:
        await self._notify(connection, self._source, event)

    async def answer(self, connection: Connection, reply: bytes) -> None:
        """In as many notifications as the connection's MTU makes of it."""
        room = connection.att_mtu - 3
        for at in range(0, len(reply), room):
            await self._notify(connection, self._data, reply[at : at + room])

    async def services_changed(self, connection: Connection) -> None:
        service = self._device.gatt_service
        changed = service.service_changed_characteristic if service else None
        if changed is not None:
            await self._device.indicate_subscriber(connection, changed, WHOLE_DATABASE)

    async def _call(self, computer: hci.Address) -> Connection:
        calling = asyncio.ensure_future(self._device.connect(computer, timeout=None))
        try:
            async with asyncio.timeout(CALLS_FOR):
                connection = await asyncio.shield(calling)
        except (TimeoutError, asyncio.CancelledError):
            await self._hang_up(calling)
            raise
        connection.on(Connection.EVENT_DISCONNECTION, lambda _reason: self._ears.left(connection))
        return connection

    async def _hang_up(self, calling: "asyncio.Future[Connection]") -> None:
        """A controller that has not been told to connect yet has nothing to cancel: it is asked until the call ends.

        bumble waits for ever for a connection that ended before it was announced; there cancelling the wait helps.
        """
        while not calling.done():
            if self._device.is_le_connecting:
                await self._device.cancel_connection()  # type: ignore[no-untyped-call]  # bumble
            else:
                calling.cancel()
            await asyncio.wait([calling], timeout=ASK_AGAIN_AFTER)
        await asyncio.gather(calling, return_exceptions=True)

    def _offer_services(self) -> None:
        self._source.on(Characteristic.EVENT_SUBSCRIPTION, self._on_subscription)
        self._device.add_service(Service(uuids.SERVICE, [self._source, self._control, self._data]))
        self._device.add_service(BatteryService(lambda _: self._ears.battery()))
        told: CharacteristicValue[bytes] = CharacteristicValue(read=lambda _: self._ears.clock())
        time = Characteristic[bytes](CURRENT_TIME, Characteristic.Properties.READ, Characteristic.READABLE, told)
        self._device.add_service(Service(GATT_CURRENT_TIME_SERVICE, [time]))
        self._device.pairing_config_factory = lambda _: PairingConfig(delegate=self.owner)

    def _on_subscription(self, connection: Connection, notify: bool, _indicate: bool) -> None:
        if notify:
            self._ears.subscribed(connection)

    def _on_write(self, connection: Connection, value: bytes) -> None:
        if error := self._ears.wrote(connection, bytes(value)):
            raise ATT_Error(error)

    async def _notify(self, connection: Connection, characteristic: Attribute[bytes], value: bytes) -> None:
        """A connection that ended meanwhile takes none, and `IphoneEars.left` says so."""
        if connection.handle in self._device.connections:
            await self._device.notify_subscriber(connection, characteristic, value)
