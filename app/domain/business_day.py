"""The shop's day, which may end after midnight."""

import re
from datetime import date, datetime, time, timedelta

_CLOCK_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


def business_day(moment: datetime, cut_off: time) -> date:
    """The day to which `moment` (aware, in the shop's own time zone) belongs when days end at `cut_off`.

    With a cut-off of 04:00, 03:59 still belongs to the day before. The wall clock decides, so a day is 23 or 25 hours
    long where daylight saving begins or ends.
    """
    day = moment.date()
    return day - timedelta(days=1) if moment.time() < cut_off else day


def clock_time(text: str) -> time:
    """Read `HH:MM`.

    Raises:
        ValueError: it is not a time of day.
    """
    if not _CLOCK_TIME.fullmatch(text):
        raise ValueError(f"not a time of day: {text!r}")
    return time.fromisoformat(text)
