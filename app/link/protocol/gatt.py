"""The phone's GATT service, and what its advertisement looks like.

Layouts: Bluetooth Core Specification Supplement 11, part A, sections 1.1 (UUIDs), 1.3 (flags) and 1.11 (service data).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.link.protocol.tags import TAG_SIZE

SERVICE = "7a1b0001-5c0d-4f6e-9b1a-70617962656c"
TO_STATION = "7a1b0002-5c0d-4f6e-9b1a-70617962656c"
"""Notify: packets from the phone."""
TO_PHONE = "7a1b0003-5c0d-4f6e-9b1a-70617962656c"
"""Write, and write without response: packets from the station."""
ABOUT = "7a1b0004-5c0d-4f6e-9b1a-70617962656c"
"""Read: which versions the phone speaks, and what it is called; see `about.py`."""

LEGACY_LIMIT = 31
"""Bytes in a legacy advertisement, and again in its scan response (Core 5.4, vol 6, part B, section 2.3.1)."""

_FLAGS, _COMPLETE_UUIDS_128, _SERVICE_DATA_128 = 0x01, 0x07, 0x21
_GENERAL_DISCOVERABLE_LE_ONLY = b"\x06"
_TAG_FORMAT = 1


class AdvertisementBroken(ValueError):
    """Bytes that are no sequence of AD structures."""


@dataclass(frozen=True, slots=True)
class Advertisement:
    """Both halves as AD structures, each within LEGACY_LIMIT."""

    data: bytes
    scan_response: bytes


def advertisement(tag: bytes) -> Advertisement:
    """Flags and service UUID in the advertisement (21 bytes), the phone's tag in the scan response (31 bytes)."""
    if len(tag) != TAG_SIZE:
        raise ValueError(f"a tag has {TAG_SIZE} bytes, not {len(tag)}")
    service = _on_the_air(SERVICE)
    return Advertisement(
        data=_structure(_FLAGS, _GENERAL_DISCOVERABLE_LE_ONLY) + _structure(_COMPLETE_UUIDS_128, service),
        scan_response=_structure(_SERVICE_DATA_128, service + service_data(tag)),
    )


def service_data(tag: bytes) -> bytes:
    """What a phone gives to its system's advertiser as the service data of SERVICE."""
    return bytes([_TAG_FORMAT]) + tag


def tag_in(service_data: Mapping[str, bytes]) -> bytes | None:
    """The tag of an advertisement, from service data by UUID as scanners report it; None when there is none."""
    for uuid, data in service_data.items():
        if uuid.lower() == SERVICE and len(data) == 1 + TAG_SIZE and data[0] == _TAG_FORMAT:
            return bytes(data[1:])
    return None


def service_data_in(structures: bytes) -> dict[str, bytes]:
    """The service data of 128-bit UUIDs in AD structures (advertisement and scan response joined).

    Raises:
        AdvertisementBroken: a structure is longer than what is left.
    """
    return {
        _as_text(content[:16]): content[16:]
        for kind, content in _structures(structures)
        if kind == _SERVICE_DATA_128 and len(content) >= 16
    }


def _structure(kind: int, content: bytes) -> bytes:
    return bytes([1 + len(content), kind]) + content


def _structures(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data) and data[at] != 0:  # a zero length ends the significant part: the rest is padding
        end = at + 1 + data[at]
        if end > len(data):
            raise AdvertisementBroken("an AD structure is longer than the advertisement")
        yield data[at + 1], data[at + 2 : end]
        at = end


def _on_the_air(uuid: str) -> bytes:
    return bytes.fromhex(uuid.replace("-", ""))[::-1]


def _as_text(on_the_air: bytes) -> str:
    digits = on_the_air[::-1].hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
