from datetime import timedelta

from app.link.phone_clock import REMEMBERED, PhoneClock
from tests.fakes import NOON

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def test_it_is_taken_as_right_until_it_was_heard():
    assert PhoneClock().ahead == timedelta()


def test_the_phone_spoke_in_the_middle_of_the_round_trip():
    clock = PhoneClock()
    clock.heard(NOON + HOUR + SECOND, asked_at=NOON, heard_at=NOON + 2 * SECOND)
    assert clock.ahead == HOUR


def test_the_fastest_answer_is_believed():
    clock = PhoneClock()
    clock.heard(NOON + HOUR, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + HOUR + 9 * SECOND, asked_at=NOON, heard_at=NOON + 10 * SECOND)
    assert clock.ahead == HOUR


def test_a_clock_that_was_set_right_is_noticed():
    clock = PhoneClock()
    clock.heard(NOON + HOUR, asked_at=NOON, heard_at=NOON)
    for _ in range(REMEMBERED):
        clock.heard(NOON + SECOND, asked_at=NOON, heard_at=NOON + 2 * SECOND)
    assert clock.ahead == timedelta()
