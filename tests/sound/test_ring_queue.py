import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.sound.ring_queue import MANY_WAITING, Ring, RingQueue, Turn
from app.sound.tones import Prompt


def a_ring(seq: int, prompt: Prompt = Prompt.RECEIVED) -> Ring:
    return Ring(prompt, Money(100 * seq, "CNY"), NoticeId("0123456789abcdef", "00000000000000e1", seq), "alipay")


def all_turns(queue: RingQueue, now: float = 0.0) -> list[Turn]:
    turns = []
    while turn := queue.take(now):
        turns.append(turn)
    return turns


@given(st.lists(st.sampled_from(Prompt)))
def test_each_ring_is_taken_once_in_order_and_failures_go_first(prompts: list[Prompt]) -> None:
    queue = RingQueue()
    rings = [a_ring(seq, prompt) for seq, prompt in enumerate(prompts, start=1)]
    for ring in rings:
        queue.add(ring)
    taken = [turn.ring for turn in all_turns(queue)]
    assert taken == sorted(rings, key=lambda ring: ring.prompt is not Prompt.FAILURE)
    assert len(queue) == 0


@given(st.lists(st.booleans(), max_size=40))
def test_order_holds_while_rings_come_and_go(steps: list[bool]) -> None:
    queue, added, taken = RingQueue(), [], []
    for comes in steps:
        if comes:
            added.append(a_ring(len(added) + 1))
            queue.add(added[-1])
        elif turn := queue.take(0):
            taken.append(turn.ring)
    assert taken + [turn.ring for turn in all_turns(queue)] == added


def test_a_ring_is_short_while_many_wait_behind_it() -> None:
    queue = RingQueue()
    for seq in range(10):
        queue.add(a_ring(seq))
    assert [turn.short for turn in all_turns(queue)] == [True] * (9 - MANY_WAITING) + [False] * (MANY_WAITING + 1)


def test_the_alarm_goes_before_all_and_repeats_until_it_is_ended() -> None:
    queue = RingQueue(alarm_every=5)
    queue.add(a_ring(1))
    queue.start_alarm(now=100)
    assert [turn.ring.prompt for turn in all_turns(queue, now=100)] == [Prompt.FAILURE, Prompt.RECEIVED]
    assert queue.seconds_to_alarm(now=103) == 2
    assert queue.take(now=104.9) is None
    assert queue.take(now=105) == Turn(Ring(Prompt.FAILURE))
    queue.end_alarm()
    assert queue.take(now=200) is None
    assert queue.seconds_to_alarm(now=200) is None


def test_more_failures_do_not_make_the_alarm_quicker() -> None:
    queue = RingQueue(alarm_every=5)
    queue.start_alarm(now=0)
    queue.take(now=0)
    queue.start_alarm(now=1)
    assert queue.take(now=1) is None


def test_muting_drops_what_waits_and_holds_the_alarm_back() -> None:
    queue = RingQueue()
    queue.add(a_ring(1))
    queue.start_alarm(now=0)
    queue.mute(True)
    queue.add(a_ring(2))
    assert queue.take(now=0) is None
    queue.mute(False)
    assert [turn.ring.prompt for turn in all_turns(queue)] == [Prompt.FAILURE]


@pytest.mark.parametrize("muted", [False, True])
def test_a_replay_is_the_last_payment_and_does_not_count_again(muted: bool) -> None:
    queue = RingQueue(muted=muted)
    queue.add(a_ring(1))
    queue.add(a_ring(2))
    queue.add(Ring(Prompt.PHONE_SILENT))
    all_turns(queue)
    queue.replay_last()
    assert queue.take(now=0) == Turn(Ring(Prompt.RECEIVED, Money(200, "CNY"), None, "alipay"))


@pytest.mark.parametrize("muted", [False, True])
def test_any_ring_can_be_replayed_and_the_last_payment_stays_the_last(muted: bool) -> None:
    queue = RingQueue(muted=muted)
    queue.add(a_ring(2))
    all_turns(queue)
    queue.replay(a_ring(1, Prompt.LATE))
    queue.replay_last()
    minors = [(turn.ring.prompt, turn.ring.notice_id, turn.ring.money) for turn in all_turns(queue)]
    assert minors == [(Prompt.LATE, None, Money(100, "CNY")), (Prompt.RECEIVED, None, Money(200, "CNY"))]


def test_nothing_to_replay_is_nothing() -> None:
    queue = RingQueue()
    queue.replay_last()
    assert queue.take(now=0) is None


@pytest.mark.parametrize("muted", [False, True])
def test_a_sound_can_be_tried_muted_or_not_and_is_not_the_last_payment(muted: bool) -> None:
    queue = RingQueue(muted=muted)
    queue.try_out(Prompt.LATE)
    assert [turn.ring for turn in all_turns(queue)] == [Ring(Prompt.LATE)]
    queue.replay_last()
    assert queue.take(now=0) is None
