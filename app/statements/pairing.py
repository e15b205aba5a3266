"""Pairs two series of moments, one to one, each as near as can be."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_LEFT_ALONE, _RIGHT_ALONE, _TOGETHER = 0, 1, 2


@dataclass(frozen=True, slots=True)
class _Step:
    """The choices for one moment of the left series, beside those of the right that it may still meet.

    `costs[k]` is the least cost when the first `first + k` of the right have been dealt with, and `choices[k]` the
    last move on the way there.
    """

    first: int
    costs: list[int]
    choices: bytearray

    def cost(self, dealt_with: int) -> int:
        """Beyond the end nothing can be paired, and leaving alone is free."""
        return self.costs[min(dealt_with - self.first, len(self.costs) - 1)]

    @property
    def last(self) -> int:
        return self.first + len(self.costs) - 1


def pair_in_order(left: Sequence[int], right: Sequence[int], window: int) -> list[tuple[int, int]]:
    """The places of the pairs, in order. Both series are sorted, in one unit of time; no pair is further apart than
    `window`.

    As many pairs as there can be, and of those choices the one with the least distance in all. On a line two pairs
    that cross are never better than the same two uncrossed, so a choice that keeps the order is among the best ones,
    and dynamic programming over both orders finds it. Only moments within the window of each other are looked at.
    """
    reward = (min(len(left), len(right)) + 1) * (window + 1)
    steps = [_Step(0, [0], bytearray(1))]
    for moment in left:
        first, last = bisect_left(right, moment - window), bisect_right(right, moment + window)
        steps.append(_step(steps[-1], moment, right[first:last], first, reward))
    return _walked_back(steps, len(right))


def _step(before: _Step, moment: int, near: Sequence[int], first: int, reward: int) -> _Step:
    costs, choices = [before.cost(first)], bytearray([_LEFT_ALONE])
    for place, other in enumerate(near, first):
        best, choice = before.cost(place + 1), _LEFT_ALONE
        together = before.cost(place) + abs(moment - other) - reward
        if together < best:
            best, choice = together, _TOGETHER
        if costs[-1] < best:
            best, choice = costs[-1], _RIGHT_ALONE
        costs.append(best)
        choices.append(choice)
    return _Step(first, costs, choices)


def _walked_back(steps: Sequence[_Step], right: int) -> list[tuple[int, int]]:
    pairs = []
    left = len(steps) - 1
    while left > 0:
        step = steps[left]
        right = min(right, step.last)
        choice = step.choices[right - step.first]
        if choice == _TOGETHER:
            pairs.append((left - 1, right - 1))
        if choice != _RIGHT_ALONE:
            left -= 1
        if choice != _LEFT_ALONE:
            right -= 1
    return pairs[::-1]
