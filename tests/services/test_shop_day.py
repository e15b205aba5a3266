from datetime import UTC, date, datetime, time

from app.services.shop_day import ShopDay
from tests.fakes import FakeClock

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


def test_the_night_belongs_to_the_day_before() -> None:
    day = ShopDay(FakeClock(datetime(2026, 11, 24, 3, 59, tzinfo=UTC)), lambda: time(4))
    assert day.today() == MONDAY


def test_what_comes_after_a_days_end_belongs_to_the_next() -> None:
    clock = FakeClock(datetime(2026, 11, 23, 21, tzinfo=UTC))
    day = ShopDay(clock, lambda: time(0))
    day.end(MONDAY)
    assert day.today() == TUESDAY
    clock.move(hours=12)
    assert day.today() == TUESDAY
    clock.move(days=1)
    assert day.today() == WEDNESDAY


def test_a_clock_set_back_opens_no_ended_day() -> None:
    clock = FakeClock(datetime(2026, 11, 24, 12, tzinfo=UTC))
    day = ShopDay(clock, lambda: time(0))
    day.end(TUESDAY)
    day.end(MONDAY)
    clock.move(days=-7)
    assert day.today() == WEDNESDAY


def test_a_day_that_has_not_begun_by_the_clock_and_an_end_that_is_undone() -> None:
    clock = FakeClock(datetime(2026, 11, 23, 21, tzinfo=UTC))
    day = ShopDay(clock, lambda: time(0))
    undo = day.end(MONDAY)
    assert day.today() == TUESDAY
    undo()
    assert day.today() == MONDAY
    day.end(MONDAY)
    assert (day.has_begun(MONDAY), day.has_begun(TUESDAY)) == (True, False)
    clock.move(hours=4)
    assert day.has_begun(TUESDAY)
