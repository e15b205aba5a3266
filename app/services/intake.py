"""Notices become entries in the ledger: one consumer, in the order of hearing, each until it is recorded."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.events import (
    LedgerRecovered,
    NoticePassedOver,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
)
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment, is_late
from app.domain.sale import Sale
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.ports import Clock, Recorded

log = logging.getLogger(__name__)

RETRY_EVERY = 2.0
"""Seconds between two tries to record while the ledger cannot be written."""


class Recognise(Protocol):
    def __call__(self, app_id: str, title: str, text: str) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Heard:
    """A notice on its way into the ledger."""

    notice: Notice
    verdict: Verdict
    at: datetime


class Intake:
    """`acknowledge` is told of every notice that is committed, and only then does the bus hear of it.

    While the ledger cannot be written every waiting notice is announced as not recorded, none is acknowledged, and the
    oldest is tried again and again, so that the order of the journal is the order of hearing.
    """

    def __init__(
        self,
        bus: Bus,
        bookkeeper: Bookkeeper,
        clock: Clock,
        *,
        recognise: Recognise,
        day_of: Callable[[datetime], date],
        acknowledge: Callable[[NoticeId], None],
        settle: Callable[[Payment], Sale | None],
        retry_every: float = RETRY_EVERY,
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._clock = clock
        self._recognise = recognise
        self._day_of = day_of
        self._acknowledge = acknowledge
        self._settle = settle
        self._retry_every = retry_every
        self._waiting: deque[Heard] = deque()
        self._waiting_ids: set[NoticeId] = set()
        self._arrived = asyncio.Event()
        self._trouble: LedgerUnwritable | None = None
        self._failed: NoticeId | None = None

    def hear(self, notice: Notice) -> None:
        """Take a notice in. A copy of one that waits already changes nothing."""
        if notice.id in self._waiting_ids:
            return
        heard = Heard(notice, self._judge(notice), self._clock.now())
        self._waiting.append(heard)
        self._waiting_ids.add(notice.id)
        self._arrived.set()
        if self._trouble:
            self._announce_not_recorded(heard, self._trouble)

    def _judge(self, notice: Notice) -> Verdict:
        try:
            return self._recognise(notice.app_id, notice.title, notice.text)
        except Exception:
            log.exception("the recogniser failed on notice %s", notice.id)
            return Verdict(Ruling.UNSURE, "the recogniser failed on it")

    async def run(self) -> None:
        """Record what is heard, for as long as it is not cancelled."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._waiting:
                await self._try_oldest()

    async def _try_oldest(self) -> None:
        heard = self._waiting[0]
        try:
            recorded = await self._record(heard)
        except LedgerUnwritable as trouble:
            await self._wait_out(trouble)
        except Exception as error:
            log.exception("recording failed in a way nobody foresaw")
            await self._wait_out(LedgerUnwritable(LedgerTrouble.BROKEN, str(error)))
        else:
            self._finish(heard, recorded)

    async def _record(self, heard: Heard) -> Recorded:
        return await self._bookkeeper.record(
            heard.notice,
            heard.verdict,
            heard_at=heard.at,
            late=is_late(heard.notice, self._clock.now()),
            day=self._day_of(heard.at),
        )

    async def _wait_out(self, trouble: LedgerUnwritable) -> None:
        self._failed = self._waiting[0].notice.id
        if self._trouble is None:
            self._trouble = trouble
            log.error("not recorded, and tried again: %s", trouble)
            for heard in self._waiting:
                self._announce_not_recorded(heard, trouble)
        await asyncio.sleep(self._retry_every)

    def _announce_not_recorded(self, heard: Heard, trouble: LedgerUnwritable) -> None:
        self._bus.publish(PaymentNotRecorded(heard.notice, heard.verdict, trouble.trouble, trouble.detail))

    def _finish(self, heard: Heard, recorded: Recorded) -> None:
        self._waiting.popleft()
        self._waiting_ids.discard(heard.notice.id)
        self._acknowledge(heard.notice.id)
        stands_all_the_same = heard.notice.id == self._failed  # a commit that is reported as failed may stand
        self._failed = None
        if recorded.fresh or stands_all_the_same:
            self._announce(heard, recorded)
        if self._trouble and not self._waiting:
            self._trouble = None
            self._bus.publish(LedgerRecovered())

    def _announce(self, heard: Heard, recorded: Recorded) -> None:
        if recorded.payment:
            sale = self._sale_paid_by(recorded.payment)
            self._bus.publish(PaymentRecorded(recorded.payment, recorded.totals, sale))
        elif heard.verdict.ruling is Ruling.UNSURE:
            self._bus.publish(NoticeUnsure(heard.notice, heard.verdict))
        else:
            self._bus.publish(NoticePassedOver(heard.notice, heard.verdict))

    def _sale_paid_by(self, payment: Payment) -> Sale | None:
        """Whatever fails here, the payment stands in the ledger and is told."""
        try:
            return self._settle(payment)
        except Exception:
            log.exception("a payment could not be matched to the sale")
            return None
