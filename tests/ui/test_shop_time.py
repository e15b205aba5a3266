import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.language import set_language
from app.ui.shop_time import hours_minutes, hours_minutes_seconds, long_day, short_day, weekday


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


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Wednesday, 25 November 2026", "25 Nov", "Wednesday")),
        ("zh_CN", ("2026年11月25日星期三", "11月25日", "星期三")),
    ],
)
def test_days_are_said_as_the_language_does(qapp: QApplication, language: str, said: tuple[str, str, str]) -> None:
    set_language(qapp, language)
    day = date(2026, 11, 25)
    assert (long_day(day), short_day(day), weekday(day)) == said
    set_language(qapp, "en")
