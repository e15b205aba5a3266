"""The replicator on a bad line; time passes only where a scene says so."""

import asyncio
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.back_end_state import BackEndState, Objection, Standing
from app.services.replicator import LONGEST_PAUSE, REFUSED_PAUSE, Rest
from tests.fakes import NOON
from tests.journals import a_journal, doctored
from tests.services.back_end_scene import Scene
from tests.until import until


def a_scene(here: int, there: int = 0) -> Scene:
    """The station has `here` entries, and the back end the first `there` of them."""
    scene = Scene()
    scene.journal.write(here)
    scene.line.real.entries = scene.journal.entries[:there]
    return scene


async def test_what_the_back_end_lacks_is_sent_in_order() -> None:
    scene = a_scene(here=7, there=3)
    rest = await scene.until_rest()
    assert scene.at_back_end == scene.journal.entries
    assert scene.line.real.stored == 4
    assert scene.told == [BackEndState(Standing.BEHIND, 4), BackEndState(Standing.IN_STEP)]
    assert rest == Rest(30.0, until_woken=True)


async def test_a_month_offline_is_caught_up_in_batches() -> None:
    scene = a_scene(here=4500)
    await scene.until_rest()
    assert scene.at_back_end == scene.journal.entries
    assert scene.line.largest == 1000
    assert [state.behind for state in scene.told] == [4500, 3500, 2500, 1500, 500, 0]


async def test_a_few_new_entries_make_no_stir() -> None:
    scene = a_scene(here=3)
    await scene.until_rest()
    told = len(scene.told)
    for _ in range(3):
        scene.journal.write(2)
        await scene.until_rest()
    assert scene.at_back_end == scene.journal.entries
    assert len(scene.told) == told


async def test_a_lost_answer_is_asked_for_and_nothing_is_sent_again() -> None:
    scene = a_scene(here=5)
    await scene.replicator.step()
    scene.line.trouble.lost_answers = 1
    assert (await scene.until_rest()).seconds == 0.5
    await scene.until_in_step()
    assert scene.line.real.stored == 5
    assert scene.line.asked.count("send") == 1


async def test_it_asks_less_and_less_often_while_nobody_answers() -> None:
    scene = a_scene(here=5)
    scene.line.trouble.is_away = True
    pauses = [(await scene.until_rest()).seconds for _ in range(9)]
    assert pauses == [0.5, 1, 2, 4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]


async def test_a_back_end_that_answers_and_takes_nothing_is_not_hammered() -> None:
    scene = a_scene(here=5)
    pauses = []
    for _ in range(4):
        await scene.replicator.step()
        scene.line.trouble.lost_answers, scene.line.real.entries = 1, []
        pauses.append((await scene.until_rest()).seconds)
        scene.line.real.entries = []
    assert pauses == [0.5, 1, 2, 4]


async def test_away_is_told_since_when_and_how_much_waits() -> None:
    scene = a_scene(here=5)
    await scene.until_rest()
    scene.line.trouble.is_away = True
    scene.journal.write(2)
    await scene.until_rest()
    scene.clock.move(minutes=5)
    scene.journal.write(1)
    await scene.until_rest()
    away = [state for state in scene.told if state.standing is Standing.AWAY]
    assert [(state.since, state.behind) for state in away] == [(NOON, 2), (NOON, 3)]
    scene.line.trouble.is_away = False
    await scene.until_in_step()
    scene.line.trouble.is_away = True
    scene.journal.write(1)
    await scene.until_rest()
    assert scene.state.since == NOON + timedelta(minutes=5)


async def test_a_quiet_till_notices_that_the_back_end_is_gone() -> None:
    scene = a_scene(here=5)
    await scene.until_rest()
    scene.line.trouble.is_away = True
    scene.seconds += 30
    await scene.until_rest()
    assert scene.state.standing is Standing.AWAY


async def test_the_patience_that_is_asked_for_is_had() -> None:
    scene = a_scene(here=5)
    await scene.until_in_step()
    scene.line.trouble.busy = 17.0
    scene.journal.write(1)
    assert await scene.until_rest() == Rest(17.0)
    assert scene.state == BackEndState(Standing.BEHIND, 1), "it is not in step while it waits"
    scene.line.trouble.busy = 0
    await scene.until_in_step()


async def test_one_that_is_away_may_say_for_how_long() -> None:
    scene = a_scene(here=5)
    scene.line.trouble.is_away, scene.line.trouble.away_for = True, 45.0
    assert await scene.until_rest() == Rest(45.0)


async def test_a_proxy_with_a_small_mouth_gets_smaller_bites() -> None:
    scene = a_scene(here=900)
    scene.line.trouble.most = 130
    await scene.until_in_step()
    assert scene.line.real.stored == 900


async def test_one_entry_that_is_too_large_is_named() -> None:
    scene = a_scene(here=900, there=30)
    scene.line.trouble.most = 0
    assert await scene.until_rest() == Rest(REFUSED_PAUSE)
    assert scene.state == BackEndState(Standing.REFUSED, objection=Objection.TOO_LARGE, entry=31)


async def test_a_back_end_put_back_from_a_copy_is_filled_again() -> None:
    scene = a_scene(here=50)
    await scene.until_rest()
    scene.line.real.entries = scene.journal.entries[:20]
    scene.journal.write(1)
    await scene.until_in_step()
    assert scene.at_back_end == scene.journal.entries


async def test_a_changed_past_is_refused_with_its_first_entry() -> None:
    scene = a_scene(here=3000, there=3000)
    scene.journal.entries[1233:] = a_journal(2000, "coffee", after=scene.journal.entries[:1233])
    assert await scene.until_rest() == Rest(REFUSED_PAUSE)
    refused = BackEndState(Standing.REFUSED, objection=Objection.DIFFERS, entry=1234)
    assert scene.told == [refused]
    assert scene.line.real.refused_at == 1234, "the owner sees the same number"
    await scene.until_rest()
    scene.restart()
    await scene.until_rest()
    assert scene.told == [refused, refused], "a restart comes to the same"
    assert scene.line.real.stored == 0


async def test_a_past_that_parts_while_running_is_refused() -> None:
    scene = a_scene(here=10)
    await scene.until_rest()
    scene.journal.entries[4:] = a_journal(8, "coffee", after=scene.journal.entries[:4])
    await scene.until_rest()
    assert scene.state == BackEndState(Standing.REFUSED, objection=Objection.DIFFERS, entry=5)


async def test_an_older_copy_of_the_ledger_is_refused() -> None:
    scene = a_scene(here=40, there=40)
    del scene.journal.entries[25:]
    await scene.until_rest()
    assert scene.state == BackEndState(Standing.REFUSED, objection=Objection.SHORTER, entry=26)
    scene.journal.entries += a_journal(30, "coffee", after=scene.journal.entries)
    await scene.until_rest()
    assert scene.state == BackEndState(Standing.REFUSED, objection=Objection.DIFFERS, entry=26)


async def test_a_changed_text_is_refused() -> None:
    scene = a_scene(here=10)
    scene.journal.entries[6] = doctored(scene.journal.entries[6])
    await scene.until_rest()
    assert scene.state == BackEndState(Standing.REFUSED, objection=Objection.NOT_A_JOURNAL, entry=7)
    told = len(scene.told)
    scene.line.trouble.is_away = True
    await scene.until_rest()
    scene.line.trouble.is_away = False
    await scene.until_rest()
    assert len(scene.told) == told, "it stays refused, whatever else happens"


async def test_the_owner_may_take_it_after_all() -> None:
    scene = a_scene(here=40, there=40)
    scene.journal.entries[20:] = a_journal(20, "coffee", after=scene.journal.entries[:20])
    await scene.until_rest()
    scene.line.real.entries = []
    await scene.until_in_step()
    assert scene.at_back_end == scene.journal.entries


async def test_a_search_goes_on_after_the_line_broke() -> None:
    scene = a_scene(here=3000, there=3000)
    scene.journal.entries[700:] = a_journal(2300, "coffee", after=scene.journal.entries[:700])
    await scene.replicator.step()
    scene.line.trouble.is_away = True
    await scene.until_rest()
    scene.line.trouble.is_away = False
    await scene.until_rest()
    assert scene.state.entry == 701


async def test_a_revoked_token_ends_it() -> None:
    scene = a_scene(here=5)
    scene.line.real.is_revoked = True
    await asyncio.wait_for(scene.replicator.run(), 10)
    assert scene.told == [BackEndState(Standing.REVOKED)]


async def test_it_is_awake_as_soon_as_something_is_written() -> None:
    scene = a_scene(here=5)
    running = asyncio.create_task(scene.replicator.run())
    await until(lambda: bool(scene.told) and scene.state.standing is Standing.IN_STEP)
    for length in (6, 7, 8):
        scene.journal.write(1)
        scene.replicator.wake()
        await until(lambda length=length: len(scene.at_back_end) == length)
    running.cancel()


class Replication(RuleBasedStateMachine):
    """A shop's life on a bad line: whatever happens, the back end has the journal's beginning, each entry once."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.scene = Scene()
        self.scene.journal.write(1)
        self.dropped = 0

    @property
    def trouble(self) -> object:
        return self.scene.line.trouble

    @rule(count=st.integers(1, 40))
    def write(self, count: int) -> None:
        self.scene.journal.write(count)
        self.scene.replicator.wake()

    @rule(steps=st.integers(1, 6))
    def step(self, steps: int) -> None:
        for _ in range(steps):
            self.loop.run_until_complete(self.scene.replicator.step())

    @rule(is_away=st.booleans())
    def line(self, is_away: bool) -> None:
        self.scene.line.trouble.is_away = is_away

    @rule(answers=st.integers(1, 3))
    def lose_answers(self, answers: int) -> None:
        self.scene.line.trouble.lost_answers = answers

    @rule(seconds=st.sampled_from([0.0, 3.0]))
    def be_busy(self, seconds: float) -> None:
        self.scene.line.trouble.busy = seconds

    @rule(most=st.sampled_from([1, 7, 1000]))
    def narrow_the_proxy(self, most: int) -> None:
        self.scene.line.trouble.most = most

    @rule()
    def restart_station(self) -> None:
        self.scene.restart()

    @precondition(lambda self: self.scene.at_back_end)
    @rule(data=st.data())
    def restore_back_end(self, data: st.DataObject) -> None:
        """From a copy of its own: some of its last entries are gone, and are sent again."""
        lost = data.draw(st.integers(1, len(self.scene.at_back_end)))
        self.dropped += lost
        del self.scene.at_back_end[-lost:]

    @rule(seconds=st.integers(1, 60))
    def time_passes(self, seconds: int) -> None:
        self.scene.seconds += seconds
        self.scene.clock.move(seconds=seconds)

    @invariant()
    def the_back_end_has_a_prefix_each_entry_once(self) -> None:
        there = self.scene.at_back_end
        assert there == self.scene.journal.entries[: len(there)]
        assert self.scene.line.real.stored == len(there) + self.dropped

    @invariant()
    def an_honest_journal_is_never_refused(self) -> None:
        assert all(state.standing not in (Standing.REFUSED, Standing.REVOKED) for state in self.scene.told)

    def teardown(self) -> None:
        self.scene.line.trouble = type(self.scene.line.trouble)()
        try:
            self.loop.run_until_complete(self.scene.until_in_step())
            assert self.scene.at_back_end == self.scene.journal.entries
            self.the_back_end_has_a_prefix_each_entry_once()
        finally:
            self.loop.close()


Replication.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestReplication = Replication.TestCase
