"""One connection to BlueZ over the system's D-Bus, and what its refusals mean to a shop.

Sources: BlueZ `doc/org.bluez.Adapter.rst`, `org.bluez.Device.rst`; the D-Bus specification, 'Standard errors'.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final, TypeAlias

from dbus_fast import BusType, Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, DBusFastError
from dbus_fast.unpack import unpack_variants

from app.domain.iphone_pairing import IphoneHindrance, IphonesUnreachable

log = logging.getLogger(__name__)

BLUEZ: Final = "org.bluez"
ADAPTER, DEVICE = "org.bluez.Adapter1", "org.bluez.Device1"
PROPERTIES, OBJECTS = "org.freedesktop.DBus.Properties", "org.freedesktop.DBus.ObjectManager"
ANSWERED_WITHIN = 25.0
"""Seconds: the D-Bus libraries' own limit."""
PAIRED_WITHIN = 70.0
"""Seconds: BlueZ gives an agent, and so the owner, 60 (`src/agent.c`, REQUEST_TIMEOUT)."""
CHANGES = (
    f"type='signal',sender='{BLUEZ}',interface='{PROPERTIES}',arg0='{DEVICE}'",
    f"type='signal',sender='{BLUEZ}',interface='{PROPERTIES}',arg0='{ADAPTER}'",
    f"type='signal',sender='{BLUEZ}',interface='{OBJECTS}'",
    f"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{BLUEZ}'",
)
HINDRANCES: Mapping[str, IphoneHindrance] = {
    "org.freedesktop.DBus.Error.ServiceUnknown": IphoneHindrance.NO_SERVICE,
    "org.freedesktop.DBus.Error.NameHasNoOwner": IphoneHindrance.NO_SERVICE,
    "org.freedesktop.DBus.Error.Spawn.ChildExited": IphoneHindrance.NO_SERVICE,
    "org.freedesktop.systemd1.NoSuchUnit": IphoneHindrance.NO_SERVICE,
    # the adapter was pulled out, or cannot advertise
    "org.freedesktop.DBus.Error.UnknownObject": IphoneHindrance.NO_ADAPTER,
    "org.freedesktop.DBus.Error.UnknownInterface": IphoneHindrance.NO_ADAPTER,
    "org.freedesktop.DBus.Error.UnknownMethod": IphoneHindrance.NO_ADAPTER,
    "org.bluez.Error.NotReady": IphoneHindrance.ADAPTER_OFF,
    "org.freedesktop.DBus.Error.AccessDenied": IphoneHindrance.NOT_PERMITTED,
    "org.freedesktop.DBus.Error.AuthFailed": IphoneHindrance.NOT_PERMITTED,
    "org.bluez.Error.NotAuthorized": IphoneHindrance.NOT_PERMITTED,
}

Properties: TypeAlias = Mapping[str, Any]
Objects: TypeAlias = Mapping[str, Mapping[str, Properties]]


class BluezRefused(Exception):
    """BlueZ, or the bus, answered a call with an error."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name

    @property
    def hindrance(self) -> IphonesUnreachable:
        return IphonesUnreachable(HINDRANCES.get(self.name, IphoneHindrance.FAULT), str(self))


class BluezBus:
    """Made by `bluez_bus`. `moved` is set whenever a device, an adapter or BlueZ itself has changed."""

    def __init__(self, bus: MessageBus) -> None:
        self.bus = bus
        self.moved = asyncio.Event()
        bus.add_message_handler(self._on_message)

    async def watch(self) -> None:
        for rule in CHANGES:
            await self._call(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s", rule
            )

    async def call(self, path: str, interface: str, member: str, signature: str = "", *body: Any) -> None:
        """Raises BluezRefused when it is answered with an error."""
        await self._call(BLUEZ, path, interface, member, signature, *body)

    async def pair(self, device: str) -> None:
        """Ask the device to bond; returns when it has. Raises BluezRefused."""
        await self._call(BLUEZ, device, DEVICE, "Pair", within=PAIRED_WITHIN)

    async def objects(self) -> Objects:
        [objects] = await self._call(BLUEZ, "/", OBJECTS, "GetManagedObjects")
        return dict(unpack_variants(objects))

    async def change(self, adapter: str, name: str, value: bool) -> None:
        await self.call(adapter, PROPERTIES, "Set", "ssv", ADAPTER, name, Variant("b", value))

    async def _call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        *body: Any,
        within: float = ANSWERED_WITHIN,
    ) -> Sequence[Any]:
        message = Message(destination, path, interface, member, signature=signature, body=list(body))
        try:
            async with asyncio.timeout(within):
                answer = await self.bus.call(message)
        except (TimeoutError, EOFError, OSError) as error:
            raise BluezRefused("org.freedesktop.DBus.Error.NoReply", f"{member}: {error}") from error
        if answer.message_type is MessageType.ERROR:
            raise BluezRefused(answer.error_name or "?", " ".join(str(part) for part in answer.body))
        return answer.body

    def _on_message(self, message: Message) -> None:
        if message.message_type is MessageType.SIGNAL:
            self.moved.set()


@asynccontextmanager
async def bluez_bus(address: str | None = None) -> AsyncIterator[BluezBus]:
    """Connect to the system's bus, or to the one at `address`; everything exported there ends with the connection.

    Raises:
        IphonesUnreachable: there is no bus, it lets nobody in, or BlueZ refuses what is needed to be found.
    """
    try:
        bus = await MessageBus(address, BusType.SYSTEM).connect()
    except (AuthError, PermissionError) as error:
        raise IphonesUnreachable(IphoneHindrance.NOT_PERMITTED, str(error)) from error
    except (OSError, EOFError, DBusFastError) as error:
        raise IphonesUnreachable(IphoneHindrance.NO_SERVICE, str(error) or type(error).__name__) from error
    try:
        yield BluezBus(bus)
    except BluezRefused as refused:
        raise refused.hindrance from refused
    finally:
        bus.disconnect()
