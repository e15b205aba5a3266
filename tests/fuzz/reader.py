"""One way into the program from outside, and what it may do with octets that nobody meant."""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

Read: TypeAlias = Callable[[bytes, Path], int]
"""Reads the octets; the folder is for a file to put them in. How much was understood: rows, fields or messages."""
Trail: TypeAlias = tuple[int, ...]
"""Where an input led: the lines that an error came through, or how much was understood."""
MOST_SECONDS = 3.0
"""Of one core, for one input of at most 100 kB. The slowest takes a fifth of it: the largest QR code that is drawn."""
MOST_MEMORY = 64 << 20
"""Bytes held at once for one input."""


class TooMuch(AssertionError):
    """The input was read or refused as it should be, at a price that nobody can pay."""


@dataclass(frozen=True)
class Reader:
    """`samples` are good inputs to begin from, `words` what its language is made of; `refuses` the errors it names.

    `tries` are the inputs of a run of the suite: about a second's. It counts, so that each run tries the same.
    """

    name: str
    read: Read
    samples: tuple[bytes, ...]
    refuses: tuple[type[Exception], ...] = ()
    words: tuple[bytes, ...] = ()
    tries: int = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """`understood` is False when the input was refused by an error that the reader names. Memory is in bytes."""

    understood: bool
    trail: Trail
    seconds: float
    memory: int


def read_within_bounds(reader: Reader, data: bytes, folder: Path) -> Reading:
    """
    Raises:
        TooMuch: it took longer or held more than an input may.
        Exception: any error that the reader does not name comes through.
    """
    tracemalloc.start()
    began = time.thread_time()
    try:
        understood, trail = _understood(reader, data, folder)
        reading = Reading(understood, trail, time.thread_time() - began, tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
    if reading.seconds > MOST_SECONDS or reading.memory > MOST_MEMORY:
        raise TooMuch(f"{reading.seconds:.1f} s of one core, {reading.memory / 1e6:.0f} MB for {len(data)} bytes")
    return reading


def trail_of(error: BaseException) -> Trail:
    """The lines through which it and its causes came, from the first below whoever asks; a repeated one stands once."""
    cause = error.__cause__
    earlier = trail_of(cause) if cause and cause is not error else ()
    return tuple(dict.fromkeys((*_lines(_below(error.__traceback__)), *earlier)))


def _understood(reader: Reader, data: bytes, folder: Path) -> tuple[bool, Trail]:
    try:
        return True, (reader.read(data, folder).bit_length(),)
    except reader.refuses as error:
        return False, trail_of(error)


def _below(traceback: TracebackType | None) -> TracebackType | None:
    return traceback.tb_next if traceback else None


def _lines(traceback: TracebackType | None) -> Iterator[int]:
    while traceback:
        yield traceback.tb_lineno
        traceback = traceback.tb_next
