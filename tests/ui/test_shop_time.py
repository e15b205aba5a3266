import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from app.ui.shop_time import hours_minutes, hours_minutes_seconds


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows takes its time zone from the system alone")
@pytest.mark.usefixtures("shanghai")
def test_moments_of_the_ledger_are_shown_in_the_shops_time() -> None:
    moment = datetime(2026, 11, 23, 6, 2, 31, tzinfo=UTC)
    assert hours_minutes(moment) == "14:02"
    assert hours_minutes_seconds(moment) == "14:02:31"
