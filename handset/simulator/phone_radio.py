"""The phone's Bluetooth: its GATT service on a bumble device, over a virtual air or a real controller.

It carries packets and advertises; what the packets mean is not its business.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bumble import hci
from bumble.device import Connection, Device, DeviceConfiguration
from bumble.gatt import Characteristic, CharacteristicValue, Service
from bumble.transport import open_transport
from bumble.transport.common import Transport

from app.link.protocol import gatt
from app.link.protocol.frames import MAX_MTU
from handset.simulator.air import Air, AirController


class Plug(Protocol):
    """Where the phone's host finds its controller."""

    async def open(self) -> tuple[Any, Any]:
        """The source of packets from the controller, and the sink of those to it."""
        ...

    async def pull(self, device: Device) -> None:
        """Fall silent at once: no advertisement, no goodbye to anybody connected."""
        ...


class AirPlug:
    """A controller in a virtual air; a fresh one each time it is plugged in."""

    def __init__(self, air: Air) -> None:
        self._air = air
        self._controller: AirController | None = None

    async def open(self) -> tuple[Any, Any]:
        self._controller = self._air.controller("phone")
        return self._controller, self._controller

    async def pull(self, device: Device) -> None:
        if self._controller is not None:
            self._air.leave(self._controller)
        await device.power_off()


class HciPlug:
    """A controller by bumble's name of its transport: `usb:0`, `hci-socket:0`, `tcp-client:host:port`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._transport: Transport | None = None

    async def open(self) -> tuple[Any, Any]:
        self._transport = await open_transport(self._name)
        return self._transport.source, self._transport.sink

    async def pull(self, device: Device) -> None:
        """A reset controller drops its links without a word (Core Specification, Vol 4, Part E, 7.3.2)."""
        await device.send_sync_command(hci.HCI_Reset_Command())
        await device.power_off()
        if self._transport is not None:
            await self._transport.close()


@dataclass(frozen=True, slots=True)
class Ears:
    """Who is told what happens on the radio."""

    came: Callable[[], None]
    wrote: Callable[[Connection, bytes], None]
    left: Callable[[Connection], None]


class PhoneRadio:
    """Up from `open` to `pull`."""

    def __init__(self, device: Device, plug: Plug, to_station: Characteristic[bytes]) -> None:
        self._device = device
        self._plug = plug
        self._to_station = to_station

    @classmethod
    async def open(cls, plug: Plug, ears: Ears, *, about: bytes, largest_mtu: int = MAX_MTU) -> "PhoneRadio":
        source, sink = await plug.open()
        address = hci.Address.generate_static_address()
        device = Device.from_config_with_hci(DeviceConfiguration(name="", address=address), source, sink)
        device.gatt_server.max_mtu = largest_mtu
        to_station = Characteristic[bytes](
            gatt.TO_STATION, Characteristic.Properties.NOTIFY, Characteristic.READABLE, b""
        )
        device.add_service(Service(gatt.SERVICE, [to_station, _to_phone(ears), _about(about)]))
        device.on(Device.EVENT_CONNECTION, lambda connection: _greet(connection, ears))
        await device.power_on()
        return cls(device, plug, to_station)

    async def pull(self) -> None:
        await self._plug.pull(self._device)

    async def advertise(self, tag: bytes, address: hci.Address, interval_ms: float) -> None:
        """Be found by whoever resolves `tag`, under an address that is as fresh as the tag."""
        await self._device.stop_advertising()
        await self._device.send_sync_command(hci.HCI_LE_Set_Random_Address_Command(random_address=address))
        self._device.random_address = address
        said = gatt.advertisement(tag)
        await self._device.start_advertising(
            advertising_data=said.data,
            scan_response_data=said.scan_response,
            advertising_interval_min=interval_ms,
            advertising_interval_max=interval_ms,
        )

    async def hide(self) -> None:
        await self._device.stop_advertising()

    async def notify(self, connection: Connection, packet: bytes) -> None:
        """Send a packet; a connection that ended meanwhile takes none, and `Ears.left` says so."""
        if connection.handle in self._device.connections:
            await self._device.notify_subscriber(connection, self._to_station, packet)

    async def drop(self, connection: Connection) -> None:
        """End a connection politely, if it still stands."""
        if connection.handle in self._device.connections:
            await connection.disconnect()


def _to_phone(ears: Ears) -> Characteristic[bytes]:
    return Characteristic(
        gatt.TO_PHONE,
        Characteristic.Properties.WRITE | Characteristic.Properties.WRITE_WITHOUT_RESPONSE,
        Characteristic.WRITEABLE,
        CharacteristicValue(write=lambda connection, value: ears.wrote(connection, bytes(value))),
    )


def _about(about: bytes) -> Characteristic[bytes]:
    return Characteristic(gatt.ABOUT, Characteristic.Properties.READ, Characteristic.READABLE, about)


def _greet(connection: Connection, ears: Ears) -> None:
    connection.on(Connection.EVENT_DISCONNECTION, lambda _reason: ears.left(connection))
    ears.came()
