"""What this program shows to BlueZ: an advertisement that asks for notifications, and an agent that asks the owner.

Sources: BlueZ `doc/org.bluez.LEAdvertisement.rst` and `org.bluez.Agent.rst`.
"""

import asyncio
from collections.abc import Callable
from typing import Annotated

from dbus_fast import DBusError, PropertyAccess
from dbus_fast.annotations import DBusBool, DBusObjectPath, DBusSignature, DBusStr, DBusUInt16, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from app.domain.iphone_pairing import IphoneStep
from app.link.ancs import uuids
from app.services.ports import IphoneOwner

ADVERTISEMENT_PATH, AGENT_PATH = "/paybell/advertisement", "/paybell/agent"
CAPABILITY = "DisplayYesNo"
LONGEST_NAME = 26
"""Octets of a name that BlueZ puts into the scan response: it has 31, and two are the header."""
REJECTED, CANCELED = "org.bluez.Error.Rejected", "org.bluez.Error.Canceled"


class Solicitation(ServiceInterface):
    """A connectable advertisement; the adapter itself need not become discoverable for it."""

    def __init__(self, station_name: str) -> None:
        super().__init__("org.bluez.LEAdvertisement1")
        self._name = station_name.encode()[:LONGEST_NAME].decode(errors="ignore")

    @dbus_method(name="Release")
    def release(self) -> None:
        """BlueZ lets go of it: it stops, or the adapter is gone."""

    @dbus_property(PropertyAccess.READ, name="Type")
    def type(self) -> DBusStr:
        return "peripheral"

    @dbus_property(PropertyAccess.READ, name="SolicitUUIDs")
    def solicit_uuids(self) -> Annotated[list[str], DBusSignature("as")]:
        return [uuids.SERVICE]

    @dbus_property(PropertyAccess.READ, name="LocalName")
    def local_name(self) -> DBusStr:
        return self._name

    @dbus_property(PropertyAccess.READ, name="Discoverable")
    def discoverable(self) -> DBusBool:
        return True


class PairingAgent(ServiceInterface):
    """Asks the owner about every number. A device that can show none, and so prove nothing, is refused.

    `agreed` are the devices whose number she has seen to be the same; `moved` is called when she has answered.
    """

    def __init__(self, owner: IphoneOwner, moved: Callable[[], None]) -> None:
        super().__init__("org.bluez.Agent1")
        self.agreed: set[str] = set()
        self.differs = False
        self.asked_for = ""
        """The device whose number stands on the screen."""
        self._owner = owner
        self._moved = moved
        self._asking: asyncio.Future[bool] | None = None

    def leave_off(self) -> None:
        """The device has gone, or BlueZ has given it up: its number is nobody's any more."""
        self.asked_for = ""
        if self._asking:
            self._asking.cancel()
        self._owner.tell(IphoneStep.FINDABLE)

    @dbus_method(name="RequestConfirmation")
    async def request_confirmation(self, device: DBusObjectPath, passkey: DBusUInt32) -> None:
        self.asked_for = device
        self._asking = asking = asyncio.ensure_future(self._owner.compare(f"{passkey:06d}"))
        await asyncio.wait([asking])
        if asking.cancelled():
            raise DBusError(CANCELED, "the device has gone")
        if asking.result():
            self.agreed.add(device)
        self.differs = not asking.result()
        self._moved()
        if self.differs:
            raise DBusError(REJECTED, "the numbers differ")

    @dbus_method(name="DisplayPasskey")
    def display_passkey(self, device: DBusObjectPath, passkey: DBusUInt32, entered: DBusUInt16) -> None:
        """Comes again with each digit typed. A device that bonds has proved that somebody typed this number on it."""
        if not entered:
            self.asked_for = device
            self.agreed.add(device)
            self._owner.tell(IphoneStep.TYPE, f"{passkey:06d}")

    @dbus_method(name="RequestAuthorization")
    def request_authorization(self, device: DBusObjectPath) -> None:
        raise DBusError(REJECTED, f"{device} shows no number")

    @dbus_method(name="RequestPasskey")
    def request_passkey(self, device: DBusObjectPath) -> DBusUInt32:
        raise DBusError(REJECTED, f"{device} shows a number of its own alone")

    @dbus_method(name="RequestPinCode")
    def request_pin_code(self, device: DBusObjectPath) -> DBusStr:
        raise DBusError(REJECTED, f"{device} speaks no Bluetooth LE")

    @dbus_method(name="AuthorizeService")
    def authorize_service(self, device: DBusObjectPath, uuid: DBusStr) -> None:
        """A classic profile, such as sound: not what it was paired for."""
        raise DBusError(REJECTED, f"{device} wants {uuid}")

    @dbus_method(name="Cancel")
    def cancel(self) -> None:
        self.leave_off()

    @dbus_method(name="Release")
    def release(self) -> None:
        """BlueZ stops; the door sees it on the bus."""
