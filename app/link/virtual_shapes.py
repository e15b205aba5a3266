"""What bumble has found, in the shapes in which bleak shows it."""

import uuid
from collections.abc import Callable
from typing import Any, cast

from bleak.assigned_numbers import CharacteristicPropertyName
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.descriptor import BleakGATTDescriptor
from bleak.backends.scanner import AdvertisementData
from bleak.backends.service import BleakGATTService, BleakGATTServiceCollection
from bumble import core, gatt_client
from bumble.core import AdvertisingData
from bumble.device import Advertisement, Peer

UUID_LISTS = (
    AdvertisingData.Type.COMPLETE_LIST_OF_16_BIT_SERVICE_CLASS_UUIDS,
    AdvertisingData.Type.INCOMPLETE_LIST_OF_16_BIT_SERVICE_CLASS_UUIDS,
    AdvertisingData.Type.COMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS,
    AdvertisingData.Type.INCOMPLETE_LIST_OF_128_BIT_SERVICE_CLASS_UUIDS,
)
SERVICE_DATA = (AdvertisingData.Type.SERVICE_DATA_16_BIT_UUID, AdvertisingData.Type.SERVICE_DATA_128_BIT_UUID)
PROPERTY_NAMES: tuple[tuple[int, CharacteristicPropertyName], ...] = (
    (0x02, "read"), (0x04, "write-without-response"), (0x08, "write"), (0x10, "notify"), (0x20, "indicate"),
)  # fmt: skip


def advertisement_data(heard: Advertisement) -> AdvertisementData:
    service_data = cast("list[tuple[core.UUID, bytes]]", _all(heard, *SERVICE_DATA))
    uuid_lists = cast("list[list[core.UUID]]", _all(heard, *UUID_LISTS))
    return AdvertisementData(
        local_name=heard.data.get(AdvertisingData.Type.COMPLETE_LOCAL_NAME),
        manufacturer_data=dict(heard.data.get_all(AdvertisingData.Type.MANUFACTURER_SPECIFIC_DATA)),
        service_data={_uuid(key): value for key, value in service_data},
        service_uuids=[_uuid(key) for keys in uuid_lists for key in keys],
        tx_power=None,
        rssi=heard.rssi,
        platform_data=(heard,),
    )


def _all(heard: Advertisement, *kinds: AdvertisingData.Type) -> list[Any]:
    return [value for kind in kinds for value in heard.data.get_all(kind)]


def services_of(peer: Peer, room: Callable[[], int]) -> BleakGATTServiceCollection:
    """What was discovered, as bleak shows it; `room` tells how many octets fit into one write."""
    services = BleakGATTServiceCollection()
    for found in peer.services:
        service = BleakGATTService(found, found.handle, _uuid(found.uuid))
        services.add_service(service)
        for characteristic in found.characteristics:
            _add_characteristic(services, service, characteristic, room)
    return services


def _add_characteristic(
    services: BleakGATTServiceCollection,
    service: BleakGATTService,
    found: "gatt_client.CharacteristicProxy[bytes]",
    room: Callable[[], int],
) -> None:
    names = [name for bit, name in PROPERTY_NAMES if found.properties & bit]
    characteristic = BleakGATTCharacteristic(found, found.handle, _uuid(found.uuid), names, room, service)
    services.add_characteristic(characteristic)
    for descriptor in found.descriptors:
        services.add_descriptor(
            BleakGATTDescriptor(descriptor, descriptor.handle, _uuid(descriptor.type), characteristic)
        )


def _uuid(found: core.UUID) -> str:
    """A UUID of any length as bleak writes it: 128 bits, lower case, with hyphens."""
    return str(uuid.UUID(bytes=found.to_bytes(force_128=True)[::-1]))
