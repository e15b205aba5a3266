"""Moments as the shop's clock on the wall shows them, wherever they come from."""

from datetime import datetime


def hours_minutes(moment: datetime) -> str:
    """`14:02` in this computer's time zone. `moment` is aware: the ledger speaks UTC, a phone may stand elsewhere."""
    return f"{moment.astimezone():%H:%M}"


def hours_minutes_seconds(moment: datetime) -> str:
    """`14:02:31` in this computer's time zone."""
    return f"{moment.astimezone():%H:%M:%S}"
