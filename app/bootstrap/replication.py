"""The replicator at work: on a loop of its own, beside the station."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap.own_loop import OwnLoop
from app.bootstrap.station import Station
from app.domain.back_end_state import BackEndState, Standing
from app.domain.events import LinkChanged, PhoneRevoked
from app.domain.harmless import harmless
from app.domain.link_state import LinkPhase, LinkState
from app.services.back_end import BackEnd, PhoneSilence, StationStatus
from app.services.replicator import Replicator
from app.services.status_report import StatusReport
from app.version import VERSION
from db.journal_reader import JournalReader

log = logging.getLogger(__name__)

MOST_PHONES, MOST_NAME = 64, 100
"""That a status may have, and characters of a phone's name."""


@dataclass(frozen=True, slots=True)
class Membership:
    """To which back end this station belongs; `token` is kept like a password, and shown nowhere."""

    url: str
    token: str

    def __repr__(self) -> str:
        return f"Membership({self.url!r})"


class Replication:
    """`tell` is called on the loop that this was made on, which never waits for anything of it."""

    def __init__(
        self, station: Station, ledger: Path, membership: Membership, tell: Callable[[BackEndState], None]
    ) -> None:
        self._station = station
        self._ledger = ledger
        self._membership = membership
        self._tell = tell
        self._here = asyncio.get_running_loop()
        self._there = OwnLoop("back end")
        self._phones = phones_of(station.keeper.states)
        self._wake: Callable[[], None] = _asleep
        self._tell_status: Callable[[], None] = _asleep
        self._undo = (
            station.bookkeeper.after_each(lambda: self._wake()),
            station.bus.subscribe(LinkChanged, self._on_phones_changed),
            station.bus.subscribe(PhoneRevoked, self._on_phones_changed),
        )
        self._running = self._there.do(self._replicate())
        self._running.add_done_callback(self._on_ended)

    async def stop(self) -> None:
        """What is under way is given up: the next start asks how far it came."""
        for undo in self._undo:
            undo()
        await self._there.close()

    async def _replicate(self) -> None:
        from app.backend.connection import Connection  # httpx takes a tenth of a second to import: here nobody waits
        from app.backend.http_back_end import HttpBackEnd

        journal = JournalReader(self._ledger)
        try:
            connection = await Connection.to(self._membership.url)
            try:
                await self._run(HttpBackEnd(connection, self._membership.token), journal)
            finally:
                await connection.close()
        finally:
            journal.close()

    async def _run(self, back_end: BackEnd, journal: JournalReader) -> None:
        report = StatusReport(back_end, lambda: self._status(journal))
        replicator = Replicator(back_end, journal, report, self._station.clock, self._tell_here)

        def tell_status() -> None:
            report.make_due()
            replicator.wake()

        self._wake = lambda: self._there.post(replicator.wake)
        self._tell_status = lambda: self._there.post(tell_status)
        await replicator.run()

    def _status(self, journal: JournalReader) -> StationStatus:
        return StationStatus(VERSION, journal.head().seq, self._phones, self._station.clock.now())

    def _tell_here(self, state: BackEndState) -> None:
        self._here.call_soon_threadsafe(self._tell, state)

    def _on_ended(self, running: "asyncio.Future[None]") -> None:
        if not running.cancelled() and (error := running.exception()):
            log.error("replication could not begin", exc_info=error)
            self._tell(BackEndState(Standing.AWAY, since=self._station.clock.now(), detail=str(error)))

    def _on_phones_changed(self, _event: object) -> None:
        phones = phones_of(self._station.keeper.states)
        if phones != self._phones:
            self._phones = phones
            self._tell_status()


def phones_of(states: tuple[LinkState, ...]) -> tuple[PhoneSilence, ...]:
    return tuple(_silence(state) for state in states[:MOST_PHONES])


def _silence(state: LinkState) -> PhoneSilence:
    is_heard = state.phase is LinkPhase.CONNECTED
    return PhoneSilence(harmless(state.phone_name)[:MOST_NAME], None if is_heard else state.heard_at or state.since)


def _asleep() -> None:
    """Nobody is there to be woken yet."""
