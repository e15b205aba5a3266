"""Sends the journal to the owner's back end: in order, exactly once, and never so that the till waits for it.

The journal is its own outbox: what the back end's head does not have is still to be sent. So nothing is kept here, a
restart forgets nothing, and an answer that is lost is asked for again.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.domain.back_end_state import BackEndState, Objection, Standing
from app.domain.journal_entry import NOTHING_YET, Head
from app.domain.trouble import LedgerUnwritable
from app.services.back_end import (
    MOST_ENTRIES,
    Away,
    BackEnd,
    Busy,
    Differs,
    Gap,
    Journal,
    NotAJournal,
    TokenRefused,
    TooLarge,
)
from app.services.first_difference import Search
from app.services.ports import Clock
from app.services.status_report import StatusReport

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds before a back end that is away is asked again: doubled each time, and drawn between half of that and all."""
REFUSED_PAUSE = 60.0
"""Seconds between two looks whether the owner has decided that a refused journal is to be taken."""
UNREMARKABLE = 20
"""A till in step may be behind by fewer entries than this for the moment of sending them, without a word."""


@dataclass(frozen=True, slots=True)
class Rest:
    """How many seconds to do nothing; `until_woken`: or until something was written, if that is sooner."""

    seconds: float
    until_woken: bool = False


AT_ONCE = Rest(0)


class Replicator:
    """`tell` is given every other state. All calls on one event loop, whose thread may wait for the journal's disk."""

    def __init__(
        self,
        back_end: BackEnd,
        journal: Journal,
        report: StatusReport,
        clock: Clock,
        tell: Callable[[BackEndState], None],
        draw: Callable[[], float] = random.random,
    ) -> None:
        self._back_end = back_end
        self._journal = journal
        self._report = report
        self._clock = clock
        self._tell = tell
        self._draw = draw
        self._woken = asyncio.Event()
        self._state: BackEndState | None = None
        self._head: Head | None = None
        self._known_seq: int | None = None
        self._search: Search | None = None
        self._most = MOST_ENTRIES
        self._failures = 0

    def wake(self) -> None:
        """Something was perhaps written, or the status has changed."""
        self._woken.set()

    async def run(self) -> None:
        """Send what is written, until it is cancelled or the token is refused. No other failure ends it."""
        while not self._is_at(Standing.REVOKED):
            try:
                rest = await self.step()
            except Exception:
                log.exception("replication failed in a way that nobody foresaw")
                rest = self._pause()
            await self._rest(rest)

    async def step(self) -> Rest:
        """Do the one thing that is due now, and say how long to rest after it."""
        try:
            return await self._advance()
        except Busy as busy:
            self._tell_behind(least=1)
            return Rest(busy.seconds)
        except Gap as gap:
            return self._take(gap.head)
        except Differs as differs:
            self._search = Search(0, differs.seq)
            return AT_ONCE
        except NotAJournal as broken:
            return self._refuse(Objection.NOT_A_JOURNAL, broken.seq)
        except TokenRefused:
            self._stand(BackEndState(Standing.REVOKED))
            return AT_ONCE
        except Away as why:
            return self._miss(why)
        except LedgerUnwritable as trouble:
            log.warning("the journal cannot be read to send it: %s", trouble)
            return self._pause()

    async def _advance(self) -> Rest:
        self._woken.clear()
        if await self._report.tell_when_due():
            self._head = None  # a back end that was put back from a copy of its own tells nobody
        if self._search:
            return await self._narrow(self._search)
        if self._head is None:
            return self._take(await self._back_end.head())
        return await self._send(self._head)

    async def _send(self, head: Head) -> Rest:
        entries = self._journal.after(head.seq, self._most)
        if not entries:
            self._failures = 0
            self._stand(BackEndState(Standing.IN_STEP))
            return Rest(self._report.due_in, until_woken=True)
        try:
            taken = await self._back_end.send(entries)
        except TooLarge:
            return self._send_fewer(entries[0].seq, len(entries))
        if taken.seq > head.seq:
            self._failures = 0
        self._end_refusal(taken)
        return self._take(taken)

    def _send_fewer(self, first: int, count: int) -> Rest:
        if count == 1:
            return self._refuse(Objection.TOO_LARGE, first)
        self._most = count // 2
        return AT_ONCE

    def _take(self, head: Head) -> Rest:
        """Go on after what the back end has, if that is part of this journal."""
        own = NOTHING_YET if head == NOTHING_YET else next(iter(self._journal.heads([head.seq])), None)
        if own != head:
            self._search = Search(0, head.seq if own else self._journal.head().seq + 1)
            return AT_ONCE
        advanced = self._head is None or head.seq > self._head.seq
        self._head, self._known_seq = head, head.seq
        self._tell_behind()
        return AT_ONCE if advanced else self._pause()

    async def _narrow(self, search: Search) -> Rest:
        """One round; there is always one, so that the back end has been shown where the journals part."""
        self._search = search.narrowed(await self._back_end.compare(self._journal.heads(search.probes())))
        if not self._search.is_over:
            return AT_ONCE
        first = self._search.other
        is_missing = first > self._journal.head().seq
        return self._refuse(Objection.SHORTER if is_missing else Objection.DIFFERS, first)

    def _refuse(self, objection: Objection, entry: int) -> Rest:
        """Stay refused, and ask anew now and then."""
        self._head = self._search = None
        self._stand(BackEndState(Standing.REFUSED, objection=objection, entry=entry))
        return Rest(REFUSED_PAUSE)

    def _end_refusal(self, taken: Head) -> None:
        """Only entries that were taken after all, or nothing left to send, end it."""
        if self._is_at(Standing.REFUSED):
            self._become(BackEndState(Standing.BEHIND, self._journal.head().seq - taken.seq))

    def _miss(self, away: Away) -> Rest:
        """What was sent last may have been stored, with its answer lost: so the head is asked for anew."""
        self._head = None
        since = self._state.since if self._state and self._is_at(Standing.AWAY) else self._clock.now()
        self._stand(BackEndState(Standing.AWAY, self._behind(), since, str(away)))
        return Rest(max(self._pause().seconds, away.seconds))

    def _tell_behind(self, least: int = UNREMARKABLE) -> None:
        """A till that was in step is not said to be behind by fewer than `least` entries."""
        behind = self._behind()
        if behind >= (least if self._is_at(Standing.IN_STEP) else 1):
            self._stand(BackEndState(Standing.BEHIND, behind))

    def _behind(self) -> int:
        return 0 if self._known_seq is None else self._journal.head().seq - self._known_seq

    def _is_at(self, standing: Standing) -> bool:
        return self._state is not None and self._state.standing is standing

    def _stand(self, state: BackEndState) -> None:
        """A back end that refused and then was away refuses still, as far as anybody knows."""
        if not (self._is_at(Standing.REFUSED) and state.standing in (Standing.AWAY, Standing.BEHIND)):
            self._become(state)

    def _become(self, state: BackEndState) -> None:
        if state != self._state:
            self._state = state
            self._tell(state)

    def _pause(self) -> Rest:
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._failures, 10))
        self._failures += 1
        return Rest(longest * (1 + self._draw()) / 2)

    async def _rest(self, rest: Rest) -> None:
        if not rest.until_woken:
            await asyncio.sleep(rest.seconds)
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), rest.seconds)
