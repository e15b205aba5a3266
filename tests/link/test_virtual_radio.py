"""bleak over the virtual radio: what bleak promises of every backend, as far as the station uses it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from bleak import BleakClient, BleakScanner
from bleak.backends.device import BLEDevice
from bleak.exc import BleakBluetoothNotAvailableError, BleakError, BleakGATTProtocolError
from bumble import hci
from bumble.device import Connection

from app.link.protocol import gatt
from app.link.protocol.tags import TAG_SIZE
from app.link.virtual_radio import VirtualRadio
from handset.simulator.air import Air, AirDoor
from handset.simulator.phone_radio import AirPlug, Ears, PhoneRadio
from tests.link.shop import PATIENCE

TAG = bytes(range(TAG_SIZE))
ABOUT = b"about " * 50


class Place:
    """A GATT server in the air, and what was written to it."""

    def __init__(self, air: Air) -> None:
        self.air = air
        self.written: asyncio.Queue[tuple[Connection, bytes]] = asyncio.Queue()
        self.server: PhoneRadio

    async def open(self, largest_mtu: int = 517) -> None:
        ears = Ears(lambda: None, lambda connection, data: self.written.put_nowait((connection, data)), lambda _: None)
        self.server = await PhoneRadio.open(AirPlug(self.air), ears, about=ABOUT, largest_mtu=largest_mtu)
        await self.server.advertise(TAG, hci.Address.generate_static_address(), 10)


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    place = Place(Air())
    await place.open()
    yield place
    await place.server.pull()


@pytest.fixture(params=["in this process", "over TCP"])
async def radio(place: Place, request: pytest.FixtureRequest) -> AsyncIterator[VirtualRadio]:
    door: AirDoor | None = None
    if request.param == "over TCP":
        door = await place.air.serve("127.0.0.1", 0)
        radio = VirtualRadio(f"tcp-client:127.0.0.1:{door.port}")
    else:
        radio = VirtualRadio(place.air.controller("station"))
    yield radio
    await radio.close()
    if door:
        door.close()


async def find(radio: VirtualRadio) -> BLEDevice:
    found = await BleakScanner.find_device_by_filter(
        lambda _, data: gatt.tag_in(data.service_data) == TAG, service_uuids=[gatt.SERVICE], backend=radio.scanner
    )
    assert found
    return found


async def test_a_scan_response_reaches_the_scanner(radio: VirtualRadio):
    assert await find(radio)


async def test_another_service_is_filtered_out(radio: VirtualRadio):
    other = "7a1b00ff-5c0d-4f6e-9b1a-70617962656c"
    assert await BleakScanner.discover(0.05, service_uuids=[other], backend=radio.scanner) == []


async def test_it_reads_writes_and_hears(place: Place, radio: VirtualRadio):
    heard: asyncio.Queue[bytearray] = asyncio.Queue()
    async with BleakClient(await find(radio), backend=radio.client) as client, asyncio.timeout(PATIENCE):
        assert bytes(await client.read_gatt_char(gatt.ABOUT)) == ABOUT
        await client.start_notify(gatt.TO_STATION, lambda _, value: heard.put_nowait(value))
        await client.write_gatt_char(gatt.TO_PHONE, b"ping", response=True)
        connection, written = await place.written.get()
        await place.server.notify(connection, b"pong")
        assert (written, bytes(await heard.get())) == (b"ping", b"pong")
        await client.stop_notify(gatt.TO_STATION)
    assert not client.is_connected


@pytest.mark.parametrize("largest_mtu", [23, 247, 517])
async def test_both_sides_agree_on_the_smaller_mtu(largest_mtu: int):
    place = Place(Air())
    await place.open(largest_mtu)
    radio = VirtualRadio(place.air.controller("station"))
    async with BleakClient(await find(radio), backend=radio.client) as client:
        to_phone = client.services.get_characteristic(gatt.TO_PHONE)
        assert to_phone
        assert (client.mtu_size, to_phone.max_write_without_response_size) == (largest_mtu, largest_mtu - 3)
    await radio.close()
    await place.server.pull()


async def test_a_peer_that_vanishes_is_a_disconnection(place: Place, radio: VirtualRadio):
    gone = asyncio.Event()
    client = BleakClient(await find(radio), lambda _: gone.set(), backend=radio.client)
    await client.connect()
    await place.server.pull()
    async with asyncio.timeout(PATIENCE):
        await gone.wait()
    assert not client.is_connected
    with pytest.raises(BleakError):
        await client.read_gatt_char(gatt.ABOUT)


async def test_what_waits_for_a_peer_that_vanishes_fails_and_is_not_cancelled(place: Place, radio: VirtualRadio):
    client = BleakClient(await find(radio), backend=radio.client)
    await client.connect()
    reading = asyncio.create_task(client.read_gatt_char(gatt.ABOUT))
    await asyncio.sleep(0)
    await place.server.pull()
    with pytest.raises(BleakError):
        await reading


async def test_a_refused_request_is_a_gatt_error(radio: VirtualRadio):
    async with BleakClient(await find(radio), backend=radio.client) as client:
        with pytest.raises(BleakGATTProtocolError):
            await client.write_gatt_char(gatt.TO_PHONE, bytes(600), response=True)


async def test_nobody_at_an_address_is_a_timeout_and_the_next_connection_works(radio: VirtualRadio):
    with pytest.raises(TimeoutError):
        await BleakClient("F5:F4:F3:F2:F1:F0", backend=radio.client, timeout=0.02).connect()
    async with BleakClient(await find(radio), backend=radio.client) as client:
        assert client.is_connected


@pytest.mark.parametrize("turns", range(1, 13))
async def test_giving_up_a_connection_takes_no_time_at_whatever_moment(radio: VirtualRadio, turns: int):
    await radio.device()
    connecting = asyncio.create_task(BleakClient("F5:F4:F3:F2:F1:F0", backend=radio.client).connect())
    for _ in range(turns):
        await asyncio.sleep(0)
    connecting.cancel()
    async with asyncio.timeout(PATIENCE):
        await asyncio.wait([connecting])


async def test_a_connection_given_up_leaves_the_radio_free(radio: VirtualRadio):
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.02):
            await BleakClient("F5:F4:F3:F2:F1:F0", backend=radio.client).connect()
    async with BleakClient(await find(radio), backend=radio.client) as client:
        assert client.is_connected


async def test_a_radio_that_is_lost_is_a_missing_adapter_and_is_found_again(place: Place):
    door = await place.air.serve("127.0.0.1", 0)
    radio = VirtualRadio(f"tcp-client:127.0.0.1:{door.port}")
    lost = (await radio.device()).host
    gone = asyncio.Event()
    lost.on("flush", gone.set)
    door.close()
    async with asyncio.timeout(PATIENCE):
        await gone.wait()
    with pytest.raises(BleakBluetoothNotAvailableError):
        await BleakScanner.discover(0.01, backend=radio.scanner)
    again = await place.air.serve("127.0.0.1", door.port)
    assert await find(radio)
    await radio.close()
    again.close()
