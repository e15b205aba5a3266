"""A real D-Bus daemon, and a small bluetoothd on it that does what BlueZ's documents say, as far as a door asks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from dbus_fast import DBusError, Message, MessageType, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusDict, DBusObjectPath, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property
from dbus_fast.unpack import unpack_variants

ADAPTER_PATH = "/org/bluez/hci0"
ACCESS_DENIED = "org.freedesktop.DBus.Error.AccessDenied"


@asynccontextmanager
async def dbus_daemon() -> AsyncIterator[str]:
    """A bus of its own; gives its address."""
    daemon = await asyncio.create_subprocess_exec(
        "dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=asyncio.subprocess.PIPE
    )
    assert daemon.stdout
    try:
        yield (await daemon.stdout.readline()).decode().strip()
    finally:
        daemon.terminate()
        await daemon.wait()


class FakeAdapter(ServiceInterface):
    def __init__(self) -> None:
        super().__init__("org.bluez.Adapter1")
        self.powered = True
        self.pairable = False

    @dbus_property(PropertyAccess.READ, name="Powered")
    def powered_property(self) -> DBusBool:
        return self.powered

    @dbus_property(name="Pairable")
    def pairable_property(self) -> DBusBool:
        return self.pairable

    @pairable_property.setter
    def set_pairable(self, value: DBusBool) -> None:
        self.pairable = value

    def switch_off(self) -> None:
        self.powered = False
        self.emit_properties_changed({"Powered": False})


class FakeAdvertisingManager(ServiceInterface):
    def __init__(self, bluez: "FakeBluez") -> None:
        super().__init__("org.bluez.LEAdvertisingManager1")
        self._bluez = bluez

    @dbus_method(name="RegisterAdvertisement")
    def register(self, advertisement: DBusObjectPath, options: DBusDict) -> None:
        self._bluez.refuse_if_told("RegisterAdvertisement")
        self._bluez.advertisements.append(advertisement)
        self._bluez.changed.set()

    @dbus_method(name="UnregisterAdvertisement")
    def unregister(self, advertisement: DBusObjectPath) -> None:
        self._bluez.advertisements.remove(advertisement)


class FakeAgentManager(ServiceInterface):
    def __init__(self, bluez: "FakeBluez") -> None:
        super().__init__("org.bluez.AgentManager1")
        self._bluez = bluez

    @dbus_method(name="RegisterAgent")
    def register(self, agent: DBusObjectPath, capability: DBusStr) -> None:
        self._bluez.refuse_if_told("RegisterAgent")
        self._bluez.agent = agent
        self._bluez.capability = capability

    @dbus_method(name="RequestDefaultAgent")
    def make_default(self, agent: DBusObjectPath) -> None:
        assert agent == self._bluez.agent

    @dbus_method(name="UnregisterAgent")
    def unregister(self, agent: DBusObjectPath) -> None:
        self._bluez.agent = ""


class FakeDevice(ServiceInterface):
    """A device that BlueZ knows of. `bonds` says whether it does when BlueZ asks it to."""

    def __init__(
        self, address: str, alias: str, *, connected: bool = True, paired: bool = False, uuids: list[str]
    ) -> None:
        super().__init__("org.bluez.Device1")
        self.address = address
        self.path = f"{ADAPTER_PATH}/dev_{address.replace(':', '_')}"
        self.invited = asyncio.Event()
        self._alias, self._connected, self._paired, self._uuids = alias, connected, paired, uuids

    @dbus_property(PropertyAccess.READ, name="Adapter")
    def adapter_property(self) -> DBusObjectPath:
        return ADAPTER_PATH

    @dbus_property(PropertyAccess.READ, name="Address")
    def address_property(self) -> DBusStr:
        return self.address

    @dbus_property(PropertyAccess.READ, name="Alias")
    def alias_property(self) -> DBusStr:
        return self._alias

    @dbus_property(PropertyAccess.READ, name="Connected")
    def connected_property(self) -> DBusBool:
        return self._connected

    @dbus_property(PropertyAccess.READ, name="Paired")
    def paired_property(self) -> DBusBool:
        return self._paired

    @dbus_property(PropertyAccess.READ, name="UUIDs")
    def uuids_property(self) -> Annotated[list[str], DBusSignature("as")]:
        return self._uuids

    @dbus_method(name="Pair")
    def pair(self) -> None:
        self.invited.set()

    def become(self, *, connected: bool, paired: bool) -> None:
        self._connected, self._paired = connected, paired
        self.emit_properties_changed({"Connected": connected, "Paired": paired})


class FakeBluez:
    """What a door has asked of it, and the devices around. `refusals` are errors by the member that they answer."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus
        self.adapter = FakeAdapter()
        self.advertisements: list[str] = []
        self.agent = ""
        self.capability = ""
        self.refusals: dict[str, str] = {}
        self.changed = asyncio.Event()
        self.caller = ""
        bus.add_message_handler(self._note_caller)
        bus.export("/org/bluez", FakeAgentManager(self))

    @classmethod
    @asynccontextmanager
    async def running(cls, address: str, *, adapter: bool = True) -> AsyncIterator["FakeBluez"]:
        bus = await MessageBus(address).connect()
        bluez = cls(bus)
        if adapter:
            bus.export(ADAPTER_PATH, bluez.adapter)
            bus.export(ADAPTER_PATH, FakeAdvertisingManager(bluez))
        await bus.request_name("org.bluez")
        try:
            yield bluez
        finally:
            bus.disconnect()

    def _note_caller(self, message: Message) -> None:
        if message.member in ("RegisterAgent", "RegisterAdvertisement"):
            self.caller = message.sender or ""

    def refuse_if_told(self, member: str) -> None:
        if error := self.refusals.get(member):
            raise DBusError(error, f"{member} is refused")

    def calls(self, address: str = "F0:00:00:00:00:01", alias: str = "Wang's iPhone", **how: Any) -> FakeDevice:
        device = FakeDevice(address, alias, **{"uuids": [], **how})
        self._bus.export(device.path, device)
        return device

    async def advertised(self) -> dict[str, Any]:
        """Wait for an advertisement, and read it as BlueZ would."""
        await self.changed.wait()
        path = self.advertisements[-1]
        asked = Message(
            self.caller,
            path,
            "org.freedesktop.DBus.Properties",
            "GetAll",
            signature="s",
            body=["org.bluez.LEAdvertisement1"],
        )
        answer = await self._bus.call(asked)
        assert answer is not None
        return dict(unpack_variants(answer.body[0]))

    async def ask(self, member: str, signature: str, *body: Any) -> str:
        """Call the agent; gives the error's name, empty when it agreed."""
        call = Message(self.caller, self.agent, "org.bluez.Agent1", member, signature=signature, body=list(body))
        answer = await self._bus.call(call)
        assert answer is not None
        return (answer.error_name or "?") if answer.message_type is MessageType.ERROR else ""
