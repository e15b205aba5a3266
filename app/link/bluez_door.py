"""The door for iPhones on Linux: BlueZ advertises that this computer asks for notifications, and bonds with who comes.

Everything it changes is undone when the waiting ends, in reverse; BlueZ itself undoes the rest when the program dies.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeAlias

from bleak.backends.device import BLEDevice

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.link.bluez_bus import ADAPTER, DEVICE, BluezBus, BluezRefused, Objects, Properties, bluez_bus
from app.link.bluez_objects import ADVERTISEMENT_PATH, AGENT_PATH, CAPABILITY, PairingAgent, Solicitation
from app.link.iphone_door import Guest
from app.link.protocol import gatt
from app.services.ports import IphoneOwner

log = logging.getLogger(__name__)

ADVERTISING_MANAGER, AGENT_MANAGER = "org.bluez.LEAdvertisingManager1", "org.bluez.AgentManager1"
BLUEZ_PATH = "/org/bluez"

Devices: TypeAlias = dict[str, Properties]


class BluezDoor:
    """The `IphoneDoor` over the system's BlueZ, or over the one on the bus at `address`."""

    def __init__(self, address: str | None = None) -> None:
        self._address = address

    async def bond(self, station_name: str, owner: IphoneOwner) -> Guest:
        async with bluez_bus(self._address) as bus:
            await bus.watch()
            objects = await bus.objects()
            adapter = usable_adapter(objects)
            bonding = _Bonding(bus, adapter, agent := PairingAgent(owner, bus.moved.set))
            bonding.leave_alone(devices_of(objects, adapter))
            async with _agent(bus, agent), _pairable(bus, adapter), _advertised(bus, adapter, station_name):
                owner.tell(IphoneStep.FINDABLE)
                path, device = await bonding.guest()
        return Guest(str(device.get("Alias", "")), _found(path, device))

    async def arrival(self, address: str, station_name: str) -> BLEDevice:
        async with bluez_bus(self._address) as bus:
            await bus.watch()
            adapter = usable_adapter(await bus.objects())
            async with _advertised(bus, adapter, station_name):
                path, device = await _until(bus, adapter, lambda _, device: device.get("Address") == address)
        return _found(path, device)


class _Bonding:
    """Invites whoever calls to bond, and waits for one whose number the owner has seen."""

    def __init__(self, bus: BluezBus, adapter: str, agent: PairingAgent) -> None:
        self._bus = bus
        self._adapter = adapter
        self._agent = agent
        self._present: set[str] = set()
        self._invited: dict[str, asyncio.Task[None]] = {}

    def leave_alone(self, devices: Devices) -> None:
        """Those connected now have come for something else: a mouse, say."""
        self._present = _connected(devices)

    async def guest(self) -> tuple[str, Properties]:
        try:
            return await _until(self._bus, self._adapter, lambda path, _: path in self._agent.agreed, self._look)
        finally:
            for invitation in self._invited.values():
                invitation.cancel()
            await asyncio.gather(*self._invited.values(), return_exceptions=True)

    def _look(self, devices: Devices) -> None:
        """An iPhone that was told by its owner to connect may wait until the computer asks it to bond."""
        if self._agent.differs:
            raise IphonesUnreachable(IphoneHindrance.NUMBERS_DIFFER)
        connected = _connected(devices)
        self._present &= connected
        for path in set(self._invited) - connected:
            self._invited.pop(path).cancel()
        if self._agent.asked_for and self._agent.asked_for not in connected:
            self._agent.leave_off()
        for path in connected - self._present - set(self._invited):
            if not devices[path].get("Paired") and gatt.SERVICE not in devices[path].get("UUIDs", ()):
                self._invited[path] = asyncio.create_task(self._invite(path), name=f"bonding with {path}")

    async def _invite(self, path: str) -> None:
        """A device that refuses is invited anew when it calls again."""
        try:
            await self._bus.pair(path)
        except BluezRefused as refused:
            log.info("%s did not bond: %s", path, refused)


def usable_adapter(objects: Objects) -> str:
    """The path of the first adapter that is on and can advertise.

    Raises:
        IphonesUnreachable: there is none.
    """
    able = [
        (path, shown[ADAPTER]) for path, shown in objects.items() if ADAPTER in shown and ADVERTISING_MANAGER in shown
    ]
    if not able:
        raise IphonesUnreachable(IphoneHindrance.NO_ADAPTER)
    for path, adapter in able:
        if adapter.get("Powered"):
            return path
    raise IphonesUnreachable(IphoneHindrance.ADAPTER_OFF)


def devices_of(objects: Objects, adapter: str) -> Devices:
    """By their paths."""
    known = {path: shown[DEVICE] for path, shown in objects.items() if DEVICE in shown}
    return {path: device for path, device in known.items() if device.get("Adapter") == adapter}


def _connected(devices: Devices) -> set[str]:
    return {path for path, device in devices.items() if device.get("Connected")}


async def _until(
    bus: BluezBus,
    adapter: str,
    wanted: Callable[[str, Properties], bool],
    look: Callable[[Devices], None] = lambda _: None,
) -> tuple[str, Properties]:
    """A wanted device, once it is bonded and connected. `look` sees all devices whenever anything has changed."""
    while True:
        bus.moved.clear()
        objects = await bus.objects()
        usable_adapter({adapter: objects.get(adapter, {})})
        devices = devices_of(objects, adapter)
        look(devices)
        for path, device in devices.items():
            if device.get("Connected") and device.get("Paired") and wanted(path, device):
                return path, device
        await bus.moved.wait()


@asynccontextmanager
async def _advertised(bus: BluezBus, adapter: str, station_name: str) -> AsyncIterator[None]:
    bus.bus.export(ADVERTISEMENT_PATH, Solicitation(station_name))
    await bus.call(adapter, ADVERTISING_MANAGER, "RegisterAdvertisement", "oa{sv}", ADVERTISEMENT_PATH, {})
    try:
        yield
    finally:
        await _undo(bus, adapter, ADVERTISING_MANAGER, "UnregisterAdvertisement", "o", ADVERTISEMENT_PATH)


@asynccontextmanager
async def _agent(bus: BluezBus, agent: PairingAgent) -> AsyncIterator[None]:
    """For as long as it is registered, it is asked before the desktop's own agent."""
    bus.bus.export(AGENT_PATH, agent)
    await bus.call(BLUEZ_PATH, AGENT_MANAGER, "RegisterAgent", "os", AGENT_PATH, CAPABILITY)
    try:
        await bus.call(BLUEZ_PATH, AGENT_MANAGER, "RequestDefaultAgent", "o", AGENT_PATH)
        yield
    finally:
        await _undo(bus, BLUEZ_PATH, AGENT_MANAGER, "UnregisterAgent", "o", AGENT_PATH)


@asynccontextmanager
async def _pairable(bus: BluezBus, adapter: str) -> AsyncIterator[None]:
    was_pairable = bool((await bus.objects()).get(adapter, {}).get(ADAPTER, {}).get("Pairable"))
    if was_pairable:
        yield
        return
    await bus.change(adapter, "Pairable", True)
    try:
        yield
    finally:
        with suppress(BluezRefused):
            await bus.change(adapter, "Pairable", False)


async def _undo(bus: BluezBus, path: str, interface: str, member: str, signature: str, *body: Any) -> None:
    """What BlueZ has lost already need not be undone."""
    try:
        await bus.call(path, interface, member, signature, *body)
    except BluezRefused as refused:
        log.info("%s: %s", member, refused)


def _found(path: str, device: Properties) -> BLEDevice:
    """As bleak's backend for BlueZ describes a device that it has found itself (bleak 3.1)."""
    return BLEDevice(str(device["Address"]), str(device.get("Alias", "")), {"path": path, "props": dict(device)})
