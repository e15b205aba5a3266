"""That the search finds what is there to be found."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.fuzz.reader import MOST_MEMORY, Reader
from tests.fuzz.run import Fuzzed, fuzz


class Refused(Exception):
    """The one error that this reader names."""


def inputs(count: int) -> Callable[[Fuzzed], bool]:
    return lambda found: found.inputs < count


def _read(data: bytes, _folder: Path) -> int:
    """It stumbles over a quotation mark behind its first letters, which edits alone do not meet soon."""
    for letter in b"key":
        if letter not in data:
            raise Refused(data)
    if b'"' in data:
        raise KeyError(data)
    return len(data)


def test_an_error_that_is_not_named_is_found_once_and_its_input_made_short(tmp_path: Path) -> None:
    found = fuzz(Reader("a", _read, (b"the key = value",), (Refused,)), inputs(2000), Random(1), tmp_path)
    [crash] = found.crashes.values()
    assert crash.error.startswith("KeyError")
    assert sorted(crash.input) == sorted(b'key"')
    assert 0 < found.understood < found.inputs


def test_what_holds_too_much_is_found(tmp_path: Path) -> None:
    def read(data: bytes, _folder: Path) -> int:
        return len(bytes(2 * MOST_MEMORY if data else 0))

    found = fuzz(Reader("a", read, (b"", b"x")), inputs(10), Random(1), tmp_path)
    assert [crash.error.split(":")[0] for crash in found.crashes.values()] == ["TooMuch"]


def test_where_an_input_led_is_followed_further(tmp_path: Path) -> None:
    """Each of four steps is one byte among 256, so that nobody meets all by chance; each is kept when it was met."""

    def read(data: bytes, _folder: Path) -> int:
        steps = 0
        while steps < 4 and data[steps : steps + 1] == b"dont"[steps : steps + 1]:
            steps += 1
        return 2**steps

    found = fuzz(Reader("a", read, (b"....",), words=(b"n", b"o", b"d", b"t")), inputs(10_000), Random(2), tmp_path)
    assert max(trail[0] for trail in found.trails) == 5
