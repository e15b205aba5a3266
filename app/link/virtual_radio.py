"""A Bluetooth adapter made of software: bleak's client and scanner over a bumble device. The station cannot tell."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from bleak.args import SizedBuffer
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient, NotifyCallback
from bleak.backends.descriptor import BleakGATTDescriptor
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementDataCallback, BaseBleakScanner
from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakError,
    BleakGATTProtocolError,
)
from bumble import att, core, hci
from bumble.controller import Controller
from bumble.device import Advertisement, Connection, Device, DeviceConfiguration, Peer
from bumble.transport import open_transport
from bumble.transport.common import Transport, TransportInitError

from app.link.virtual_door import VirtualDoor
from app.link.virtual_shapes import advertisement_data, services_of

T = TypeVar("T")
LARGEST_MTU = 517
"""ATT_MTU that phones of today offer (Core Specification, Vol 3, Part F, 3.2.9: a value is at most 512 octets)."""


ASK_AGAIN_AFTER = 0.02
"""Seconds."""

UNDER_WAY: "set[asyncio.Future[Any]]" = set()
"""Requests that nobody may wait for any more; an event loop by itself keeps only weak references to its tasks."""


class VirtualRadio:
    """One adapter, on a controller of this process or on an HCI transport by bumble's name for it.

    `scanner` and `client` are what bleak takes as `backend=`. The controller is set up at first use; when its transport
    is lost the adapter is missing, and the next use looks for it again.
    """

    def __init__(self, hci_source: Controller | str, *, largest_mtu: int = LARGEST_MTU) -> None:
        self._hci = hci_source
        self._transport: Transport | None = None
        self._device: Device | None = None
        self._opening = asyncio.Lock()
        self.dialling = asyncio.Lock()
        """A controller makes one connection at a time."""
        self.largest_mtu = largest_mtu
        self._door = VirtualDoor(self.device)
        self.scanner: type[BaseBleakScanner] = type("VirtualScanner", (BumbleScanner,), {"radio": self})
        self.client: type[BaseBleakClient] = type("VirtualClient", (BumbleClient,), {"radio": self})

    async def device(self) -> Device:
        """The adapter, powered on.

        Raises:
            BleakBluetoothNotAvailableError: there is none at the transport.
        """
        async with self._opening:
            if self._device is None:
                self._device = await self._power_on()
            return self._device

    @property
    def door(self) -> VirtualDoor:
        return self._door

    async def close(self) -> None:
        """Power off. Connections end; a controller of this process stays where it was."""
        if self._device is not None:
            await self._device.power_off()
        if self._transport is not None:
            await self._transport.close()
        self._device = self._transport = None

    async def _power_on(self) -> Device:
        source, sink = await self._open()
        address = hci.Address.generate_static_address()
        device = Device.from_config_with_hci(DeviceConfiguration(name="Paybell", address=address), source, sink)
        await device.power_on()
        return device

    async def _open(self) -> tuple[Any, Any]:
        if isinstance(self._hci, Controller):
            return self._hci, self._hci
        try:
            self._transport = await open_transport(self._hci)
        except (OSError, TransportInitError) as error:
            raise BleakBluetoothNotAvailableError(str(error), BleakBluetoothNotAvailableReason.NO_BLUETOOTH) from error
        self._transport.source.terminated.add_done_callback(lambda _: self._forget_device())
        return self._transport.source, self._transport.sink

    def _forget_device(self) -> None:
        self._device = self._transport = None


class BumbleScanner(BaseBleakScanner):
    radio: VirtualRadio

    def __init__(
        self,
        detection_callback: AdvertisementDataCallback | None,
        service_uuids: list[str] | None,
        scanning_mode: str,
        **_of_other_platforms: Any,
    ) -> None:
        super().__init__(detection_callback, service_uuids)
        self._active = scanning_mode == "active"
        self._device: Device | None = None

    async def start(self) -> None:
        self.seen_devices = {}
        self._device = await self.radio.device()
        self._device.on(Device.EVENT_ADVERTISEMENT, self._on_advertisement)
        await self._device.start_scanning(active=self._active)

    async def stop(self) -> None:
        device, self._device = self._device, None
        if device is None:
            return
        device.remove_listener(Device.EVENT_ADVERTISEMENT, self._on_advertisement)
        if device.powered_on and device is await self.radio.device():
            await device.stop_scanning()

    def _on_advertisement(self, heard: Advertisement) -> None:
        data = advertisement_data(heard)
        if self.is_allowed_uuid(data.service_uuids):
            address = str(heard.address)
            device = self.create_or_update_device(address, address, data.local_name, heard.address, data)
            self.call_detection_callbacks(device, data)


class BumbleClient(BaseBleakClient):
    radio: VirtualRadio

    def __init__(self, address_or_ble_device: BLEDevice | str, **options: Any) -> None:
        super().__init__(
            address_or_ble_device,
            disconnected_callback=options["disconnected_callback"],
            timeout=options["timeout"],
        )
        self._connection: Connection | None = None
        self._subscribers: dict[int, Callable[[bytes], None]] = {}

    @property
    def name(self) -> str:
        return self.address.replace(":", "-")

    @property
    def mtu_size(self) -> int:
        return self._peer.gatt_client.mtu

    @property
    def is_connected(self) -> bool:
        return self._connection is not None

    @property
    def _peer(self) -> Peer:
        if self._connection is None:
            raise BleakError("Not connected")
        return Peer(self._connection)

    async def connect(self, pair: bool, **_of_other_platforms: Any) -> None:
        if pair:
            raise NotImplementedError("a virtual radio does not bond")
        device = await self.radio.device()
        with _bleak_errors():
            async with self.radio.dialling:
                standing = device.find_connection_by_bd_addr(hci.Address(self.address))
                self._connection = standing or await _dial(device, hci.Address(self.address), self._timeout)
            self._connection.on(Connection.EVENT_DISCONNECTION, self._on_disconnection)
            await _undisturbed(self._peer.request_mtu(self.radio.largest_mtu))
            await _undisturbed(self._peer.discover_all())  # type: ignore[no-untyped-call]  # bumble
            self.services = services_of(self._peer, lambda: self.mtu_size - 3)

    async def disconnect(self) -> None:
        connection = self._connection
        if connection is not None and connection.handle in connection.device.connections:
            with _bleak_errors():
                await _undisturbed(connection.disconnect())

    def _on_disconnection(self, _reason: int) -> None:
        self._connection = self.services = None
        self._subscribers.clear()
        if self._disconnected_callback is not None:
            self._disconnected_callback()

    async def pair(self, *_args: Any, **_options: Any) -> None:
        raise NotImplementedError("a virtual radio does not bond")

    async def unpair(self) -> None:
        raise NotImplementedError("a virtual radio does not bond")

    async def read_gatt_char(self, characteristic: BleakGATTCharacteristic, **_options: Any) -> bytearray:
        with _bleak_errors():
            return bytearray(await _undisturbed(self._peer.read_value(characteristic.obj)))

    async def read_gatt_descriptor(self, descriptor: BleakGATTDescriptor, **_options: Any) -> bytearray:
        with _bleak_errors():
            return bytearray(await _undisturbed(self._peer.read_value(descriptor.handle)))

    async def write_gatt_char(self, characteristic: BleakGATTCharacteristic, data: SizedBuffer, response: bool) -> None:
        with _bleak_errors():
            await _undisturbed(self._peer.write_value(characteristic.obj, bytes(data), with_response=response))

    async def write_gatt_descriptor(self, descriptor: BleakGATTDescriptor, data: SizedBuffer) -> None:
        with _bleak_errors():
            await _undisturbed(self._peer.write_value(descriptor.handle, bytes(data), with_response=True))

    async def start_notify(
        self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **_options: Any
    ) -> None:
        def on_value(value: bytes) -> None:
            callback(bytearray(value))

        self._subscribers[characteristic.handle] = on_value
        with _bleak_errors():
            await _undisturbed(self._peer.subscribe(characteristic.obj, on_value))

    async def stop_notify(self, characteristic: BleakGATTCharacteristic) -> None:
        subscriber = self._subscribers.pop(characteristic.handle)
        with _bleak_errors():
            await _undisturbed(self._peer.unsubscribe(characteristic.obj, subscriber))


async def _dial(device: Device, address: hci.Address, patience: float) -> Connection:
    """Connect within `patience` seconds, and leave no half-made connection behind when the caller gives up."""
    dialling = asyncio.ensure_future(device.connect(address, timeout=patience))
    try:
        return await asyncio.shield(dialling)
    except asyncio.CancelledError:
        await _hang_up(device, dialling)
        raise


async def _hang_up(device: Device, dialling: "asyncio.Future[Connection]") -> None:
    """A controller that has not been told to connect yet has nothing to cancel: it is asked until the dialling ends."""
    while not dialling.done():
        await device.cancel_connection()  # type: ignore[no-untyped-call]  # bumble
        await asyncio.wait([dialling], timeout=ASK_AGAIN_AFTER)
    [outcome] = await asyncio.gather(dialling, return_exceptions=True)
    if isinstance(outcome, Connection):
        await outcome.disconnect()


async def _undisturbed(request: Coroutine[Any, Any, T]) -> T:
    """Await what bumble does over several steps; it is carried through even when nobody waits for it any more.

    A GATT request that was sent is answered, and bumble loses a cancellation that comes together with the answer
    (Python 3.11, `asyncio.wait_for`).
    """
    asking = asyncio.ensure_future(request)
    UNDER_WAY.add(asking)
    asking.add_done_callback(_finished)
    return await asyncio.shield(asking)


def _finished(asking: "asyncio.Future[Any]") -> None:
    """Take note of its failure, too: who asked may be gone."""
    UNDER_WAY.discard(asking)
    if not asking.cancelled():
        asking.exception()


@contextmanager
def _bleak_errors() -> Iterator[None]:
    """Say in bleak's words what went wrong in bumble's.

    bumble cancels what waits for an answer when the connection ends; that is no cancellation of the caller's task.
    """
    try:
        yield
    except asyncio.CancelledError:
        if _is_cancelled(asyncio.current_task()):
            raise
        raise BleakError("Disconnected") from None
    except att.ATT_Error as error:
        raise BleakGATTProtocolError(error.error_code) from error
    except core.TimeoutError as error:
        raise TimeoutError(str(error)) from error
    except core.BaseBumbleError as error:
        raise BleakError(str(error)) from error


def _is_cancelled(task: asyncio.Task[Any] | None) -> bool:
    return task is not None and task.cancelling() > 0
