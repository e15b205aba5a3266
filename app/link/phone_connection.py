"""One GATT connection to a phone: packets out, packets in, and nothing of what they mean."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager

from bleak import BleakClient
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient
from bleak.backends.device import BLEDevice
from bleak.exc import BleakError

from app.domain.link_state import LinkPhase
from app.link.adapter_trouble import adapter_phase
from app.link.link_timings import LinkTimings
from app.link.protocol import gatt
from app.link.protocol.about import About
from app.link.protocol.frames import ATT_HEADER_SIZE, MAX_MTU, MIN_MTU
from app.link.radio_failed import RadioFailed

log = logging.getLogger(__name__)


class PhoneConnection:
    """Made by `connected`. Every call raises RadioFailed when the connection is gone."""

    def __init__(self, client: BleakClient, inbox: "asyncio.Queue[bytes | None]") -> None:
        self._client = client
        self._inbox = inbox
        self._last: bytes | None = None
        self._doubling_noted = False
        self._is_subscribed = False

    @property
    def mtu(self) -> int:
        """ATT_MTU as far as the system tells it, 23 to 517."""
        with _radio_errors():
            to_phone = self._client.services.get_characteristic(gatt.TO_PHONE)
        room = to_phone.max_write_without_response_size if to_phone else 0
        return min(max(room + ATT_HEADER_SIZE, MIN_MTU), MAX_MTU)

    async def about(self) -> About:
        """What the phone tells everybody of itself.

        Raises:
            MessageBroken: it tells something else.
        """
        with _radio_errors():
            return About.decode(bytes(await self._client.read_gatt_char(gatt.ABOUT)))

    async def write(self, packets: Iterable[bytes]) -> None:
        with _radio_errors():
            for packet in packets:
                await self._client.write_gatt_char(gatt.TO_PHONE, packet, response=True)

    async def packet(self) -> bytes:
        """The next notification.

        Some systems call back twice for one notification after a reconnection (bleak issue 2002, on BlueZ). Packets of
        a session are numbered, so two alike in a row are one packet told twice, and the second is passed over.
        """
        while True:
            packet = await self._inbox.get()
            if packet is None:
                raise RadioFailed(None, "the connection ended")
            if packet != self._last:
                self._last = packet
                return packet
            self._note_doubling()

    def _note_doubling(self) -> None:
        """Once a connection is enough: some systems do it for every packet."""
        if not self._doubling_noted:
            log.info("%s: the system tells packets twice", self._client.address)
            self._doubling_noted = True

    async def subscribe(self) -> None:
        def on_notification(_: BleakGATTCharacteristic, value: bytearray) -> None:
            self._inbox.put_nowait(bytes(value))

        with _radio_errors():
            await self._client.start_notify(gatt.TO_STATION, on_notification)
        self._is_subscribed = True

    async def unsubscribe(self) -> None:
        """Leave no registration behind that a later connection would hear twice."""
        with _radio_errors():
            if self._is_subscribed and self._client.is_connected:
                await self._client.stop_notify(gatt.TO_STATION)


@asynccontextmanager
async def connected(
    device: BLEDevice, backend: type[BaseBleakClient] | None, timings: LinkTimings
) -> AsyncIterator[PhoneConnection]:
    """Connect and subscribe; on leaving, unsubscribe and disconnect.

    Each connection has an inbox of its own: whatever an older one still calls back reaches nobody.

    Raises:
        RadioFailed: connecting, or then subscribing, took longer than `timings.connected_within`.
    """
    inbox: asyncio.Queue[bytes | None] = asyncio.Queue()
    client = BleakClient(
        device, lambda _: inbox.put_nowait(None), [gatt.SERVICE], timeout=timings.connected_within, backend=backend
    )
    connection = PhoneConnection(client, inbox)
    with _radio_errors():
        async with asyncio.timeout(timings.connected_within):
            await client.connect()
    try:
        with _radio_errors():
            async with asyncio.timeout(timings.connected_within):
                await connection.subscribe()
        yield connection
    finally:
        await _part(connection, client, timings.goodbye_within)


async def _part(connection: PhoneConnection, client: BleakClient, within_s: float) -> None:
    """End a connection whatever state it is in; that it cannot be ended politely is worth a line in the log alone."""
    try:
        async with asyncio.timeout(within_s):
            try:
                await connection.unsubscribe()
            finally:
                await client.disconnect()
    except (RadioFailed, BleakError, OSError) as error:
        log.info("a connection did not end politely: %s", error or type(error).__name__)


@contextmanager
def _radio_errors() -> Iterator[None]:
    try:
        yield
    except (BleakError, OSError, EOFError) as error:  # dbus-fast ends calls in flight with EOFError
        phase = adapter_phase(error)
        known = None if phase is LinkPhase.FAULT else phase
        raise RadioFailed(known, str(error) or type(error).__name__) from error
