"""The versions of the protocol, and which one a session speaks."""

from collections.abc import Sequence

VERSIONS = (1,)
"""Every version that this program speaks, ascending. Each is 1 to 255."""


def highest_common(ours: Sequence[int], theirs: Sequence[int]) -> int | None:
    """The version that two sides must use: the highest that both speak; None when there is none."""
    return max(set(ours) & set(theirs), default=None)
