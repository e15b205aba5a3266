"""When a notification came, as far as the phone's date tells."""

import re
from datetime import datetime, timedelta

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)", re.ASCII)
BELIEVED_WITHIN = timedelta(days=1)


def posted_at(date: str, now: datetime, *, was_missed: bool) -> datetime | None:
    """The moment that `date` (`yyyyMMdd'T'HHmmSS`, table 3-5) means on a clock that shows what the station's does.

    The phone names no zone: it is taken to be the one of `now`. None when the date cannot be read, lies more than a day
    ahead, or more than a day back though the notification came only now.
    """
    read = _DATE.fullmatch(date)
    if read is None:
        return None
    try:
        local = datetime(*map(int, read.groups()))  # type: ignore[arg-type]  # noqa: DTZ001  # the zone is the station's
        moment = local.replace(tzinfo=now.tzinfo)
        off = moment - now
    except (ValueError, OverflowError):
        return None
    return moment if off <= BELIEVED_WITHIN and (was_missed or off >= -BELIEVED_WITHIN) else None
