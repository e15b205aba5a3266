"""Which payments may be one and the same, heard from two sources. A person says whether they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment

LIKE_WITHIN = timedelta(minutes=3)
"""A wallet tells within seconds, a bank's message or an aggregator's may take a minute or two, and two phones' clocks
are not one. Any longer, and the next customer who buys the same is asked about."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class SameAnswer(StrEnum):
    SAME = "same"
    """One payment, heard twice: it is counted once."""
    DIFFERENT = "different"
    """Two payments of the same amount."""


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """Whether `doubled` is `kept` heard once more. `kept` is counted in any case."""

    kept: Payment
    doubled: Payment


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person said of two payments."""

    kept: NoticeId
    doubled: NoticeId
    answer: SameAnswer


def may_be_same(one: Payment, other: Payment) -> bool:
    """Whether it is worth asking, as far as the two alone can tell; in either order."""
    return (
        one.id != other.id
        and one.money == other.money
        and abs(one.made_at - other.made_at) <= LIKE_WITHIN
        and not _are_two(one, other)
    )


def _are_two(one: Payment, other: Payment) -> bool:
    """One source tells of a payment once, unless it shows a grouped notice again: one more message counts one more."""
    shown_again = max(one.grouped, 1) == max(other.grouped, 1) and (one.grouped > 0 or other.grouped > 0)
    return one.source == other.source and not shown_again


class Likeness:
    """Payments, each in the group of those that it may be the same as.

    A group's first is the one that is kept; each of the others is, or may be, it once more. So three sources of one
    payment give two questions about one kept payment, and nothing is kept that is itself heard twice.
    """

    def __init__(self, answers: Iterable[Answered] = ()) -> None:
        answers = tuple(answers)
        self._kept = {given.doubled: given.kept for given in answers if given.answer is SameAnswer.SAME}
        self._apart = {_pair(given.kept, given.doubled) for given in answers if given.answer is SameAnswer.DIFFERENT}
        self._groups: dict[NoticeId, list[Payment]] = {}
        self._heard: dict[tuple[Money, int], list[Payment]] = defaultdict(list)

    def add(self, payment: Payment) -> SameQuestion | None:
        """Take in the next payment in the order of recording; the question that it raises, if any."""
        if payment.id in self._groups:
            return None
        question = None if payment.doubled else self._place(payment)
        if payment.doubled:
            kept = self._kept.get(payment.id)
            self._join(payment, self._groups.get(kept, []) if kept else [])
        self._heard[payment.money, _window(payment)].append(payment)
        return question

    def part(self, kept: NoticeId, doubled: NoticeId) -> SameQuestion | None:
        """They are two payments; `doubled` may still be the same as another, which is then the next question."""
        self._apart.add(_pair(kept, doubled))
        group = self._groups.pop(doubled, [])
        payment = next((member for member in group if member.id == doubled), None)
        if payment is None:
            return None
        group.remove(payment)
        return self._place(payment)

    def forget_before(self, day: date) -> None:
        """Drop the payments of earlier business days."""
        for place, payments in tuple(self._heard.items()):
            kept = [payment for payment in payments if payment.day >= day]
            for payment in payments:
                if payment.day < day:
                    self._groups.pop(payment.id, None)
            self._heard[place] = kept
            if not kept:
                del self._heard[place]

    def _place(self, payment: Payment) -> SameQuestion | None:
        able = [near for near in self._near(payment) if self._fits(payment, self._groups[near.id])]
        if not able:
            self._join(payment, [])
            return None
        nearest = min(able, key=lambda near: abs(near.made_at - payment.made_at))
        group = self._groups[nearest.id]
        self._join(payment, group)
        return SameQuestion(group[0], payment)

    def _join(self, payment: Payment, group: list[Payment]) -> None:
        group.append(payment)
        self._groups[payment.id] = group

    def _near(self, payment: Payment) -> Iterator[Payment]:
        window = _window(payment)
        for number in (window - 1, window, window + 1):
            for other in self._heard.get((payment.money, number), ()):
                if may_be_same(payment, other):
                    yield other

    def _fits(self, payment: Payment, group: list[Payment]) -> bool:
        """One of each source, none that a person has told apart from it, and a first that is counted itself."""
        return not group[0].doubled and not any(
            _are_two(payment, member) or _pair(payment.id, member.id) in self._apart for member in group
        )


def _window(payment: Payment) -> int:
    """Two payments that may be the same stand in one window or in two that follow each other."""
    return (payment.made_at - _EPOCH) // LIKE_WITHIN


def _pair(one: NoticeId, other: NoticeId) -> frozenset[NoticeId]:
    return frozenset((one, other))
