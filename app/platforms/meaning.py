"""What the words around an amount say of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import re2

AMOUNT = "¤"
"""Stands for an amount in patterns, and in the phrases they are matched with."""
_MEMORY = 64 << 20


class Meaning(StrEnum):
    """In the order in which they are believed when several fit; the sentence is for the journal."""

    REPLAY = "replay"
    FAILED = "failed"
    PENDING = "pending"
    REFUND = "refund"
    OFFER = "offer"
    BESIDE = "beside"
    SUMMARY = "summary"
    OWN = "own"
    BONUS = "bonus"
    OTHER = "other"
    DIRECTED = "directed"
    SPENDING = "spending"
    RECEIVED = "received"
    LABEL = "label"
    BANNER = "banner"
    HIDDEN = "hidden"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]

    @property
    def is_receipt(self) -> bool:
        return self in (Meaning.DIRECTED, Meaning.RECEIVED)


_SENTENCES = {
    Meaning.REPLAY: "a replay of an earlier announcement",
    Meaning.FAILED: "a payment that failed or was taken back",
    Meaning.PENDING: "money that has not come yet",
    Meaning.REFUND: "a refund",
    Meaning.OFFER: "an offer",
    Meaning.BESIDE: "a total, quota, discount or fee",
    Meaning.SUMMARY: "a summary of several payments",
    Meaning.OWN: "the owner's own money moved: withdrawal, top-up, interest or loan",
    Meaning.BONUS: "a bonus of the platform",
    Meaning.OTHER: "money that may be no sale: a red packet, wages, a buyer's order",
    Meaning.SPENDING: "own spending",
    Meaning.DIRECTED: "somebody paid",
    Meaning.RECEIVED: "money received",
    Meaning.LABEL: "an amount whose direction is not said",
    Meaning.BANNER: "an advertisement",
    Meaning.HIDDEN: "money received, but the notice hides the amount",
}
_ORDER = {meaning: rank for rank, meaning in enumerate(Meaning)}


@dataclass(frozen=True, slots=True)
class Word:
    """One pattern and what it means. `name` is where it stands, such as `zh.received.3`.

    `when` is a pattern over title and text: where it finds nothing, the word says nothing.
    """

    meaning: Meaning
    name: str
    pattern: str
    when: str = ""

    def holds_in(self, marked: str) -> bool:
        """Whether it says anything in a notice with this title and text."""
        return not self.when or bool(re2.search(self.when, marked))


class Lexicon:
    """Words looked up together, in one pass over the text. They are joined by `prepare`, or when one is looked up."""

    def __init__(self, words: Iterable[Word], *, whole: bool = False) -> None:
        self._words = sorted(words, key=lambda word: _ORDER[word.meaning])
        self._whole = whole

    def prepare(self) -> None:
        """Join the words now, which takes some 10 ms."""
        self.heard("")

    def heard(self, text: str) -> list[Word]:
        """The words that fit, the most believed first."""
        found = self._joined.Match(text) if self._words else None
        return [self._words[index] for index in sorted(found or ())]

    @cached_property
    def _joined(self) -> "re2.Set":
        options = re2.Options()
        options.max_mem, options.case_sensitive, options.log_errors = _MEMORY, False, False
        joined = re2.Set.FullMatchSet(options) if self._whole else re2.Set.SearchSet(options)
        for word in self._words:
            joined.Add(word.pattern)
        joined.Compile()
        return joined


@dataclass(frozen=True, slots=True)
class GrammarFile:
    """The words of one language, as its file has them: section -> meaning -> patterns."""

    name: str
    phrases: tuple[Word, ...] = ()
    headings: tuple[Word, ...] = ()
    sayings: tuple[Word, ...] = ()
    remarks: tuple[str, ...] = ()
    payers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Grammar:
    """The languages that one platform writes in."""

    def __init__(self, files: Iterable[GrammarFile]) -> None:
        self.files = tuple(files)
        self.phrases = Lexicon(word for file in self.files for word in file.phrases)
        self.headings = Lexicon((word for file in self.files for word in file.headings), whole=True)
        self.sayings = Lexicon(word for file in self.files for word in file.sayings)

    @cached_property
    def remarks(self) -> "re2._Regexp | None":
        return _any_of(pattern for file in self.files for pattern in file.remarks)

    @cached_property
    def payers(self) -> tuple["re2._Regexp", ...]:
        return tuple(re2.compile(f"(?i){pattern}") for file in self.files for pattern in file.payers)

    @cached_property
    def names(self) -> tuple["re2._Regexp", ...]:
        """Where a payer's name stands in a wording that nothing else explains: for teaching, never for judging."""
        return tuple(re2.compile(f"(?i){pattern}") for file in self.files for pattern in file.names)

    def prepare(self) -> None:
        """Join all words now; see `Lexicon`."""
        for lexicon in (self.phrases, self.headings, self.sayings):
            lexicon.prepare()
        _ = self.remarks, self.payers


def _any_of(patterns: Iterable[str]) -> "re2._Regexp | None":
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re2.compile(f"(?i){joined}") if joined else None
