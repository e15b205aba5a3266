from dataclasses import replace
from datetime import timedelta

from app.domain.payment import LATE_AFTER, is_late
from tests.fakes import NOON, a_notice


def test_late_begins_after_the_limit() -> None:
    assert not is_late(a_notice(), NOON + LATE_AFTER)
    assert is_late(a_notice(), NOON + LATE_AFTER + timedelta(milliseconds=1))


def test_a_phone_whose_clock_is_behind_makes_no_payment_late() -> None:
    slow = replace(a_notice(posted_at=NOON - timedelta(hours=1)), phone_ahead=timedelta(hours=-1))
    assert slow.made_at == NOON
    assert not is_late(slow, NOON + timedelta(seconds=1))


def test_a_phone_whose_clock_is_ahead_does_not_hide_lateness() -> None:
    fast = replace(a_notice(posted_at=NOON), phone_ahead=timedelta(hours=1))
    assert is_late(fast, NOON)
