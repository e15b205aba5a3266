"""Whoever is not the shop's phone: each tries to be heard, and the ledger shows at the end that nobody was."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from random import Random

from bleak import BleakClient, BleakScanner
from bleak.exc import BleakError
from bumble import hci

from app.link.protocol import gatt
from app.link.protocol.about import About
from app.link.protocol.channel import PhoneChannel
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.frames import Fragmenter, PacketKind
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import PhoneIntroduction
from app.link.protocol.tags import TAG_SIZE
from app.link.virtual_radio import VirtualRadio
from handset.simulator.phone_radio import AirPlug
from tests.campaign.fake_phone import FakePhone, Say
from tests.campaign.rough_radio import MTU
from tests.campaign.rough_shop import RoughShop

ADVERTISEMENTS, CALLERS = 300, 4
SUPERVISED = 10.0
"""Seconds."""
ENOUGH = 3
"""Advertisements of a stranger that the station surely heard before it was left alone."""


@asynccontextmanager
async def phone_away(shop: RoughShop) -> AsyncIterator[None]:
    """The station looks for its phone, and it is not there."""
    await shop.phone.go_out_of_range()
    yield
    await shop.phone.come_back()


def pairing_of(shop: RoughShop) -> PairingSecret:
    [station] = shop.phone.stations
    return PairingSecret(station.station_id, station.name, station.key)


async def unpaired_phone(shop: RoughShop, _: Random) -> None:
    """It advertises, and is not even connected to."""
    written: list[bytes] = []

    async def answer(packet: bytes, _say: Say) -> None:
        written.append(packet)

    stranger = FakePhone(answer)
    async with phone_away(shop):
        await stranger.appear(shop.air, secrets.token_bytes(32))
        await shop.until(lambda: shop.radio.heard[str(stranger.address)] >= ENOUGH)
        await stranger.leave()
    assert not written


async def wrong_key(shop: RoughShop, _: Random) -> None:
    """It has overheard a tag, and takes part in the handshake with a key of its own."""
    right = pairing_of(shop)
    wrong = PairingSecret(right.station_id, right.station_name, secrets.token_bytes(32))
    channel = PhoneChannel(PhoneIntroduction(shop.phone.phone_id, "", shop.phone.epoch), lambda _: wrong, MTU)

    async def answer(packet: bytes, say: Say) -> None:
        try:
            packets = channel.receive(packet).packets
        except LinkClosed as closed:
            packets = closed.packets
        for each in packets:
            await say(each)

    await turned_away(shop, FakePhone(answer), CloseReason.WRONG_KEY)


async def no_key(shop: RoughShop, _: Random) -> None:
    """It has overheard a tag, and answers with noise."""

    async def answer(packet: bytes, say: Say) -> None:
        for each in Fragmenter(packet[1], MTU).packets(PacketKind.REPLY, secrets.token_bytes(80)):
            await say(each)

    await turned_away(shop, FakePhone(answer), CloseReason.WRONG_KEY)


async def recorded_session(shop: RoughShop, _: Random) -> None:
    """It plays again, packet by packet, what the phone sent in an earlier session, under the mark of this one."""
    packets = tuple(shop.radio.meddler.session)
    assert packets, "there was a session to record"

    async def answer(packet: bytes, say: Say) -> None:
        for each in packets:
            await say(each[:1] + packet[1:2] + each[2:])

    await turned_away(shop, FakePhone(answer), CloseReason.WRONG_KEY)


async def unknown_version(shop: RoughShop, _: Random) -> None:
    """It says of itself that it speaks no version that the station knows."""

    async def answer(_packet: bytes, _say: Say) -> None:
        raise AssertionError("nobody writes to a phone of another version")

    await turned_away(shop, FakePhone(answer, About("", (200,)).encode()), CloseReason.OTHER_VERSION)


async def turned_away(shop: RoughShop, stranger: FakePhone, *reasons: CloseReason) -> None:
    """Let it meet the station, and see that the station closed for one of these reasons."""
    before = shop.noticed.closings_for(*reasons)
    async with phone_away(shop):
        await stranger.appear(shop.air, pairing_of(shop).key)
        await _met(shop, lambda: shop.noticed.closings_for(*reasons) > before)
        await stranger.leave()


async def _met(shop: RoughShop, holds: Callable[[], bool]) -> None:
    """A link that one end alone still knows would hang: this air has no supervision timeout, so it is cut by hand."""
    while not holds():
        try:
            async with asyncio.timeout(SUPERVISED):
                await shop.until(holds)
        except TimeoutError:
            shop.air.cut()


async def revoked_phone(shop: RoughShop, _: Random) -> None:
    """A second phone is paired, heard, revoked, and goes on calling with a payment that nobody may take."""
    shop.guests += 1
    guest = shop.make_phone(f"guest-{shop.guests}", AirPlug(shop.air))
    await guest.switch_on()
    await shop.pair(guest)
    await shop.told.tell(guest)
    await shop.until(lambda: not guest.queued)
    await shop.station.keeper.revoke(guest.phone_id)
    shop.told.is_not_ours(await shop.told.tell(guest))
    async with phone_away(shop):
        await shop.until(lambda: not guest.connected_to)
        heard_before = shop.radio.heard.total()
        await shop.until(lambda: shop.radio.heard.total() >= heard_before + ENOUGH)
        assert guest.queued
        assert shop.phase(guest) is None
        await guest.switch_off()


async def advertisements(shop: RoughShop, _: Random) -> None:
    """Hundreds of phones of other shops, or of somebody who pretends to be so many."""
    controller, heard = shop.radio.controller, shop.radio.heard
    async with phone_away(shop):
        heard.clear()
        for _each in range(ADVERTISEMENTS):
            said, address = gatt.advertisement(secrets.token_bytes(TAG_SIZE)), hci.Address.generate_static_address()
            while not heard[str(address)]:
                shop.air.shout(controller, address, said.data, said.scan_response)
                await asyncio.sleep(0)
        heard.clear()


async def callers(shop: RoughShop, _: Random) -> None:
    """Strangers connect to the phone and write to it, while the station tries to come to it."""
    await shop.phone.go_out_of_range()
    await shop.phone.come_back()
    came = 0
    while came < CALLERS:
        radio = VirtualRadio(shop.air.controller("caller"))
        shop.air.cut()
        came += await _call(radio)
        await radio.close()


async def _call(radio: VirtualRadio) -> bool:
    """Whether the stranger got through."""
    device = await BleakScanner.find_device_by_filter(
        lambda _device, data: gatt.SERVICE in data.service_uuids, timeout=1.0, backend=radio.scanner
    )
    if device is None:
        return False
    try:
        async with BleakClient(device, backend=radio.client, timeout=2.0) as client:
            await client.write_gatt_char(gatt.TO_PHONE, secrets.token_bytes(60), response=True)
    except (BleakError, TimeoutError):
        return False
    return True
