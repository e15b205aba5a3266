"""Gives a reader one input after another, and keeps what escaped that it does not name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.mutations import Mutator
from tests.fuzz.reader import Reader, Trail, read_within_bounds, trail_of
from tests.fuzz.shortest import shortest


@dataclass(frozen=True, slots=True)
class Crash:
    """An error that the reader does not name, and the shortest input that was found for it."""

    error: str
    input: bytes


@dataclass
class Fuzzed:
    """What came of one reader. `crashes` has one for each trail of an error, `trails` those of all other inputs."""

    inputs: int = 0
    understood: int = 0
    longest_s: float = 0.0
    most_memory: int = 0
    trails: set[Trail] = field(default_factory=set)
    crashes: dict[Trail, Crash] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "inputs": self.inputs,
            "understood": self.understood,
            "trails": len(self.trails),
            "longest_s": round(self.longest_s, 3),
            "most_memory_mb": round(self.most_memory / 1e6, 1),
            "crashes": [{"error": crash.error, "input": crash.input.hex()} for crash in self.crashes.values()],
        }


def fuzz(reader: Reader, goes_on: Callable[[Fuzzed], bool], chance: Random, folder: Path) -> Fuzzed:
    """Read the samples as they are, and then, for as long as `goes_on` says so, whatever is made of them.

    An input that led where none led before becomes a sample as well.
    """
    found, mutator = Fuzzed(), Mutator(reader, chance)
    for sample in reader.samples:
        _give(sample, reader, found, folder)
    while goes_on(found):
        data, known = mutator.next(), len(found.trails)
        _give(data, reader, found, folder)
        if len(found.trails) > known:
            mutator.learn(data)
    return found


def _give(data: bytes, reader: Reader, found: Fuzzed, folder: Path) -> None:
    found.inputs += 1
    try:
        reading = read_within_bounds(reader, data, folder)
    except Exception as error:  # noqa: BLE001  # whatever escapes is what is looked for
        trail = trail_of(error)
        if trail not in found.crashes:
            found.crashes[trail] = _crash(error, trail, data, reader, folder)
        return
    found.trails.add(reading.trail)
    found.understood += reading.understood
    found.longest_s = max(found.longest_s, reading.seconds)
    found.most_memory = max(found.most_memory, reading.memory)


def _crash(error: Exception, trail: Trail, data: bytes, reader: Reader, folder: Path) -> Crash:
    def still(shorter: bytes) -> bool:
        try:
            read_within_bounds(reader, shorter, folder)
        except Exception as other:  # noqa: BLE001  # the same error on the same way
            return trail_of(other) == trail
        return False

    return Crash(f"{type(error).__name__}: {error}"[:300], shortest(data, still))
