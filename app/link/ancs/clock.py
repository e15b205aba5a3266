"""What the phone's clock shows, as its Current Time service tells it."""

import struct
from datetime import datetime, timedelta, tzinfo

CURRENT_TIME = "00002a2b-0000-1000-8000-00805f9b34fb"
_TIME = struct.Struct("<HBBBBBBBB")
"""Exact Time 256 and the reason of the last adjustment (GATT Specification Supplement, 'Current Time')."""


def read_clock(value: bytes, zone: tzinfo | None) -> datetime | None:
    """The moment, which has no zone and is taken to be in `zone`; None when it tells none."""
    if len(value) != _TIME.size:
        return None
    year, month, day, hour, minute, second, _weekday, of_256, _reason = _TIME.unpack(value)
    try:
        return datetime(year, month, day, hour, minute, second, of_256 * 1_000_000 // 256, zone)
    except ValueError:
        return None


def encode_clock(now: datetime) -> bytes:
    """What a phone answers whose clock shows `now`."""
    of_256 = now.microsecond * 256 // 1_000_000
    date = now.year, now.month, now.day, now.hour, now.minute, now.second
    return _TIME.pack(*date, now.isoweekday(), of_256, 0)


def ahead(phone: datetime | None, asked: datetime, answered: datetime) -> timedelta:
    """How far the phone's clock runs before the station's, taken halfway between question and answer; 0 if unknown."""
    return phone - (asked + (answered - asked) / 2) if phone else timedelta()
