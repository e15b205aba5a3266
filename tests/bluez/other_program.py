"""Another program on the computer that takes to the merchant's phone, as a desktop's own may. It speaks D-Bus."""

import asyncio
from collections.abc import Callable

from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus

from app.link.protocol import gatt

BLUEZ = "org.bluez"
Objects = dict[str, dict[str, dict[str, object]]]


class OtherProgram:
    """`address` is the phone's, in capitals."""

    def __init__(self, bus: MessageBus, address: str) -> None:
        self._bus = bus
        self._device = f"/org/bluez/hci0/dev_{address.replace(':', '_')}"

    @classmethod
    async def start(cls, address: str) -> "OtherProgram":
        return cls(await MessageBus(bus_type=BusType.SYSTEM).connect(), address)

    async def until_seen(self) -> None:
        """Until BlueZ knows the phone."""
        await self._path(lambda path, _: path == self._device)

    async def connect(self) -> None:
        """Return when BlueZ has taken the request or refused it; whichever is no matter to this program."""
        await self._call(self._device, "org.bluez.Device1", "Connect")

    async def listen(self) -> None:
        """Be told of every packet to the station, now and after each reconnection."""
        path = await self._path(lambda path, of: path.startswith(self._device) and _is_to_station(of))
        reply = await self._call(path, "org.bluez.GattCharacteristic1", "StartNotify")
        assert reply.message_type is MessageType.METHOD_RETURN, reply.body

    def end(self) -> None:
        self._bus.disconnect()

    async def _path(self, is_it: Callable[[str, dict[str, dict[str, object]]], bool]) -> str:
        while True:
            for path, interfaces in (await self._objects()).items():
                if is_it(path, interfaces):
                    return path
            await asyncio.sleep(0.2)

    async def _objects(self) -> Objects:
        reply = await self._call("/", "org.freedesktop.DBus.ObjectManager", "GetManagedObjects")
        found: Objects = reply.body[0]
        return found

    async def _call(self, path: str, interface: str, member: str) -> Message:
        reply = await self._bus.call(Message(BLUEZ, path, interface, member))
        assert reply is not None
        return reply


def _is_to_station(interfaces: dict[str, dict[str, object]]) -> bool:
    uuid = interfaces.get("org.bluez.GattCharacteristic1", {}).get("UUID")
    return getattr(uuid, "value", None) == gatt.TO_STATION
