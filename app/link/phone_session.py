"""One secure session with one phone: it hears notices and heartbeats, and tells acknowledgements and its own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count

from app.domain.notice import Notice, NoticeId
from app.domain.phone import PhoneStatus
from app.link.link_timings import LinkTimings
from app.link.phone_clock import PhoneClock
from app.link.phone_connection import PhoneConnection
from app.link.protocol.channel import StationChannel
from app.link.protocol.closing import LinkClosed
from app.link.protocol.messages import (
    MAX_COUNT,
    AckMessage,
    HelloMessage,
    Message,
    NoticeMessage,
    PingMessage,
    StatusMessage,
)
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import PhoneIntroduction
from app.link.radio_failed import RadioFailed
from app.services.ports import LinkPlan, PhoneListener

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST_MS = 32_503_680_000_000
"""The year 3000: a phone's clock beyond it counts as this, so that no sum of times leaves the calendar."""
log = logging.getLogger(__name__)
Now = Callable[[], datetime]


async def shake_hands(
    connection: PhoneConnection, secret: PairingSecret, phone_id: str | None, within_s: float
) -> tuple[StationChannel, PhoneIntroduction]:
    """Set up the session. `phone_id` is None when the phone is met for the first time.

    Raises:
        LinkClosed: the phone has another key, speaks another version, or is not who it should be.
        MessageBroken: what it tells of itself cannot be read.
        RadioFailed: the connection ended, or no session stood within `within_s` seconds.
    """
    try:
        async with asyncio.timeout(within_s):
            about = await connection.about()
            channel = StationChannel(secret, phone_id=phone_id, mtu=connection.mtu, spoken=about.versions)
            await connection.write(channel.open())
            while channel.phone is None:
                await hear(connection, channel)
            return channel, channel.phone
    except TimeoutError as error:
        raise RadioFailed(None, "the phone does not answer") from error


async def hear(connection: PhoneConnection, channel: StationChannel) -> tuple[Message, ...]:
    """Take one packet; an answer that the protocol itself wants is given. A closing session says why to the phone."""
    try:
        heard = channel.receive(await connection.packet())
    except LinkClosed as closed:
        await _tell_why(connection, closed)
        raise
    await connection.write(heard.packets)
    return heard.messages


async def _tell_why(connection: PhoneConnection, closed: LinkClosed) -> None:
    try:
        await connection.write(closed.packets)
    except RadioFailed as failed:
        log.info("the phone went away before it was told %s: %s", closed.reason.name, failed)


class PhoneSession:
    """A session that stands, until the connection ends or falls silent."""

    def __init__(
        self,
        connection: PhoneConnection,
        channel: StationChannel,
        phone: PhoneIntroduction,
        *,
        plan: LinkPlan,
        listener: PhoneListener,
        timings: LinkTimings,
        now: Now,
    ) -> None:
        self._connection = connection
        self._channel = channel
        self._phone = phone
        self._plan = plan
        self._listener = listener
        self._timings = timings
        self._now = now
        self._clock = PhoneClock()
        self._asked_at: dict[int | None, datetime] = {}
        self._acks: dict[str, int] = {}
        self._something_to_say = asyncio.Event()
        self.was_heard = False
        """Whether the phone said anything since the handshake."""

    async def run(self, station_name: str) -> None:
        """Talk and listen. It ends by an exception alone.

        Raises:
            LinkClosed: the phone sent what has no place in the session.
            RadioFailed: the connection ended, or nothing was heard for `silent_after`.
        """
        await first_to_end(self._listen(), self._talk(station_name))

    def acknowledge(self, notice_id: NoticeId) -> None:
        self._acks[notice_id.epoch] = max(notice_id.seq, self._acks.get(notice_id.epoch, 0))
        self._something_to_say.set()

    async def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._timings.silent_after) as patience:
                while True:
                    for message in await hear(self._connection, self._channel):
                        patience.reschedule(loop.time() + self._timings.silent_after)
                        self._take(message)
        except TimeoutError as error:
            raise RadioFailed(None, f"nothing heard for {self._timings.silent_after:g} s") from error

    def _take(self, message: Message) -> None:
        self.was_heard = True
        match message:
            case NoticeMessage():
                self._listener.notice_heard(self._notice(message))
            case StatusMessage():
                self._set_clock(message)
                status = PhoneStatus(message.battery, message.charging, message.queued)
                self._listener.status_heard(self._phone.phone_id, status)

    def _notice(self, message: NoticeMessage) -> Notice:
        return Notice(
            NoticeId(self._phone.phone_id, message.epoch, message.seq),
            message.app_id,
            message.title,
            message.text,
            _moment(message.posted_at_ms),
            self._clock.ahead,
        )

    def _set_clock(self, status: StatusMessage) -> None:
        """A status that answers nothing counts once: the first, which the hello asked for."""
        if asked_at := self._asked_at.pop(status.answers, None):
            self._clock.heard(_moment(status.clock_ms), asked_at=asked_at, heard_at=self._now())

    async def _talk(self, station_name: str) -> None:
        self._asked_at[None] = self._now()
        await self._send(self._hello(station_name))
        for n in count(1):
            await self._tell_acks_until(asyncio.get_running_loop().time() + self._timings.heartbeat_every)
            self._asked_at = {n % MAX_COUNT: self._now()}
            await self._send(PingMessage(n % MAX_COUNT))

    async def _tell_acks_until(self, heartbeat_at: float) -> None:
        while await self._has_something_to_say_before(heartbeat_at):
            self._something_to_say.clear()
            acks, self._acks = self._acks, {}
            for epoch, seq in acks.items():
                await self._send(AckMessage(epoch, seq))

    async def _has_something_to_say_before(self, moment: float) -> bool:
        """Only waiting is cut short by the heartbeat, never sending: half a message would close the session."""
        with suppress(TimeoutError):
            async with asyncio.timeout_at(moment):
                await self._something_to_say.wait()
        return self._something_to_say.is_set()

    def _hello(self, station_name: str) -> HelloMessage:
        heard = self._plan.heard_up_to().get(self._phone.epoch, 0)
        return HelloMessage(self._phone.epoch, heard, self._plan.wanted_apps(), station_name)

    async def _send(self, message: Message) -> None:
        await self._connection.write(self._channel.send(message))


def _moment(ms: int) -> datetime:
    return EARLIEST + timedelta(milliseconds=min(ms, LATEST_MS))


async def first_to_end(*works: Awaitable[None]) -> None:
    """Run all until one ends, end the others, and raise what that one raised.

    Raises:
        RadioFailed: it did not end by an exception, but was given up from below, as some Bluetooth stacks do.
    """
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome
    raise RadioFailed(None, "the connection ended")
