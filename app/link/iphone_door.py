"""How iPhones come in. An iPhone is the one that calls: it looks for a computer that asks for its notifications."""

from dataclasses import dataclass
from typing import Protocol

from bleak.backends.device import BLEDevice

from app.domain.iphone_pairing import IphoneHindrance, IphonesUnreachable
from app.services.ports import IphoneOwner


@dataclass(frozen=True, slots=True)
class Guest:
    """An iPhone that is bonded and connected. `device` is what bleak connects to."""

    name: str
    device: BLEDevice


class IphoneDoor(Protocol):
    """Both calls wait for as long as it takes, and raise IphonesUnreachable where waiting is in vain."""

    async def bond(self, station_name: str, owner: IphoneOwner) -> Guest:
        """Be found under `station_name` and bond with the iPhone that shows the number which the owner sees here."""
        ...

    async def arrival(self, address: str, station_name: str) -> BLEDevice:
        """Be called by the bonded iPhone with this lasting address, which is connected then."""
        ...


class ShutDoor:
    """The door of a computer that cannot ask iPhones for their notifications: see docs/iphone.md."""

    async def bond(self, station_name: str, owner: IphoneOwner) -> Guest:  # noqa: ARG002  # nobody will come
        raise IphonesUnreachable(IphoneHindrance.OTHER_SYSTEM)

    async def arrival(self, address: str, station_name: str) -> BLEDevice:  # noqa: ARG002  # nobody will come
        raise IphonesUnreachable(IphoneHindrance.OTHER_SYSTEM)
