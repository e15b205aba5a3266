import io
import zipfile
from pathlib import Path
from random import Random

from tests.fuzz.mutations import LONGEST, Mutator
from tests.fuzz.reader import Reader

PARTS = {"a": b"first" * 9, "b": b"other" * 9}


def _length(data: bytes, _folder: Path) -> int:
    return len(data)


def _archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        for name, content in PARTS.items():
            parts.writestr(name, content)
    return packed.getvalue()


def test_the_same_seed_makes_the_same_inputs() -> None:
    reader = Reader("a", _length, (b"some sample", b"another"), words=(b"word",))
    one, other = Mutator(reader, Random(3)), Mutator(reader, Random(3))
    inputs = [one.next() for _ in range(500)]
    assert inputs == [other.next() for _ in range(500)]
    assert len(set(inputs)) > 300
    assert max(map(len, inputs)) <= LONGEST


def test_a_part_of_an_archive_is_edited_and_the_archive_stays_whole() -> None:
    mutator = Mutator(Reader("a", _length, (_archive(),)), Random(1))
    changed = set()
    for _ in range(50):
        with zipfile.ZipFile(io.BytesIO(mutator.with_edited_part(_archive()))) as archive:
            changed |= {name for name in ("a", "b") if archive.read(name) != PARTS[name]}
    assert changed == {"a", "b"}


def test_what_was_learnt_is_edited_too() -> None:
    mutator = Mutator(Reader("a", _length, (b"",)), Random(1))
    mutator.learn(b"unmistakable")
    assert any(b"mistak" in mutator.next() for _ in range(100))
