"""A merchant's iPhone as it is: no Paybell on it. Its system shows what wallets say, and tells bonded computers."""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bumble import hci
from bumble.core import BaseBumbleError
from bumble.device import Connection

from app.link.ancs.clock import encode_clock
from app.link.ancs.packets import EventFlags, EventId, NotificationEvent
from app.link.ancs.replies import encode_reply
from app.link.ancs.requests import HEADER, AttributeId, AttributesRequest, Refusal
from app.link.protocol.frames import MAX_MTU
from handset.simulator.iphone_radio import Bond, IphoneEars, IphoneRadio
from handset.simulator.phone_radio import Plug

log = logging.getLogger(__name__)

WRITE_NOT_PERMITTED = 0x03
TEXTS = (AttributeId.TITLE, AttributeId.SUBTITLE, AttributeId.MESSAGE)
BUSINESS_AND_FINANCE = 9
CALLS_AGAIN_AFTER = 0.05
"""Seconds between two tries to call a computer that did not answer."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification in the phone's notification centre. `number` is this object's, for whoever plays the phone."""

    number: int
    app: str
    title: str
    message: str
    date: str
    subtitle: str = ""

    def attributes(self, *, hidden: bool) -> dict[AttributeId, str]:
        """As the phone tells them; with hidden previews it gives away no word."""
        words = dict(zip(TEXTS, ("", "", "") if hidden else (self.title, self.subtitle, self.message), strict=True))
        return {AttributeId.APP_IDENTIFIER: self.app, AttributeId.DATE: self.date, **words}


class Session:
    """One computer's session: notifications have numbers that only it knows, from whatever number comes next."""

    def __init__(self, connection: Connection, first_uid: int) -> None:
        self.connection = connection
        self._uids = count(first_uid)
        self._numbers: dict[int, int] = {}
        self.outgoing: asyncio.Queue[tuple[bool, bytes]] = asyncio.Queue()

    def tell(self, event: EventId, number: int, *, missed: bool = False) -> None:
        flags = EventFlags.PRE_EXISTING if missed else EventFlags(0)
        told = NotificationEvent(event, flags, BUSINESS_AND_FINANCE, 1, self._uid(number))
        self.outgoing.put_nowait((False, told.encode()))

    def answer(self, reply: bytes) -> None:
        self.outgoing.put_nowait((True, reply))

    def number(self, uid: int) -> int | None:
        return next((number for number, known in self._numbers.items() if known == uid), None)

    def _uid(self, number: int) -> int:
        if number not in self._numbers:
            self._numbers[number] = next(self._uids)
        return self._numbers[number]


class Iphone:
    """`shares`: whether its owner allows 'Share System Notifications'.

    `asked` is what was asked, and of which app's notification.
    """

    def __init__(self, plug: Plug, *, name: str = "iPhone", largest_mtu: int = MAX_MTU) -> None:
        self.name = name
        self.battery: int | None = 80
        self.clock_ahead = timedelta()
        self.clock_is_answered = True
        self.shares = True
        self.hides_previews = False
        self.answers = True
        self.vanishes_when_asked_for = ""
        """The app whose notifications the owner wipes away just after a computer has asked whose they are."""
        self.asked: list[tuple[str, tuple[AttributeId, ...]]] = []
        self._plug = plug
        self._largest_mtu = largest_mtu
        self._bond = Bond.fresh()
        self._home: hci.Address | None = None
        self._centre: dict[int, Shown] = {}
        self._numbers = count(1)
        self._sessions = count(0)
        self._session: Session | None = None
        self._radio: IphoneRadio | None = None
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @property
    def address(self) -> str:
        return str(self._bond.address)

    @property
    def number_compared(self) -> str:
        """What it showed when it was paired last: six digits."""
        return self._radio.owner.number if self._radio else ""

    async def shows_number(self) -> str:
        """Wait for the next number that it shows to be compared."""
        if self._radio is None:
            raise RuntimeError("the phone is off")
        return await self._radio.owner.numbers.get()

    @property
    def now(self) -> datetime:
        """What its clock shows."""
        return datetime.now().astimezone() + self.clock_ahead

    @property
    def connected_to(self) -> tuple[str, ...]:
        """The computer that listens to it now, by its address."""
        return (str(self._session.connection.peer_address),) if self._session else ()

    @property
    def shown(self) -> list[Shown]:
        return list(self._centre.values())

    def hear(self, app: str, title: str, message: str, at: datetime | None = None) -> Shown:
        """A notification appears. `at` is in the zone of the phone's clock, as the phone tells it without one."""
        date = (at or self.now).strftime("%Y%m%dT%H%M%S")
        shown = Shown(next(self._numbers), app, title, message, date)
        self._centre[shown.number] = shown
        self._tell(EventId.ADDED, shown.number)
        return shown

    def change(self, number: int, message: str) -> None:
        self._centre[number] = replace(self._centre[number], message=message)
        self._tell(EventId.MODIFIED, number)

    def remove(self, number: int) -> None:
        """The owner has looked at it, or wiped it away."""
        del self._centre[number]
        self._tell(EventId.REMOVED, number)

    async def pair_with(self, station_name: str) -> None:
        """The owner taps the computer of that name in Settings, Bluetooth, compares the numbers, and allows all."""
        if self._radio is None:
            raise RuntimeError("the phone is off")
        self._stop("calls")
        self._home = await self._radio.computers(station_name)
        await self._radio.pair(self._home)

    async def forget(self) -> None:
        """The owner taps Forget This Device: the computer must be paired anew, and is not called meanwhile."""
        self._home = None
        self._stop("calls")
        await self._bond.keys.delete_all()
        if self._radio:
            await self._radio.hang_up()

    async def switch_on(self) -> None:
        ears = IphoneEars(self._subscribed, self._wrote, self._left, lambda: self.battery or 0, self._tell_time)
        self._radio = await IphoneRadio.open(
            self._plug, ears, name=self.name, bond=self._bond, largest_mtu=self._largest_mtu
        )
        self._start("calls", self._call_home(self._radio))

    async def go_out_of_range(self) -> None:
        """Off the air at once. Computers notice by themselves that nobody is there."""
        radio, self._radio, self._session = self._radio, None, None
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()
        if radio:
            await radio.pull()

    async def come_back(self) -> None:
        if self._radio is None:
            await self.switch_on()

    async def restart(self) -> None:
        await self.go_out_of_range()
        await self.switch_on()

    async def switch_off(self) -> None:
        await self.go_out_of_range()

    async def services_change(self) -> None:
        """The notification service goes and comes, as iOS lets it: what was subscribed is subscribed no more."""
        if self._session and self._radio:
            connection, self._session = self._session.connection, None
            self._stop("speaks")
            await self._radio.services_changed(connection)

    async def send_junk(self, junk: bytes) -> None:
        """What no question asked for."""
        if self._session:
            self._session.answer(junk)

    async def _tell_time(self) -> bytes:
        """Never, while it is not answered: the computer has to give it up."""
        if not self.clock_is_answered:
            await asyncio.Event().wait()
        return encode_clock(self.now)

    def _tell(self, event: EventId, number: int) -> None:
        if self._session and self.shares:
            self._session.tell(event, number)

    def _subscribed(self, connection: Connection) -> None:
        """A session begins: all that stands in the notification centre is told, under new numbers."""
        self._session = Session(connection, 1000 * next(self._sessions))
        for number in self._centre if self.shares else ():
            self._session.tell(EventId.ADDED, number, missed=True)
        if self._radio:
            self._start("speaks", self._speak(self._radio, self._session))

    def _wrote(self, connection: Connection, written: bytes) -> int | None:
        if not self.shares or not connection.encryption:
            return WRITE_NOT_PERMITTED
        request = read_request(written)
        if request is None:
            return Refusal.INVALID_COMMAND
        return self._answer(request)

    def _answer(self, request: AttributesRequest) -> int | None:
        shown = self._centre.get(self._session.number(request.uid) or 0) if self._session else None
        if shown is None or self._session is None:
            return Refusal.INVALID_PARAMETER
        self.asked.append((shown.app, request.wanted))
        if self.answers:
            self._session.answer(encode_reply(request, shown.attributes(hidden=self.hides_previews)))
        if shown.app == self.vanishes_when_asked_for:
            self.remove(shown.number)
        return None

    def _left(self, connection: Connection) -> None:
        if self._session and self._session.connection is connection:
            self._session = None
            self._stop("speaks")
        if self._radio:
            self._start("calls", self._call_home(self._radio))

    async def _speak(self, radio: IphoneRadio, session: Session) -> None:
        while True:
            is_reply, packet = await session.outgoing.get()
            await (radio.answer if is_reply else radio.tell)(session.connection, packet)

    async def _call_home(self, radio: IphoneRadio) -> None:
        while self._home is not None and self._radio is radio:
            try:
                await radio.call_home(self._home)
            except (BaseBumbleError, TimeoutError) as error:
                log.info("the computer was not reached: %s", error or "it asked for no notifications")
                await asyncio.sleep(CALLS_AGAIN_AFTER)
            else:
                break

    def _start(self, what: str, work: Coroutine[Any, Any, None]) -> None:
        self._stop(what)
        self._tasks[what] = asyncio.create_task(work, name=f"iPhone {what}")

    def _stop(self, what: str) -> None:
        if task := self._tasks.pop(what, None):
            task.cancel()


def read_request(written: bytes) -> AttributesRequest | None:
    """A 'Get Notification Attributes' (ANCS Specification, figure 2-3); None when it is not one."""
    with suppress(ValueError, IndexError):
        if len(written) < HEADER.size or written[0] != 0:
            return None
        _, uid = HEADER.unpack_from(written)
        wanted, at = [], HEADER.size
        while at < len(written):
            wanted.append(AttributeId(written[at]))
            at += 3 if wanted[-1] in TEXTS else 1
        return AttributesRequest(uid, tuple(wanted))
    return None
