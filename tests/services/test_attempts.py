from datetime import timedelta

from app.services.attempts import FIRST_WAIT, FREE, LONGEST_WAIT, Attempts
from tests.fakes import FakeClock


def test_five_are_free_and_each_further_one_costs_twice_the_wait() -> None:
    clock = FakeClock()
    attempts = Attempts(clock)
    waits = []
    for _ in range(FREE + 6):
        attempts.count("mei", right=False)
        waits.append(attempts.wait("mei"))
        clock.move(seconds=attempts.wait("mei").total_seconds())
    assert waits[: FREE - 1] == [timedelta()] * (FREE - 1)
    assert waits[FREE - 1 : FREE + 2] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == LONGEST_WAIT
    assert attempts.wait("li") == timedelta()


def test_a_right_one_begins_anew() -> None:
    attempts = Attempts(FakeClock())
    for _ in range(FREE):
        attempts.count("mei", right=False)
    attempts.count("mei", right=True)
    assert attempts.wait("mei") == timedelta()
    attempts.count("mei", right=False)
    assert attempts.wait("mei") == timedelta()
