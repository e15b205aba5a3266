"""Inputs that are nearly right: good samples with a few edits; and now and then one that is no sample at all."""

import io
import zipfile
from collections.abc import Callable
from operator import xor
from random import Random
from typing import TypeAlias

from tests.fuzz.reader import Reader

LONGEST, MOST_EDITS = 100_000, 6
"""Octets of an input, and what is done to one."""
NASTY = (
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r\n", b'"', b"\\", b"%", b"-", b"0", b"9" * 30, b"1e999999",
    b"nan", b"-inf", b"0" * 400, b"9" * 5000, b"[" * 3000, b"{" * 300, b"(" * 300, b"<a>" * 2000, b"a" * 20_000,
    b"\xd9\xa3", b"\xe2\x80\xae", b"\xc2\xbd", b"\xf0\x9f\xa7\xbe", b"0000-00-00", b"9999-12-31 23:59:60",
    b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff\xff\xff\xff\xff",
)  # fmt: skip
"""What readers of text and of numbers stumble over: among them half a surrogate pair and a digit of another script."""
Edit: TypeAlias = Callable[[bytes, int, bytes], bytes]
"""Of an input, a place in it and a piece of another; the edited input."""
EDITS: tuple[Edit, ...] = (
    lambda data, at, piece: data[:at] + piece + data[at:],
    lambda data, at, piece: data[:at] + piece + data[at + len(piece) :],
    lambda data, at, piece: data[:at] + data[at + len(piece) :],
    lambda data, at, piece: data[:at] + bytes(map(xor, data[at:], piece)) + data[at + len(piece) :],
    lambda data, at, piece: data[: at + 30 * len(piece)] + data[at:],
    lambda data, at, _piece: data[:at],
    lambda data, at, piece: data[at:] + piece + data[:at],
)
"""Insert, overwrite, remove, flip bits, repeat, cut off, and put the end before the beginning."""


class Mutator:
    """Makes inputs of a reader's samples, and of those that `learn` adds."""

    def __init__(self, reader: Reader, chance: Random) -> None:
        self._samples = list(reader.samples)
        self._archives = [sample for sample in reader.samples if zipfile.is_zipfile(io.BytesIO(sample))]
        self._words = (*reader.words, *(sample[:300] for sample in reader.samples))
        self._chance = chance

    def learn(self, sample: bytes) -> None:
        self._samples.append(sample)

    def next(self) -> bytes:
        """One of the samples, edited; where there are archives, as often as not a part of one."""
        if self._archives and self._chance.random() < 0.5:
            return self.with_edited_part(self._chance.choice(self._archives))
        return self._edited(self._chance.choice(self._samples))

    def _edited(self, sample: bytes) -> bytes:
        chance = self._chance
        for _ in range(chance.randrange(MOST_EDITS)):
            piece = chance.choice(
                (chance.choice(NASTY), chance.choice(self._words), chance.randbytes(chance.randrange(9)))
            )
            sample = chance.choice(EDITS)(sample, chance.randrange(len(sample) + 1), piece)[:LONGEST]
        return sample

    def with_edited_part(self, archive: bytes) -> bytes:
        """Whole again in every length and checksum."""
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
            chosen = self._chance.choice(old.namelist())
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, self._edited(content) if name == chosen else content)
        return packed.getvalue()
