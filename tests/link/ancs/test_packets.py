from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.ancs.packets import AncsBroken, EventFlags, EventId, NotificationEvent


def test_an_event_as_a_phone_sends_it():
    event = NotificationEvent.decode(bytes.fromhex("00 14 04 02 2a 01 00 00"))
    assert event == NotificationEvent(EventId.ADDED, EventFlags.PRE_EXISTING | EventFlags.NEGATIVE_ACTION, 4, 2, 298)
    assert event.was_missed


def test_an_event_that_came_just_now_was_not_missed():
    assert not NotificationEvent.decode(bytes.fromhex("0000000000000000")).was_missed


def test_flags_of_the_future_change_nothing():
    assert NotificationEvent.decode(bytes.fromhex("02e0000000000000")).event is EventId.REMOVED


@pytest.mark.parametrize("packet", ["", "00", "000000000000000000", "0300000000000000"])
def test_what_is_no_event_is_refused(packet: str):
    with pytest.raises(AncsBroken):
        NotificationEvent.decode(bytes.fromhex(packet))


@given(st.builds(NotificationEvent, st.sampled_from(EventId), st.integers(0, 255).map(EventFlags),
                 st.integers(0, 255), st.integers(0, 255), st.integers(0, 2**32 - 1)))  # fmt: skip
def test_an_event_comes_back_as_it_was_sent(event: NotificationEvent):
    assert NotificationEvent.decode(event.encode()) == event


@given(st.binary(max_size=12))
def test_junk_raises_nothing_else(junk: bytes):
    with suppress(AncsBroken):
        NotificationEvent.decode(junk)
