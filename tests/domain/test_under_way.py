from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.payment import Payment
from app.domain.under_way import TimesUnderWay, UnderWay, of_sorted, took_ms
from tests.fakes import NOON, a_payment


def under_way(payments: Iterable[Payment]) -> UnderWay | None:
    return TimesUnderWay(payments).so_far


def that_took(ms: int) -> Payment:
    return replace(a_payment(), recorded_at=NOON + timedelta(milliseconds=ms))


def test_a_day_has_a_middle_and_a_slowest() -> None:
    assert under_way(map(that_took, (900, 1200, 4000))) == UnderWay(1200, 4000, 3)


def test_of_two_middles_the_shorter_one_occurred() -> None:
    assert under_way(map(that_took, (900, 1200, 1500, 4000))) == UnderWay(1200, 4000, 4)


def test_a_day_without_payments_has_none() -> None:
    assert under_way([]) is None


def test_what_was_late_or_doubled_is_left_out() -> None:
    late, doubled = replace(that_took(180_000), late=True), replace(that_took(9000), doubled=True)
    assert under_way([late, doubled]) is None
    assert under_way([late, that_took(700), doubled]) == UnderWay(700, 700, 1)


def test_one_more_at_a_time_comes_to_the_same() -> None:
    payments = [that_took(ms) for ms in (4000, 900, 1200)]
    times = TimesUnderWay()
    for payment in (*payments, replace(that_took(1), doubled=True)):
        times.add(payment)
    assert times.so_far == under_way(payments)


def test_a_phones_clock_a_little_off_gives_no_negative_time() -> None:
    assert took_ms(NOON, NOON - timedelta(milliseconds=40)) == 0


@given(st.lists(st.integers(0, 120_000), min_size=1))
def test_half_are_no_slower_than_the_middle(times: list[int]) -> None:
    found = of_sorted(sorted(times))
    assert found is not None
    assert sum(time <= found.median_ms for time in times) * 2 >= len(times)
    assert sum(time >= found.median_ms for time in times) * 2 >= len(times)
    assert found.median_ms in times
    assert found.worst_ms == max(times)
