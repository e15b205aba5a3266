"""How far an export is, and its cancelling."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many are done, and of how many. It may raise ExportCancelled, and nothing half-written is left."""
EVERY = 500
T = TypeVar("T")


class ExportCancelled(Exception):
    """Whoever asked for the file does not want it any more."""


def untold(_done: int, _of: int) -> None:
    """For whoever does not watch."""


def counted(things: Iterable[T], of: int, progress: Progress) -> Iterator[T]:
    """Pass `things` on, and tell of them before the first, after every `EVERY` and after the last."""
    done = 0
    progress(0, of)
    for done, thing in enumerate(things, 1):
        yield thing
        if done % EVERY == 0:
            progress(done, max(done, of))
    progress(done, done)
