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


def test_a_phone_clock_that_was_set_is_noticed_by_the_next_answer():
    clock = PhoneClock()
    for _ in range(REMEMBERED):
        clock.heard(NOON + HOUR, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + SECOND, asked_at=NOON, heard_at=NOON + 2 * SECOND)
    assert clock.ahead == timedelta()


def test_a_station_clock_that_was_set_between_two_answers_is_noticed():
    clock = PhoneClock()
    clock.heard(NOON, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + 10 * SECOND, asked_at=NOON + HOUR, heard_at=NOON + HOUR)
    assert clock.ahead == 10 * SECOND - HOUR


def test_a_station_clock_that_was_set_back_while_the_phone_answered_is_noticed():
    clock = PhoneClock()
    clock.heard(NOON, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + SECOND, asked_at=NOON + SECOND, heard_at=NOON + SECOND - HOUR)
    assert clock.ahead == HOUR


def test_a_station_clock_that_was_set_forward_while_the_phone_answered_is_noticed_by_the_next_answer():
    clock = PhoneClock()
    clock.heard(NOON, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + SECOND, asked_at=NOON + SECOND, heard_at=NOON + SECOND + HOUR)
    clock.heard(NOON + 10 * SECOND, asked_at=NOON + 10 * SECOND + HOUR, heard_at=NOON + 10 * SECOND + HOUR)
    assert clock.ahead == -HOUR


def test_a_clock_that_drifts_a_little_is_not_taken_for_one_that_was_set():
    clock = PhoneClock()
    clock.heard(NOON, asked_at=NOON, heard_at=NOON)
    clock.heard(NOON + 10 * SECOND, asked_at=NOON + 10 * SECOND, heard_at=NOON + 10.2 * SECOND)
    assert clock.ahead == timedelta()
