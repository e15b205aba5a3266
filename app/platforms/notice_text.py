"""A notice taken apart: plain title and text without what strangers wrote, clauses, and phrases with amounts."""

from collections.abc import Iterator
from dataclasses import dataclass

import re2

from app.platforms.amounts import Figure, Reading, figures
from app.platforms.meaning import AMOUNT, Grammar
from app.platforms.plain_text import is_reordered, plain

_CLAUSE_ENDS = re2.compile(r"[\n。;!?，,()\[\]【】|｡]|>>+|\.(?:\s|$)")
_STOPS = "\n。;!?，,()[]【】|｡>."
MOST_STOPS = 96
"""A notice with more stops than this is no wallet's; its clauses are not read."""
_BLANK = " :"


class TooLong(ValueError):
    """There are more than MOST_STOPS clauses."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One amount and the words of its clause around it, up to the amounts beside it."""

    start: int
    figure: Figure
    text: str
    """The words, with `¤` in the amount's place."""
    in_link: bool = False
    """Whether the clause ends in `>>`, as words to be tapped do."""

    @property
    def is_bare(self) -> bool:
        """Whether no word touches the amount: nothing before it in its clause, and at most a space behind."""
        before, _, behind = self.text.partition(AMOUNT)
        return not before.strip(_BLANK) and behind[:1] in ("", *_BLANK)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two stops; `phrases` is empty when no amount stands in it."""

    text: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class NoticeText:
    """`subject` is title and text, a line each; `marked` the same with every figure as `¤`."""

    subject: str
    title_length: int
    figures: tuple[Figure, ...]
    remark_has_number: bool
    reordered: bool

    @classmethod
    def of(cls, title: str | None, text: str | None, grammar: Grammar, currency: str) -> "NoticeText":
        """Take a notice apart.

        Raises:
            TooManyFigures: it holds more numbers than a notice has.
            TooLong: it holds more clauses than a notice has.
        """
        parts = [_line(title or "").replace("\n", " "), _line(text or "")]
        if sum("\n".join(parts).count(stop) for stop in _STOPS) > MOST_STOPS:
            raise TooLong(f"more than {MOST_STOPS} clauses")
        cut = [_without_remarks(part, grammar) for part in parts]
        subject = "\n".join(cut)
        return cls(
            subject=subject,
            title_length=len(cut[0]),
            figures=tuple(figures(subject, currency)),
            remark_has_number=any(a != b and has_number(a) for a, b in zip(parts, cut, strict=True)),
            reordered=is_reordered(f"{title}{text}"),
        )

    @property
    def marked_title(self) -> str:
        return self._marked(0, self.title_length)

    @property
    def marked_text(self) -> str:
        return self._marked(self.title_length + 1, len(self.subject))

    @property
    def marked(self) -> str:
        return self._marked(0, len(self.subject))

    def in_title(self, figure: Figure) -> bool:
        return figure.start < self.title_length

    def clauses(self) -> Iterator[Clause]:
        """The clauses in their order. A comma inside an amount ends nothing."""
        start = 0
        for end, following in (*self._stops(), (len(self.subject), len(self.subject))):
            if self.subject[start:end].strip():
                is_link = self.subject.startswith(">>", end)
                yield Clause(self._marked(start, end).strip(), tuple(self._phrases(start, end, is_link)))
            start = following

    def _stops(self) -> Iterator[tuple[int, int]]:
        inside = [(figure.start, figure.end) for figure in self.figures]
        for stop in _CLAUSE_ENDS.finditer(self.subject):
            while inside and inside[0][1] <= stop.start():
                inside.pop(0)
            if not (inside and inside[0][0] <= stop.start()):
                yield stop.span()

    def _phrases(self, start: int, end: int, in_link: bool) -> Iterator[Phrase]:
        here = [figure for figure in self.figures if start <= figure.start < end]
        starts = [start, *(figure.end for figure in here)]
        ends = [*(figure.start for figure in here[1:]), end]
        for figure, left, right in zip(here, starts, ends, strict=False):
            words = f"{self.subject[left : figure.start]}{AMOUNT}{self.subject[figure.end : right]}"
            yield Phrase(left, figure, words.replace("\u00a0", " "), in_link)

    def _marked(self, start: int, end: int) -> str:
        pieces, position = [], start
        for figure in self.figures:
            if start <= figure.start < end and figure.reading is not Reading.NUMBER:
                pieces += [self.subject[position : figure.start], AMOUNT]
                position = figure.end
        return "".join((*pieces, self.subject[position:end])).replace("\u00a0", " ")


def _line(writing: str) -> str:
    return plain(writing).replace(AMOUNT, " ").strip()


def _without_remarks(part: str, grammar: Grammar) -> str:
    return str(grammar.remarks.sub(" ", part)) if grammar.remarks else part


def has_number(text: str) -> bool:
    """Whether a number of any script stands in `text`."""
    return any(map(str.isdigit, text))
