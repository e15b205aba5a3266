"""The one thread that touches the ledger, so that the window's thread never waits for a disk."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import TypeVar

from app.domain.decision import Decision
from app.domain.likeness import Answered
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.phone import PairedPhone
from app.domain.totals import DayTotals
from app.domain.verdict import Verdict
from app.services.ports import JsonValue, KeptNotice, Ledger, Recorded, TrayNotice

T = TypeVar("T")


class Bookkeeper:
    """The ledger's calls as awaitables, carried out one after the other in the order of asking."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ledger")
        self._listeners: list[Callable[[], None]] = []

    @property
    def station_id(self) -> str:
        return self._ledger.station_id

    async def record(self, notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Recorded:
        return await self.call(lambda: self._ledger.record(notice, verdict, heard_at=heard_at, late=late, day=day))

    async def heard_up_to(self, phone_id: str) -> Mapping[str, int]:
        return await self.call(lambda: self._ledger.heard_up_to(phone_id))

    async def day(self, day: date) -> tuple[DayTotals, list[Payment]]:
        """Totals and payments as of one moment: nothing is recorded between the two."""
        return await self.call(lambda: (self._ledger.totals(day), self._ledger.payments(day)))

    async def find_payments(
        self, search: PaymentSearch, *, before: int | None = None, limit: int
    ) -> list[FoundPayment]:
        return await self.call(lambda: self._ledger.find_payments(search, before=before, limit=limit))

    async def tray(self) -> list[TrayNotice]:
        return await self.call(self._ledger.tray)

    async def settle(self, notice_id: NoticeId, *, at: datetime) -> None:
        await self.call(lambda: self._ledger.settle(notice_id, at=at))

    async def teach(self, notice_id: NoticeId, decision: Decision, *, at: datetime, late: bool, day: date) -> Recorded:
        return await self.call(lambda: self._ledger.teach(notice_id, decision, at=at, late=late, day=day))

    async def notices(self, apps: Sequence[str], *, before: int | None = None, limit: int) -> list[KeptNotice]:
        return await self.call(lambda: self._ledger.notices(apps, before=before, limit=limit))

    async def phones(self) -> list[PairedPhone]:
        return await self.call(self._ledger.phones)

    async def pair_phone(self, phone: PairedPhone) -> None:
        await self.call(lambda: self._ledger.pair_phone(phone))

    async def revoke_phone(self, phone_id: str, *, at: datetime) -> None:
        await self.call(lambda: self._ledger.revoke_phone(phone_id, at=at))

    async def same_payment(self, kept: NoticeId, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        return await self.call(lambda: self._ledger.same_payment(kept, doubled, at=at, day=day))

    async def undo_same_payment(self, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        return await self.call(lambda: self._ledger.undo_same_payment(doubled, at=at, day=day))

    async def different_payments(self, one: NoticeId, other: NoticeId, *, at: datetime) -> None:
        await self.call(lambda: self._ledger.different_payments(one, other, at=at))

    async def heard_in(self, first: date, last: date) -> tuple[list[Payment], list[Answered]]:
        """The payments of these business days, oldest first, and what was said of them."""
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return await self.call(
            lambda: (
                [payment for day in days for payment in reversed(self._ledger.payments(day))],
                self._ledger.same_answers(first),
            )
        )

    async def append(self, kind: str, body: Mapping[str, JsonValue], *, at: datetime) -> int:
        return await self.call(lambda: self._ledger.append(kind, body, at=at))

    async def call(self, work: Callable[[], T]) -> T:
        """Do `work` on the ledger's thread, after everything asked before."""
        done = asyncio.get_running_loop().run_in_executor(self._thread, work)
        done.add_done_callback(self._tell)
        return await done

    def after_each(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call it when something was perhaps written. Returns what undoes it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Wait for what was asked, then end the thread."""
        self._thread.shutdown(wait=True)

    def _tell(self, _done: "asyncio.Future[T]") -> None:
        for listener in tuple(self._listeners):
            listener()
