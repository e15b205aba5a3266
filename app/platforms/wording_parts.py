"""What a person said of one notice, as a wording for the next: fixed words, the amount's place, and what may vary.

When unsure a word is fixed: a wording that fits too little asks a person again, one that fits too much invents money.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

import re2

from app.platforms.meaning import AMOUNT, Grammar, Lexicon

_NUMBER = re2.compile(r"\pN(?:[\pN.,]*\pN)?")
_ANOTHER_NUMBER = "37"


class Kind(Enum):
    """What stands in a part of another notice of the same wording."""

    FIXED = auto()
    """The same words."""
    AMOUNT = auto()
    """Its own amount."""
    NUMBER = auto()
    """Any number: of an order, a day, a table."""
    NAME = auto()
    """Any name, of at most 40 characters."""


@dataclass(frozen=True, slots=True)
class Part:
    """`text` is what stands there in the notice that was taught; in an amount's place that is `¤`."""

    kind: Kind
    text: str

    @property
    def pattern(self) -> str:
        return _PATTERNS.get(self.kind) or _escaped(self.text)


Parts = tuple[Part, ...]
_PATTERNS = {
    Kind.AMOUNT: AMOUNT,
    Kind.NUMBER: r"\pN(?:[\pN.,]*\pN)?",
    Kind.NAME: r"(?P<payer>[^¤\n:]{1,40}?)",
}


def pattern_of(parts: Iterable[Part]) -> str:
    """The RE2 pattern that fits what the parts say, for matching it as a whole."""
    return "".join(part.pattern for part in parts)


def phrase_parts(phrase: str, grammar: Grammar) -> Parts:
    """The parts of the words around one amount. A payer's name is taken for one where the grammar knows its place."""
    name = _name_in(phrase, grammar)
    if name is None:
        return _with_numbers(phrase, grammar.phrases)
    start, end = name
    before, behind = phrase[:start], phrase[end:]
    named = Part(Kind.NAME, phrase[start:end])
    return (*_with_numbers(before, grammar.phrases), named, *_with_numbers(behind, grammar.phrases))


def whole_parts(marked: str, words: Lexicon) -> Parts:
    """The parts of a title, or of a whole notice: nothing in it is taken for a name."""
    return _with_numbers(marked, words)


def _name_in(phrase: str, grammar: Grammar) -> tuple[int, int] | None:
    found = ((pattern.search(phrase), pattern.groupindex["payer"]) for pattern in grammar.names)
    return next((match.span(group) for match, group in found if match), None)


def _with_numbers(text: str, words: Lexicon) -> Parts:
    """A number that says something to the grammar by its value (`共1笔` and `共3笔`) stays as it is."""
    parts, position = [], 0
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if words.heard(text) == words.heard(f"{text[:start]}{_ANOTHER_NUMBER}{text[end:]}"):
            parts += [*_fixed(text[position:start]), Part(Kind.NUMBER, text[start:end])]
            position = end
    return (*parts, *_fixed(text[position:]))


def _fixed(text: str) -> Iterator[Part]:
    before, amount, behind = text.partition(AMOUNT)
    if before:
        yield Part(Kind.FIXED, before)
    if amount:
        yield Part(Kind.AMOUNT, AMOUNT)
        yield from _fixed(behind)


def _escaped(text: str) -> str:
    return str(re2.escape(text)).replace("\\ ", " ").replace("\\\n", r"\n")
