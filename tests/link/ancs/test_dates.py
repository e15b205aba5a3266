from datetime import datetime, timedelta, timezone

import pytest

from app.link.ancs.dates import posted_at

BEIJING = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=BEIJING)


def test_a_date_is_read_in_the_stations_zone():
    assert posted_at("20261123T115930", NOW, was_missed=False) == datetime(2026, 11, 23, 11, 59, 30, tzinfo=BEIJING)


def test_what_was_missed_keeps_its_date_however_old():
    assert posted_at("20261120T090000", NOW, was_missed=True) == datetime(2026, 11, 20, 9, 0, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("date", "was_missed"),
    [("20261120T090000", False), ("20261125T090000", False), ("20261125T090000", True), ("", False),
     ("20261323T115930", False), ("20261123 115930", False), ("２０261123T115930", False), ("00010101T000000", False)],
)  # fmt: skip
def test_a_date_that_cannot_be_true_is_none(date: str, was_missed: bool):
    assert posted_at(date, NOW, was_missed=was_missed) is None
