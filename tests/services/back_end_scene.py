"""A station's journal, a back end that fails as it is told to, and the replicator between the two."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.back_end_state import BackEndState, Standing
from app.domain.journal_entry import Entry, Head
from app.services.back_end import Away, Busy, Likeness, StationStatus, TooLarge
from app.services.replicator import Replicator, Rest
from app.services.status_report import StatusReport
from tests.contracts.back_end_fake import BackEndFake
from tests.contracts.journal_fake import JournalFake
from tests.fakes import FakeClock

MOST_STEPS = 1000


@dataclass(slots=True)
class Trouble:
    """What goes wrong; `lost_answers` are requests that are carried out and whose answer does not come back."""

    is_away: bool = False
    away_for: float = 0.0
    lost_answers: int = 0
    busy: float = 0.0
    most: int = 1000


class UnreliableBackEnd:
    """The fake, behind a bad line. `largest` is the longest batch that came."""

    def __init__(self) -> None:
        self.real = BackEndFake()
        self.trouble = Trouble()
        self.asked: list[str] = []
        self.largest = 0

    async def head(self) -> Head:
        self._begin("head")
        return self._ended(await self.real.head())

    async def send(self, entries: Sequence[Entry]) -> Head:
        self._begin("send")
        self.largest = max(self.largest, len(entries))
        if len(entries) > self.trouble.most:
            raise TooLarge
        return self._ended(await self.real.send(entries))

    async def compare(self, heads: Sequence[Head]) -> Likeness:
        self._begin("compare")
        found = await self.real.compare(heads)
        self._ended(await self.real.head())
        return found

    async def tell_status(self, status: StationStatus) -> None:
        self._begin("status")
        await self.real.tell_status(status)

    def _begin(self, what: str) -> None:
        self.asked.append(what)
        if self.trouble.is_away:
            raise Away("nobody answers", self.trouble.away_for)
        if self.trouble.busy:
            raise Busy(self.trouble.busy)

    def _ended(self, head: Head) -> Head:
        if self.trouble.lost_answers:
            self.trouble.lost_answers -= 1
            raise Away("the line broke")
        return head


@dataclass(slots=True)
class Scene:
    journal: JournalFake = field(default_factory=JournalFake)
    line: UnreliableBackEnd = field(default_factory=UnreliableBackEnd)
    clock: FakeClock = field(default_factory=FakeClock)
    told: list[BackEndState] = field(default_factory=list)
    seconds: float = 0.0
    replicator: Replicator = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """The station is started anew: nothing but its journal is left."""
        report = StatusReport(self.line, lambda: StationStatus("1", 0, (), self.clock.now()), lambda: self.seconds)
        self.replicator = Replicator(self.line, self.journal, report, self.clock, self.told.append, lambda: 1.0)

    @property
    def state(self) -> BackEndState:
        return self.told[-1]

    @property
    def at_back_end(self) -> list[Entry]:
        return self.line.real.entries

    async def until_rest(self) -> Rest:
        """Steps until there is nothing to do at once."""
        for _ in range(MOST_STEPS):
            rest = await self.replicator.step()
            if rest.seconds or rest.until_woken or self.is_revoked:
                return rest
        raise AssertionError("it never rests")

    async def until_in_step(self) -> None:
        """The rests are over at once."""
        for _ in range(MOST_STEPS):
            self.seconds += (await self.until_rest()).seconds
            if self.state.standing is Standing.IN_STEP and len(self.at_back_end) == len(self.journal.entries):
                return
        raise AssertionError(f"never in step: {self.state}")

    @property
    def is_revoked(self) -> bool:
        return bool(self.told) and self.state.standing is Standing.REVOKED
