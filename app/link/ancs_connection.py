"""One GATT connection to an iPhone: what is subscribed, what is asked, and nothing of what it means."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Final

from bleak import BleakClient
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient
from bleak.backends.device import BLEDevice
from bleak.exc import BleakError, BleakGATTProtocolError
from bleak.exc import BleakGATTProtocolErrorCode as Code

from app.domain.link_state import LinkPhase
from app.link.adapter_trouble import adapter_phase
from app.link.ancs import uuids
from app.link.ancs.clock import CURRENT_TIME
from app.link.ancs.packets import AncsBroken
from app.link.ancs.replies import Attributes, ReplyReader
from app.link.ancs.requests import AttributesRequest, Refusal
from app.link.link_timings import LinkTimings
from app.link.radio_failed import RadioFailed

SERVICE_CHANGED: Final = "00002a05-0000-1000-8000-00805f9b34fb"
BATTERY_LEVEL: Final = "00002a19-0000-1000-8000-00805f9b34fb"
CLOSED_TO_US = {
    Code.READ_NOT_PERMITTED,
    Code.WRITE_NOT_PERMITTED,
    Code.INSUFFICIENT_AUTHENTICATION,
    Code.INSUFFICIENT_AUTHORIZATION,
    Code.INSUFFICIENT_ENCRYPTION,
}
"""What iOS answers while its owner does not share notifications: 0x03 on the Control Point as PebbleOS found (pull
request 2093), and what the Core Specification (Vol 3, Part F, 3.4.1.1) has for characteristics that 'require
authorization' (ANCS Specification, 'Service Characteristics')."""
REFUSALS = {int(refusal) for refusal in Refusal}
GONE = None


class NotShared(Exception):
    """The iPhone is there and does not show its notifications to this computer."""


class Unanswerable(Exception):
    """The Control Point refused a question (ANCS Specification, 'Error Codes')."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal


class AncsConnection:
    """Made by `ancs_connected`. Every call raises RadioFailed when the connection is gone, NotShared when it is closed
    to this computer. `events` are the Notification Source's packets; it ends with GONE."""

    def __init__(self, client: BleakClient, answered_within: float) -> None:
        self._client = client
        self._answered_within = answered_within
        self._fragments: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.events: asyncio.Queue[bytes | None] = asyncio.Queue()

    async def open(self) -> None:
        """Subscribe: first to answers, then to what raises questions, as events may come at once."""
        if self._client.services.get_characteristic(uuids.NOTIFICATION_SOURCE) is None:
            raise NotShared("it has no notification service")
        with _radio_errors():
            if self._client.services.get_characteristic(SERVICE_CHANGED):
                await self._client.start_notify(SERVICE_CHANGED, lambda *_: self.end())
            await self._client.start_notify(uuids.DATA_SOURCE, _into(self._fragments))
            await self._client.start_notify(uuids.NOTIFICATION_SOURCE, _into(self.events))

    def end(self) -> None:
        """The connection is gone, or what stands on it is not what was discovered (Core Specification, Vol 3, Part G,
        2.5.2): whoever waits is told."""
        self._fragments.put_nowait(GONE)
        self.events.put_nowait(GONE)

    async def ask(self, request: AttributesRequest) -> Attributes:
        """Write the question and put its answer together; the next may be asked only then.

        Raises:
            Unanswerable: the phone refuses the question.
            AncsBroken: nothing that answers it came in time.
        """
        reader = ReplyReader(request)
        while not self._fragments.empty():
            self._take_fragment(self._fragments.get_nowait())
        try:
            async with asyncio.timeout(self._answered_within):
                with _radio_errors():
                    await self._client.write_gatt_char(uuids.CONTROL_POINT, request.encode(), response=True)
                return await self._answer(reader)
        except TimeoutError as error:
            raise AncsBroken(f"no answer within {self._answered_within:g} s") from error

    async def battery(self) -> int | None:
        """In percent, where the iPhone tells bonded computers."""
        level = await self._read(BATTERY_LEVEL)
        return level[0] if len(level) == 1 and level[0] <= 100 else None  # percent

    async def clock(self) -> bytes:
        """What the phone's clock shows, as it tells it; empty where the iPhone does not."""
        return await self._read(CURRENT_TIME)

    async def _read(self, characteristic: str) -> bytes:
        """Empty where the iPhone has none. A read that hangs ends the session, as does a question without an answer."""
        if self._client.services.get_characteristic(characteristic) is None:
            return b""
        try:
            async with asyncio.timeout(self._answered_within):
                with _radio_errors():
                    return bytes(await self._client.read_gatt_char(characteristic))
        except TimeoutError as error:
            raise RadioFailed(None, f"no answer within {self._answered_within:g} s") from error

    async def _answer(self, reader: ReplyReader) -> Attributes:
        while True:
            fragment = self._take_fragment(await self._fragments.get())
            with suppress(AncsBroken):  # the rest of an answer that was given up; the time limit ends a wait in vain
                if answer := reader.take(fragment):
                    return answer

    def _take_fragment(self, fragment: bytes | None) -> bytes:
        if fragment is GONE:
            self._fragments.put_nowait(GONE)
            raise RadioFailed(None, "the connection ended")
        return fragment


@asynccontextmanager
async def ancs_connected(
    device: BLEDevice, backend: type[BaseBleakClient] | None, timings: LinkTimings
) -> AsyncIterator[AncsConnection]:
    """Connect to a bonded iPhone; on leaving, disconnect.

    Raises:
        RadioFailed: no connection came about within `timings.connected_within`.
    """
    client = BleakClient(device, lambda _: connection.end(), timeout=timings.connected_within, backend=backend)
    connection = AncsConnection(client, timings.silent_after - timings.heartbeat_every)
    with _radio_errors():
        async with asyncio.timeout(timings.connected_within):
            await client.connect()
    try:
        yield connection
    finally:
        with suppress(TimeoutError, BleakError, OSError, EOFError):
            async with asyncio.timeout(timings.goodbye_within):
                await client.disconnect()


def _into(queue: "asyncio.Queue[bytes | None]") -> Callable[[BleakGATTCharacteristic, bytearray], None]:
    return lambda _, value: queue.put_nowait(bytes(value))


@contextmanager
def _radio_errors() -> Iterator[None]:
    try:
        yield
    except BleakGATTProtocolError as error:
        raise _meaning(error) from error
    except (BleakError, OSError, EOFError) as error:  # dbus-fast ends calls in flight with EOFError
        phase = adapter_phase(error)
        known = None if phase is LinkPhase.FAULT else phase
        raise RadioFailed(known, str(error) or type(error).__name__) from error


def _meaning(error: BleakGATTProtocolError) -> Exception:
    if error.code in CLOSED_TO_US:
        return NotShared(str(error))
    if int(error.code) in REFUSALS:
        return Unanswerable(Refusal(int(error.code)))
    return RadioFailed(None, str(error))
