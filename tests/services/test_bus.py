import logging

import pytest

from app.domain.events import LedgerRecovered, PhoneRevoked
from app.services.bus import Bus


def test_listeners_hear_in_order_and_only_their_kind() -> None:
    bus, heard = Bus(), []
    bus.subscribe(PhoneRevoked, lambda event: heard.append(("first", event)))
    bus.subscribe(PhoneRevoked, lambda event: heard.append(("second", event)))
    bus.publish(LedgerRecovered())
    bus.publish(PhoneRevoked("a"))
    assert heard == [("first", PhoneRevoked("a")), ("second", PhoneRevoked("a"))]


def test_subscribing_returns_its_own_undo() -> None:
    bus, heard = Bus(), []
    undo = bus.subscribe(PhoneRevoked, heard.append)
    undo()
    bus.publish(PhoneRevoked("a"))
    assert heard == []


def test_one_failing_listener_does_not_silence_the_others(caplog: pytest.LogCaptureFixture) -> None:
    bus, heard = Bus(), []

    def fail(_: PhoneRevoked) -> None:
        raise RuntimeError("the bell fell off")

    bus.subscribe(PhoneRevoked, fail)
    bus.subscribe(PhoneRevoked, heard.append)
    with caplog.at_level(logging.ERROR):
        bus.publish(PhoneRevoked("a"))
    assert heard == [PhoneRevoked("a")]
    assert "the bell fell off" in caplog.text
