from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from app.domain.business_day import business_day, clock_time

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("moment", "cut_off", "day"),
    [
        (datetime(2026, 11, 23, 3, 59, tzinfo=BERLIN), time(4), date(2026, 11, 22)),
        (datetime(2026, 11, 23, 4, 0, tzinfo=BERLIN), time(4), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 0, 0, tzinfo=BERLIN), time(0), date(2026, 11, 23)),
        (datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN), time(2, 30), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN), time(2, 45), date(2026, 10, 24)),
        (datetime(2026, 1, 1, 1, 0, tzinfo=BERLIN), time(4), date(2025, 12, 31)),
    ],
)
def test_the_cut_off_begins_the_day(moment: datetime, cut_off: time, day: date) -> None:
    assert business_day(moment, cut_off) == day


def test_a_clock_time_has_hours_and_minutes() -> None:
    assert clock_time("04:30") == time(4, 30)


@pytest.mark.parametrize("text", ["", "4:30", "24:00", "04:30:00", "0430", "aa:bb", "04.30"])
def test_other_texts_are_no_clock_time(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock_time(text)
