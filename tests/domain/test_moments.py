from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.moments import moment, stamp

BEIJING = timezone(timedelta(hours=8))


def test_written_in_utc_with_six_decimals() -> None:
    assert stamp(datetime(2026, 11, 23, 7, 30, tzinfo=BEIJING)) == "2026-11-22T23:30:00.000000Z"


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="without its zone"):
        stamp(datetime(2026, 11, 23))  # noqa: DTZ001  # the point of the test


@given(st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.sampled_from([UTC, BEIJING])))  # noqa: DTZ001
def test_reads_back(when: datetime) -> None:
    assert moment(stamp(when)) == when


@given(*[st.datetimes(timezones=st.just(UTC))] * 2)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert (stamp(one) < stamp(other)) == (one < other)
