from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.link.ancs.clock import ahead, encode_clock, read_clock

NOON = datetime(2026, 11, 25, 12, 0, 0, tzinfo=UTC)


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_clock_is_read_to_a_256th_of_a_second(moment: datetime) -> None:
    read = read_clock(encode_clock(moment), UTC)
    assert read is not None
    assert timedelta() <= moment - read <= timedelta(milliseconds=4)


@given(st.binary(max_size=12))
def test_nonsense_is_no_time(value: bytes) -> None:
    read = read_clock(value, UTC)
    assert read is None or len(value) == 10


def test_the_phone_is_compared_with_the_middle_of_question_and_answer() -> None:
    answered = NOON + timedelta(seconds=2)
    assert ahead(NOON + timedelta(seconds=31), NOON, answered) == timedelta(seconds=30)
    assert ahead(None, NOON, answered) == timedelta()
