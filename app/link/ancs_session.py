"""One session with an iPhone: what it shows is asked for, notice by notice, and passed on as a wallet's notice."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from app.domain.notice import Notice, NoticeId
from app.domain.phone import PhoneStatus
from app.link.ancs.clock import ahead, read_clock
from app.link.ancs.dates import posted_at
from app.link.ancs.identity import Ordinals, Told, fingerprint
from app.link.ancs.packets import AncsBroken, EventId, NotificationEvent
from app.link.ancs.replies import Attributes
from app.link.ancs.requests import AttributeId, AttributesRequest, is_anybody_there, what_it_says, which_app
from app.link.ancs_connection import GONE, AncsConnection, Unanswerable
from app.link.link_timings import LinkTimings
from app.link.radio_failed import RadioFailed
from app.services.ports import LinkPlan, PhoneListener

log = logging.getLogger(__name__)

TRIES = 3
"""Questions that are not answered so often end the session: the next one hears of everything anew."""
REST_OF_SECOND = timedelta(milliseconds=999)
"""The date is cut to the second. The notice came at some time in it; the latest is taken, or money that was paid in the
second of a charge would seem older than the charge, and be kept from its sale."""
PARTS = (AttributeId.TITLE, AttributeId.SUBTITLE, AttributeId.MESSAGE)


class AncsSession:
    """It does one thing at a time, so that the Control Point is never asked two things at once.

    `now` is the station's clock, in the station's zone.
    """

    def __init__(
        self,
        connection: AncsConnection,
        *,
        plan: LinkPlan,
        listener: PhoneListener,
        timings: LinkTimings,
        now: Callable[[], datetime],
    ) -> None:
        self._connection = connection
        self._plan = plan
        self._listener = listener
        self._timings = timings
        self._now = now
        self._ordinals = Ordinals()
        self._ahead = timedelta()

    async def run(self) -> None:
        """Pass on what comes, and ask whether the phone is there each `heartbeat_every`. It ends by an exception alone.

        Raises:
            NotShared: the phone does not show its notifications, or not any more.
            RadioFailed: the connection ended, or the phone does not answer.
        """
        loop = asyncio.get_running_loop()
        beat_at = loop.time()
        while True:
            try:
                async with asyncio.timeout_at(beat_at):
                    packet = await self._connection.events.get()
            except TimeoutError:
                await self.probe()
                beat_at = loop.time() + self._timings.heartbeat_every
            else:
                await self._take(packet)

    async def probe(self) -> None:
        """Have the phone say that it is there and open: subscribing alone proves neither. See `is_anybody_there`."""
        try:
            with suppress(Unanswerable):
                await self._connection.ask(is_anybody_there())
        except AncsBroken as broken:
            raise RadioFailed(None, str(broken)) from broken
        await self._compare_clocks()
        battery = await self._connection.battery()
        waiting = self._connection.events.qsize()
        self._listener.status_heard(self._plan.phone.phone_id, PhoneStatus(battery, charging=False, queued=waiting))

    async def _compare_clocks(self) -> None:
        """A till without a network may be minutes off, and its owner's iPhone never is."""
        asked = self._now()
        told = await self._connection.clock()
        self._ahead = ahead(read_clock(told, asked.tzinfo), asked, self._now())

    async def _take(self, packet: bytes | None) -> None:
        if packet is GONE:
            raise RadioFailed(None, "the connection ended, or the phone's services changed")
        try:
            event = NotificationEvent.decode(packet)
        except AncsBroken as broken:
            log.warning("phone %s: %s", self._plan.phone.phone_id, broken)
            return
        if event.event is not EventId.REMOVED:
            await self._look(event)

    async def _look(self, event: NotificationEvent) -> None:
        """Of apps that the station has not asked for, it learns the name and nothing else."""
        answer = await self._ask(which_app(event.uid))
        app = answer[AttributeId.APP_IDENTIFIER] if answer else ""
        if app not in self._plan.wanted_apps():
            return
        said = await self._ask(what_it_says(event.uid))
        if said is None:
            self._listener.notice_heard(self._vanished(event, app))
        elif notice := self._notice(event, app, said):
            self._listener.notice_heard(notice)

    async def _ask(self, request: AttributesRequest) -> Attributes | None:
        """The answer; None when the phone knows no such notification, or not any more."""
        for left in reversed(range(TRIES)):
            try:
                return await self._connection.ask(request)
            except Unanswerable as refused:
                log.info("phone %s: %s", self._plan.phone.phone_id, refused)
                return None
            except AncsBroken as broken:
                log.warning("phone %s: %s", self._plan.phone.phone_id, broken)
                if not left:
                    raise RadioFailed(None, str(broken)) from broken
        return None

    def _notice(self, event: NotificationEvent, app: str, said: Attributes) -> Notice | None:
        told = Told(app, said[AttributeId.DATE], *(said[part] for part in PARTS))
        epoch = fingerprint(told)
        notice_id = NoticeId(self._plan.phone.phone_id, epoch, self._ordinals.of(event.uid, epoch))
        moment = self._moment(told, was_missed=event.was_missed)
        if event.was_missed and moment - self._ahead < self._plan.phone.paired_at.replace(microsecond=0):
            return None  # money that came before the phone was this station's
        text = "\n".join(part for part in (told.subtitle, told.message) if part)
        return Notice(notice_id, app, told.title, text, moment, self._ahead)

    def _vanished(self, event: NotificationEvent, app: str) -> Notice:
        """Taken off the phone before it could be read: a person must look, and it never comes again."""
        now = self._now()
        epoch = fingerprint(Told(app, now.isoformat(), str(event.uid), "", ""))
        return Notice(NoticeId(self._plan.phone.phone_id, epoch, 1), app, "", "", now)

    def _moment(self, told: Told, *, was_missed: bool) -> datetime:
        """By the phone's clock."""
        now = self._now() + self._ahead
        moment = posted_at(told.date, now, was_missed=was_missed)
        if moment is None:
            log.warning("phone %s: the date %r is not believed", self._plan.phone.phone_id, told.date)
        return min(moment + REST_OF_SECOND, max(moment, now)) if moment else now
