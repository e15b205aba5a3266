"""A station that is connected: the phone's half of one session."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.link.protocol.channel import PhoneChannel
from app.link.protocol.closing import LinkClosed
from app.link.protocol.messages import (
    AckMessage,
    HelloMessage,
    Message,
    NoticeMessage,
    PingMessage,
    StatusMessage,
)
from handset.simulator.outbox import EARLIEST, Outbox
from handset.simulator.phone_timings import PhoneTimings

A_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What a status tells. `battery` is in percent, None when the phone does not tell; `clock` is the phone's own."""

    battery: int | None
    charging: bool
    clock: datetime


@dataclass(frozen=True, slots=True)
class PhoneNews:
    """`kind` is listening, connected, sent, acked or left; `seq` belongs to sent and acked."""

    kind: str
    station_id: str = ""
    seq: int = 0


class StationTalk:
    """Takes packets by `hear`, is nudged when there is something new, and ends when the session does."""

    def __init__(
        self,
        channel: PhoneChannel,
        outbox: Outbox,
        *,
        state: Callable[[], PhoneState],
        notify: Callable[[bytes], Awaitable[None]],
        tell: Callable[[PhoneNews], None],
        timings: PhoneTimings,
    ) -> None:
        self._channel = channel
        self._outbox = outbox
        self._state = state
        self._notify = notify
        self._tell = tell
        self._timings = timings
        self._inbox: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._sent_up_to = 0
        self._patience_ends = 0.0
        self._status_due = 0.0

    @property
    def station_id(self) -> str | None:
        """16 hex digits; None until the station has proved itself."""
        return self._channel.station_id

    def hear(self, packet: bytes) -> None:
        self._inbox.put_nowait(packet)

    def nudge(self, *, status: bool = False) -> None:
        """There is a new notice in the outbox, or with `status` the state has changed."""
        if status and self.station_id:
            self._status_due = 0.0
        self._inbox.put_nowait(None)

    async def run(self) -> None:
        """Until the session closes, or the station is silent. The caller ends the connection."""
        self._patience_ends = _now() + self._timings.established_within
        self._status_due = self._patience_ends
        while _now() < self._patience_ends:
            packet = await self._next_packet()
            try:
                await self._take(packet)
            except LinkClosed as closed:
                await self._send_packets(closed.packets)
                return
            if self.station_id:
                await self._send_what_is_due()

    async def _next_packet(self) -> bytes | None:
        with suppress(TimeoutError):
            async with asyncio.timeout_at(min(self._patience_ends, self._status_due)):
                return await self._inbox.get()
        return None

    async def _take(self, packet: bytes | None) -> None:
        if packet is None:
            return
        heard = self._channel.receive(packet)
        await self._send_packets(heard.packets)
        for message in heard.messages:
            self._patience_ends = _now() + self._timings.silent_after
            await self._answer(message, self.station_id or "")

    async def _answer(self, message: Message, station_id: str) -> None:
        match message:
            case HelloMessage():
                self._sent_up_to = 0
                self._outbox.allow(station_id, message.wanted_apps)
                self._take_ack(station_id, message.epoch, message.seq)
                self._tell(PhoneNews("connected", station_id))
                await self._send_status(None)
            case AckMessage():
                self._take_ack(station_id, message.epoch, message.seq)
            case PingMessage():
                await self._send_status(message.n)

    def _take_ack(self, station_id: str, epoch: str, seq: int) -> None:
        if seq and epoch == self._outbox.epoch:
            self._outbox.acknowledged(station_id, seq)
            self._tell(PhoneNews("acked", station_id, seq))

    async def _send_what_is_due(self) -> None:
        if self._status_due <= _now():
            await self._send_status(None)
        for notice in self._outbox.queued_for(self.station_id or "", self._sent_up_to):
            posted_at_ms = (notice.posted_at - EARLIEST) // A_MILLISECOND
            await self._send(
                NoticeMessage(self._outbox.epoch, notice.seq, notice.app_id, notice.title, notice.text, posted_at_ms)
            )
            self._sent_up_to = notice.seq
            self._tell(PhoneNews("sent", self.station_id or "", notice.seq))

    async def _send_status(self, answers: int | None) -> None:
        self._status_due = _now() + self._timings.heartbeat_every
        state = self._state()
        queued = len(self._outbox.queued_for(self.station_id or ""))
        clock_ms = (state.clock - EARLIEST) // A_MILLISECOND
        await self._send(StatusMessage(state.battery, state.charging, queued, clock_ms, answers))

    async def _send(self, message: Message) -> None:
        await self._send_packets(self._channel.send(message))

    async def _send_packets(self, packets: "list[bytes] | tuple[bytes, ...]") -> None:
        for packet in packets:
            await self._notify(packet)


def _now() -> float:
    return asyncio.get_running_loop().time()
