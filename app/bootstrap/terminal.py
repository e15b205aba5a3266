"""What a command says to whoever typed it; standard output has the result alone."""

import sys
from collections.abc import Callable
from time import monotonic

SILENT_S = 1.0
"""What takes no longer needs no progress."""
BETWEEN_S = 0.2


def say(sentence: str) -> None:
    """On standard error."""
    print(sentence, file=sys.stderr)  # noqa: T201  # said to whoever typed the command


def refuse(*sentences: str) -> int:
    """Say why not, and give the exit code for it."""
    say("\n".join(sentences))
    return 1


class ProgressLine:
    """One line on standard error, written over itself, from the first second on. Use it with `with`."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._begun = self._told = clock()
        self._is_shown = False

    def __call__(self, done: int, of: int) -> None:
        now = self._clock()
        if now - self._begun >= SILENT_S and now - self._told >= BETWEEN_S:
            self._told, self._is_shown = now, True
            sys.stderr.write(f"\r{done:,} of {of:,} ({done * 100 // max(of, 1)} %)")
            sys.stderr.flush()

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_shown:
            sys.stderr.write("\n")
