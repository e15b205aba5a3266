"""From a notice and what a person says of it to what is to be remembered: the least that makes the recogniser agree.

Every lesson is tried on the notice itself, through the text that would be saved, before it is proposed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Money
from app.domain.verdict import Ruling, Verdict
from app.platforms.amounts import Figure, Reading, TooManyFigures, figures
from app.platforms.lesson import Lesson, TaughtWording
from app.platforms.meaning import Meaning
from app.platforms.notice_text import NoticeText, Phrase, TooLong
from app.platforms.plain_text import plain
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry, Rules
from app.platforms.toml_file import PlatformFileBroken, read_extension
from app.platforms.wording_parts import Parts, phrase_parts, whole_parts

LONGEST_WORDING = 256
"""Characters around one amount; the recogniser reads no longer ones."""
LONGEST_NOTICE = 1000
"""Characters of title and text that are remembered as a whole."""
_MAY_BE_THE_PAYMENT = (None, Meaning.RECEIVED, Meaning.DIRECTED, Meaning.LABEL, Meaning.BANNER, Meaning.OTHER)


class Refusal(StrEnum):
    """Why nothing can be remembered of a notice."""

    UNKNOWN_APP = "unknown_app"
    """No platform claims the app any more."""
    UNREADABLE = "unreadable"
    """More numbers, stops or words than a wallet's notice has."""
    NOT_THERE = "not_there"
    """The amount does not stand in the notice as an amount."""
    IN_REMARK = "in_remark"
    """It stands only where payers write."""
    TWICE = "twice"
    """It stands in several places, and each could be the one."""
    NO_WORDS = "no_words"
    """No word stands in the notice by which to know it again."""
    SPEAKS_AGAINST = "speaks_against"
    """The words beside it say that it is something else."""
    STRANGERS_TITLE = "strangers_title"
    """In this app anybody's name can be the title."""
    STILL_UNSURE = "still_unsure"
    """Something else in the notice would leave it unsure even so."""


class NotTeachable(Exception):
    """Nothing can be remembered; what the person said can still be recorded, this once."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Proposal:
    """`lesson` makes `verdict` of the notice that it was made from."""

    lesson: Lesson
    verdict: Verdict


def propose(registry: Registry, app_id: str, title: str, text: str, paid: Money | None) -> Proposal:
    """What to remember of a notice that was a payment of `paid`, or, when that is None, never is one.

    Raises:
        NotTeachable: nothing could be found that is safe to remember and makes the recogniser agree.
    """
    pupil = _Pupil.of(registry, app_id, title, text)
    return pupil.payment(paid) if paid else pupil.never()


def amounts_in(registry: Registry, app_id: str, title: str, text: str) -> list[Money]:
    """What a notice may be a payment of: its amounts, each once, but for those whose words say something else."""
    try:
        return _Pupil.of(registry, app_id, title, text).amounts()
    except NotTeachable:
        return []


class _Pupil:
    """One notice, and the platform that shall learn from it."""

    def __init__(self, registry: Registry, rules: Rules, app_id: str, title: str, text: str) -> None:
        self._registry, self._rules = registry, rules
        self._seen = (app_id, title, text)
        try:
            self._notice = NoticeText.of(title, text, rules.grammar, rules.file.currency)
        except (TooManyFigures, TooLong) as error:
            raise NotTeachable(Refusal.UNREADABLE) from error
        self._phrases = [phrase for clause in self._notice.clauses() for phrase in clause.phrases]

    @classmethod
    def of(cls, registry: Registry, app_id: str, title: str, text: str) -> "_Pupil":
        rules = registry.rules_of(app_id)
        if rules is None:
            raise NotTeachable(Refusal.UNKNOWN_APP)
        return cls(registry, rules, app_id, title, text)

    @property
    def _key(self) -> str:
        return self._rules.file.platform.key

    def amounts(self) -> list[Money]:
        possible = [phrase.figure.money for phrase in self._phrases if self._heard(phrase) in _MAY_BE_THE_PAYMENT]
        return list(dict.fromkeys(money for money in possible if money))

    def never(self) -> Proposal:
        """The whole notice, with other numbers and amounts, is never a payment."""
        marked = self._notice.marked
        if not 0 < len(marked) <= LONGEST_NOTICE:
            raise NotTeachable(Refusal.UNREADABLE)
        lesson = Lesson(self._key, never=whole_parts(marked, self._rules.grammar.phrases))
        for one in (Lesson(self._key), lesson):
            verdict = self._judged(one)
            if verdict.ruling is Ruling.NOT_PAYMENT:
                return Proposal(one, verdict)
        raise NotTeachable(Refusal.STILL_UNSURE)

    def payment(self, paid: Money) -> Proposal:
        """Of the lessons that make it a payment of `paid`, the one that teaches least."""
        for lessons in self._from_the_least(self._places(paid), paid):
            agreed = [Proposal(one, verdict) for one in lessons if (verdict := self._judged(one)).money == paid]
            if len(agreed) > 1:
                raise NotTeachable(Refusal.TWICE)
            if agreed:
                return agreed[0]
        raise NotTeachable(self._why_unsure())

    def _from_the_least(self, places: Sequence[Phrase], paid: Money) -> Iterator[list[Lesson]]:
        yield [Lesson(self._key)]
        title, others = self._title(), self._others(paid)
        if title:
            yield [Lesson(self._key, title=title)]
        for beside in ((), others) if others else ((),):
            ways = [(self._wording(place, Meaning.RECEIVED), *beside) for place in places]
            yield [Lesson(self._key, way) for way in ways]
            if title:
                yield [Lesson(self._key, way, title) for way in ways]

    def _places(self, paid: Money) -> list[Phrase]:
        """The phrases in which the payment may be meant."""
        here = [phrase for phrase in self._phrases if phrase.figure.money == paid]
        if not here:
            raise NotTeachable(Refusal.IN_REMARK if self._is_in_remark(paid) else Refusal.NOT_THERE)
        short = [phrase for phrase in here if len(phrase.text) <= LONGEST_WORDING]
        known = [phrase for phrase in short if _is_worded(phrase) or self._has_words]
        possible = [phrase for phrase in known if self._heard(phrase) in _MAY_BE_THE_PAYMENT]
        if not possible:
            refusal = Refusal.SPEAKS_AGAINST if known else Refusal.NO_WORDS
            raise NotTeachable(refusal if short else Refusal.UNREADABLE)
        return list({phrase.text.strip(): phrase for phrase in possible}.values())

    @property
    def _has_words(self) -> bool:
        """Whether the notice as a whole can be known again."""
        marked = self._notice.marked
        return any(map(str.isalpha, marked)) and len(marked) <= LONGEST_NOTICE

    def _is_in_remark(self, paid: Money) -> bool:
        _, title, text = self._seen
        whole = figures(f"{plain(title)}\n{plain(text)}", self._rules.file.currency)
        return any(figure.money == paid for figure in whole)

    def _heard(self, phrase: Phrase) -> Meaning | None:
        heard = self._rules.heard(phrase, self._notice)
        return heard[0].meaning if heard else None

    def _others(self, paid: Money) -> tuple[TaughtWording, ...]:
        """The amounts beside the payment that nothing explains, and that a person passed over."""
        unexplained = [
            phrase
            for phrase in self._phrases
            if _claims(phrase.figure) and phrase.figure.money != paid and self._heard(phrase) is None
        ]
        worded = all(_is_worded(phrase) and len(phrase.text) <= LONGEST_WORDING for phrase in unexplained)
        return tuple(self._wording(phrase, Meaning.BESIDE) for phrase in unexplained) if worded else ()

    def _wording(self, phrase: Phrase, meaning: Meaning) -> TaughtWording:
        """Of the words around the amount, or where there are none, of the whole notice."""
        grammar = self._rules.grammar
        whole = () if _is_worded(phrase) else whole_parts(self._notice.marked, grammar.phrases)
        return TaughtWording(meaning, phrase_parts(phrase.text.strip(), grammar), whole)

    def _title(self) -> Parts:
        title = self._notice.marked_title.strip()
        can_be_taught = title and len(title) <= LONGEST_WORDING and not self._rules.file.carries_chats
        return whole_parts(title, self._rules.grammar.phrases) if can_be_taught else ()

    def _judged(self, lesson: Lesson) -> Verdict:
        """The verdict on the notice by what would be saved."""
        return Recogniser(taught(self._registry, lesson)).recognise(*self._seen)

    def _why_unsure(self) -> Refusal:
        return Refusal.STRANGERS_TITLE if self._rules.file.carries_chats else Refusal.STILL_UNSURE


def taught(registry: Registry, lesson: Lesson) -> Registry:
    """The platforms as they would be with the lesson.

    Raises:
        NotTeachable: the lesson is larger than a pattern can be.
    """
    if lesson.is_known:
        return registry
    try:
        return registry.with_extension(read_extension(f"{lesson.platform}-taught.toml", lesson.file()))
    except PlatformFileBroken as error:
        raise NotTeachable(Refusal.UNREADABLE) from error


def _is_worded(phrase: Phrase) -> bool:
    """Whether words stand beside the amount by which it can be known again."""
    return any(map(str.isalpha, phrase.text))


def _claims(figure: Figure) -> bool:
    return figure.reading in (Reading.MONEY, Reading.BROKEN)
