"""Makes an input shorter while it still does what it did."""

from collections.abc import Callable

MOST_TRIES = 500


def shortest(data: bytes, still: Callable[[bytes], bool]) -> bytes:
    """Leaves out halves, then quarters, and so on down to single octets; gives up after so many tries."""
    tries, size = 0, len(data)
    while size and tries < MOST_TRIES:
        at = 0
        while at < len(data) and tries < MOST_TRIES:
            tries += 1
            shorter = data[:at] + data[at + size :]
            data, at = (shorter, at) if still(shorter) else (data, at + size)
        size //= 2
    return data
