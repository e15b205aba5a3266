"""A man in the middle: he is connected to the phone in one air and to the station in another, and passes packets on."""

import asyncio
from contextlib import AsyncExitStack
from random import Random

from bleak import BleakClient, BleakScanner
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.device import BLEDevice

from app.link.protocol import gatt
from app.link.protocol.closing import CloseReason
from app.link.protocol.frames import HEADER_SIZE, PacketKind
from app.link.virtual_radio import VirtualRadio
from handset.simulator.air import Air
from tests.campaign.fake_phone import FakePhone, Say
from tests.campaign.rough_radio import MTU
from tests.campaign.rough_shop import PATIENCE, RoughShop
from tests.campaign.strangers import pairing_of


class Relay:
    """Relays faithfully until `meddles` is set; from then on it alters what is sealed, under headers that are due."""

    def __init__(self, far: VirtualRadio, chance: Random) -> None:
        self._far = far
        self._chance = chance
        self._outgoing: asyncio.Queue[bytes] = asyncio.Queue()
        self._say: Say | None = None
        self.meddles = False
        self.relayed = 0
        self.front = FakePhone(self._from_station)
        self.client: BleakClient

    async def stand_between(self, stack: AsyncExitStack, shop: RoughShop) -> None:
        self.client = BleakClient(await _phone_in(self._far), backend=self._far.client, timeout=PATIENCE)
        await stack.enter_async_context(self.client)
        await self.client.start_notify(gatt.TO_STATION, self._from_phone)
        await self.front.appear(shop.air, pairing_of(shop).key)
        stack.push_async_callback(self.front.leave)
        passing = asyncio.create_task(self._pass_on())
        stack.callback(passing.cancel)

    async def _from_station(self, packet: bytes, say: Say) -> None:
        self._say = say
        if self.client.is_connected:
            await self.client.write_gatt_char(gatt.TO_PHONE, packet, response=True)

    def _from_phone(self, _: BleakGATTCharacteristic, value: bytearray) -> None:
        self._outgoing.put_nowait(bytes(value))

    async def _pass_on(self) -> None:
        while True:
            packet = await self._outgoing.get()
            sealed = PacketKind(packet[0] >> 6) is PacketKind.SEALED
            if self._say:
                self.relayed += 1
                await self._say(self._altered(packet) if self.meddles and sealed else packet)

    def _altered(self, packet: bytes) -> bytes:
        if self._chance.random() < 0.5:
            return packet[:-1] + bytes([packet[-1] ^ 1])
        return packet[:HEADER_SIZE] + self._chance.randbytes(len(packet) - HEADER_SIZE)


async def man_in_the_middle(shop: RoughShop, chance: Random) -> None:
    """The phone is out of reach, and he brings it near: what he only passes on is heard, what he alters is not."""
    far_air = Air()
    far = VirtualRadio(far_air.controller("middle"), largest_mtu=MTU)
    await shop.phone.go_out_of_range()
    shop.plug.carry_to(far_air)
    await shop.phone.come_back()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(far.close)
        relay = Relay(far, chance)
        await relay.stand_between(stack, shop)
        await shop.pay()
        await shop.recovered()
        assert relay.relayed, "it went through his hands"
        before = shop.noticed.closings_for(CloseReason.TAMPERED)
        relay.meddles = True
        await shop.pay()
        await shop.until(lambda: shop.noticed.closings_for(CloseReason.TAMPERED) > before)
        await shop.phone.go_out_of_range()
    shop.plug.carry_to(shop.air)
    await shop.phone.come_back()


async def _phone_in(radio: VirtualRadio) -> BLEDevice:
    found = await BleakScanner.find_device_by_filter(
        lambda _device, data: gatt.SERVICE in data.service_uuids, timeout=PATIENCE, backend=radio.scanner
    )
    assert found is not None
    return found
