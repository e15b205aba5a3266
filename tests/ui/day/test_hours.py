from hypothesis import given
from hypothesis import strategies as st

from app.ui.day.hours import FEWEST, by_hour, hours_shown
from tests.ui.day.reports import FULL

HOURS = st.sets(st.integers(0, 23))


def test_hours_are_of_one_currency() -> None:
    assert by_hour(FULL, "CNY") == {9: 2500, 12: 1000}
    assert by_hour(FULL, "USD") == {12: 700}
    assert by_hour(FULL, "EUR") == {}


@given(HOURS, HOURS)
def test_every_hour_with_something_is_shown_and_never_a_bar_as_wide_as_the_page(one: set[int], other: set[int]) -> None:
    shown = hours_shown(one, other)
    assert one | other <= set(shown) <= set(range(24))
    assert len(shown) >= FEWEST
