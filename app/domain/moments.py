"""Times as the journal and everything that follows from it write them."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """`2026-11-23T09:24:07.000000Z`: always UTC and always six decimals, so that text order is time order.

    Raises:
        ValueError: `moment` is naive.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without its zone: {moment}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment(text: str) -> datetime:
    """Read what `stamp` wrote; aware, in UTC."""
    return datetime.fromisoformat(text)
