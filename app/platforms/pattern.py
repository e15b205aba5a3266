"""Patterns that a person wrote in a file: checked when they are read, compiled when they are first used."""

from functools import cached_property

import re2

_COUNTS = re2.compile(r"\{\d")
_QUIET = re2.Options()
_QUIET.log_errors = False


class PatternBroken(ValueError):
    """It is no RE2 pattern, or one too large to use; the message says why."""


class Pattern:
    """An RE2 pattern.

    Raises:
        PatternBroken: it cannot be used.
    """

    def __init__(self, written: str) -> None:
        self._written = written
        check(written)
        if _COUNTS.search(written):
            self._compiled.search("")  # whether one that counts is too large shows only now

    def search(self, text: str) -> bool:
        return bool(self._compiled.search(text))

    def fullmatch(self, text: str) -> bool:
        return bool(self._compiled.fullmatch(text))

    @cached_property
    def groups(self) -> dict[str, int]:
        """The number of each named group."""
        return dict(self._compiled.groupindex)

    @cached_property
    def _compiled(self) -> "re2._Regexp":
        return _compiled(self._written)


def check(pattern: str) -> None:
    """Read a pattern as into a set of patterns, without compiling it: that takes a tenth of the time.

    Raises:
        PatternBroken: it is no RE2 pattern.
    """
    try:
        re2.Set.SearchSet(_QUIET).Add(pattern)
    except re2.error:
        _compiled(pattern)  # says what is wrong
        raise


def _compiled(pattern: str) -> "re2._Regexp":
    try:
        return re2.compile(pattern, _QUIET)
    except re2.error as error:
        raise PatternBroken(str(error)) from error
