"""Files by which an owner adds a platform, adds to one, or teaches a language."""

from pathlib import Path

from app.platforms.registry import BUNDLED, Registry
from app.platforms.toml_file import PlatformFile, PlatformFileBroken, read_grammar, read_platform
from tests.fuzz.reader import Reader

LINES = rb"""
[[wordings]]
[[never]]
[[titles]]
[status]
[yields]
[phrase]
[strangers]
[parts]
meaning = "directed"
extends = true
key = 7
titles = 7
wordings = [7]
codes = {}
evidence = []
evidence = {}
a.b.c = 1
"""
PIECES = (
    b'pattern = "', b'when = "', b'unless = "', b"(?P<payer>", b"(?P<a>x)(?P<a>x)", b"\\C", b"x{1000}{1000}", b"(?i)",
    b"[[:alpha:]]", b"inf", b"1979-05-27", b"0x", b"'''", b'"""', b"\\ud800", b"\\u0000",
)  # fmt: skip
WORDS = (*LINES.splitlines(keepends=True), *PIECES)


def _platform(data: bytes, folder: Path) -> int:
    """A file that can be read can be used."""
    file = folder / "corner.toml"
    file.write_bytes(data)
    read = read_platform(file)
    if not isinstance(read, PlatformFile):
        return len(read.wordings)
    registry = Registry([folder])
    registry.prepare()
    return len(read.wordings) + len(registry.platforms)


def _grammar(data: bytes, folder: Path) -> int:
    file = folder / "grammar.toml"
    file.write_bytes(data)
    grammar = read_grammar(file)
    return len(grammar.phrases) + len(grammar.headings) + len(grammar.sayings)


def _bundled(*names: str) -> tuple[bytes, ...]:
    return tuple((BUNDLED / f"{name}.toml").read_bytes() for name in names)


ADDING = (
    b'extends = true\nkey = "alipay"\n[[titles]]\npattern = "x"\n'
    b'[[wordings]]\npattern = "(?P<payer>.+) paid"\nmeaning = "directed"\nevidence = "own_device"\n'
    b'[[never]]\npattern = "a"\nwhy = "b"\n'
)
PLATFORM_FILES = Reader(
    "platform files", _platform, (*_bundled("lakala", "upi", "paypal", "bill99"), ADDING), (PlatformFileBroken,), WORDS
)
GRAMMARS = Reader("grammar files", _grammar, _bundled("grammar/en", "grammar/zh"), (PlatformFileBroken,), WORDS)
