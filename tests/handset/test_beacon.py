"""The advertisements of a phone: each absent station is called, by tags and addresses that do not last."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bleak import BleakScanner
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData

from app.link.protocol import gatt
from app.link.protocol.pairing import parse_pairing_uri
from app.link.protocol.tags import Role, resolves
from app.link.virtual_radio import VirtualRadio
from handset.simulator.phone import Phone
from handset.simulator.phone_radio import AirPlug
from handset.simulator.phone_timings import PhoneTimings
from tests.link.shop import Shop, Watched

FLEETING = PhoneTimings(turn=0.02, tag_changes_after=0.05, advertising_interval=0.01)


class Heard(Watched):
    """Every tag on the air with the address it came from."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[bytes, str] = {}

    def __call__(self, device: BLEDevice, data: AdvertisementData) -> None:
        if tag := gatt.tag_in(data.service_data):
            self.tags[tag] = device.address
            self.change()

    def for_key(self, key: bytes) -> set[bytes]:
        return {tag for tag in self.tags if resolves(key, Role.PHONE, tag)}


@pytest.fixture
async def heard(shop: Shop) -> AsyncIterator[Heard]:
    heard, radio = Heard(), VirtualRadio(shop.air.controller("listener"))
    async with BleakScanner(heard, backend=radio.scanner):
        yield heard
    await radio.close()


async def a_phone(shop: Shop, tmp_path: Path) -> Phone:
    phone = Phone(tmp_path, AirPlug(shop.air), timings=FLEETING)
    shop.phones.append(phone)
    await phone.switch_on()
    return phone


def scan_offer(shop: Shop, phone: Phone, station_id: str) -> bytes:
    offer = shop.station(station_id).radio.offer_pairing("Shop")
    phone.accept_pairing(offer.uri)
    return parse_pairing_uri(offer.uri).key


async def test_stations_are_called_in_turn(shop: Shop, heard: Heard, tmp_path: Path):
    phone = await a_phone(shop, tmp_path)
    keys = [scan_offer(shop, phone, station_id) for station_id in ("00000000000000a1", "00000000000000a2")]
    await heard.until(lambda: all(heard.for_key(key) for key in keys))


async def test_a_tag_and_its_address_do_not_last(shop: Shop, heard: Heard, tmp_path: Path):
    phone = await a_phone(shop, tmp_path)
    key = scan_offer(shop, phone, "00000000000000a1")
    await heard.until(lambda: len(heard.for_key(key)) >= 3)
    assert len(set(heard.tags.values())) == len(heard.tags)
    assert {int(address[:2], 16) >> 6 for address in heard.tags.values()} == {0b01}, "resolvable private addresses"


async def test_a_phone_without_stations_says_nothing(shop: Shop, heard: Heard, tmp_path: Path):
    phone = await a_phone(shop, tmp_path)
    key = scan_offer(shop, phone, "00000000000000a1")
    await heard.until(lambda: bool(heard.for_key(key)))
    await phone.forget_station("00000000000000a1")
    await phone.restart()
    heard.tags.clear()
    other = await shop.phone("other")
    other_key = scan_offer(shop, other, "00000000000000a1")
    await heard.until(lambda: bool(heard.for_key(other_key)))
    assert not heard.for_key(key)


async def test_a_restarted_phone_is_found_again(shop: Shop, heard: Heard, tmp_path: Path):
    phone = await a_phone(shop, tmp_path)
    key = scan_offer(shop, phone, "00000000000000a1")
    await phone.restart()
    heard.tags.clear()
    await heard.until(lambda: bool(heard.for_key(key)))
