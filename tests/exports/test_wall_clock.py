from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.wall_clock import WallClock
from tests.exports.shop import BEIJING, NOON

ZONES = st.sampled_from(
    [None, UTC, BEIJING, *map(ZoneInfo, ("Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns"))]
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_it_shows_the_shops_time() -> None:
    assert WallClock(BEIJING).text(NOON) == "2026-11-23 12:00:00"


@given(ZONES, st.lists(MOMENTS, min_size=1, max_size=5), st.integers(0, 40))
def test_it_says_what_the_zone_says(zone: tzinfo | None, moments: list[datetime], minutes: int) -> None:
    clock = WallClock(zone)
    for moment in (later for first in moments for later in (first, first + timedelta(minutes=minutes))):
        assert clock.text(moment) == f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S}"
        assert clock.local(moment) == moment


def test_an_offset_that_no_place_has_is_named() -> None:
    with pytest.raises(ValueError, match="whole quarters"):
        WallClock(timezone(timedelta(minutes=7))).text(NOON)
