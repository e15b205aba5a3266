"""A notice that nobody understood is explained by a person: proposed, tried, recorded, and remembered."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.decision import Decision
from app.domain.events import NoticeSettled, PaymentRecorded
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment, is_late
from app.domain.sale import Sale
from app.domain.trouble import LedgerUnwritable
from app.platforms.lesson import Lesson
from app.platforms.registry import Registry
from app.platforms.rulebook import Rulebook
from app.platforms.teaching import NotTeachable, Proposal, Refusal, amounts_in, propose, taught
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.ports import Clock, Recorded
from app.services.taught_files import TaughtFiles
from app.services.trial import Trial, compare

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """A notice to be explained. `amounts` are what it may be a payment of, `currency` theirs, or the platform's."""

    notice: Notice
    platform: str
    currency: str
    amounts: tuple[Money, ...]


class TeachingDesk:
    """Everything that reads, judges or writes does so on another thread; the event loop only waits."""

    def __init__(
        self,
        bus: Bus,
        bookkeeper: Bookkeeper,
        clock: Clock,
        *,
        rules: Rulebook,
        files: TaughtFiles,
        load: Callable[[], Registry],
        day_of: Callable[[datetime], date],
        settle: Callable[[Payment], Sale | None],
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._clock = clock
        self._rules = rules
        self._files = files
        self._load = load
        self._day_of = day_of
        self._settle = settle
        self._remembering = asyncio.Lock()
        self._failed: set[NoticeId] = set()

    async def ask(self, notice: Notice) -> Question:
        """What a person can be asked about it.

        Raises:
            NotTeachable: no platform claims its app any more.
        """
        return await asyncio.to_thread(_question, self._rules.registry, notice)

    async def propose(self, notice: Notice, paid: Money | None) -> Proposal:
        """See `teaching.propose`, which says what is raised."""
        words = notice.app_id, notice.title, notice.text
        return await asyncio.to_thread(propose, self._rules.registry, *words, paid)

    async def try_out(self, notice: Notice, lesson: Lesson) -> Trial:
        """What the lesson would have changed; see `trial.compare`."""
        now = self._rules.registry
        then = await asyncio.to_thread(taught, now, lesson)
        return await compare(self._bookkeeper, now, then, lesson.platform, except_for=notice.id)

    async def decide(self, notice: Notice, decision: Decision, lesson: Lesson | None = None) -> None:
        """Record what the person decided and, with a lesson, remember it.

        Raises:
            LedgerUnwritable: nothing was recorded and nothing remembered.
            NotRemembered: it is recorded, and the lesson could not be saved.
        """
        await self._record(notice, decision)
        if lesson and not lesson.is_known:
            async with self._remembering:
                await asyncio.to_thread(self._files.add, lesson)
                self._rules.put_in_force(await asyncio.to_thread(self._load))

    async def _record(self, notice: Notice, decision: Decision) -> None:
        now = self._clock.now()
        late, day = is_late(notice, now), self._day_of(now)
        try:
            recorded = await self._bookkeeper.teach(notice.id, decision, at=now, late=late, day=day)
        except LedgerUnwritable:
            self._failed.add(notice.id)
            raise
        if recorded.fresh or notice.id in self._failed:  # a commit that is reported as failed may stand
            self._failed.discard(notice.id)
            self._announce(recorded)
        self._bus.publish(NoticeSettled(notice.id))

    def _announce(self, recorded: Recorded) -> None:
        if recorded.payment:
            sale = self._sale_paid_by(recorded.payment)
            self._bus.publish(PaymentRecorded(recorded.payment, recorded.totals, sale))

    def _sale_paid_by(self, payment: Payment) -> Sale | None:
        """Whatever fails here, the payment stands in the ledger and is told."""
        try:
            return self._settle(payment)
        except Exception:
            log.exception("a taught payment could not be matched to the sale")
            return None


def _question(registry: Registry, notice: Notice) -> Question:
    rules = registry.rules_of(notice.app_id)
    if rules is None:
        raise NotTeachable(Refusal.UNKNOWN_APP)
    amounts = tuple(amounts_in(registry, notice.app_id, notice.title, notice.text))
    currencies = {money.currency for money in amounts}
    currency = currencies.pop() if len(currencies) == 1 else rules.file.currency
    return Question(notice, rules.file.platform.key, currency, amounts)
