"""How the money came over the time: by hours of a day, by days, by months."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.money import Money
from app.exports.movements import Movement
from app.exports.wall_clock import WallClock

MOST_DAYS = 62
"""A longer range is shown by months."""


class Spans:
    """What came in each span between two days, in each currency; money that went back does not count."""

    def __init__(self, first: date, last: date, clock: WallClock) -> None:
        self._first, self._last, self._clock = first, last, clock
        self._sums: dict[tuple[str, str], int] = {}
        self.by = "hour" if first == last else "day" if (last - first).days < MOST_DAYS else "month"

    def add(self, movement: Movement) -> None:
        if movement.kind != "refund":
            key = (movement.money.currency, self._span(movement))
            self._sums[key] = self._sums.get(key, 0) + movement.money.amount_minor

    def rows(self, currency: str) -> list[tuple[str, Money]]:
        """Every span in its order, also those in which nothing came; hours from the first with money to the last."""
        return [(self._label(span), Money(self._sums.get((currency, span), 0), currency)) for span in self._all()]

    def _span(self, movement: Movement) -> str:
        if self.by == "hour":
            moment = self._clock.local(movement.at)
            return f"{(moment.date() - movement.day).days * 24 + moment.hour:03}"
        return movement.day.isoformat()[: 10 if self.by == "day" else 7]

    def _all(self) -> Iterator[str]:
        if self.by == "hour":
            hours = [int(span) for _, span in self._sums]
            yield from (f"{hour:03}" for hour in range(min(hours), max(hours) + 1))
        elif self.by == "day":
            days = (self._last - self._first).days + 1
            yield from ((self._first + timedelta(days=number)).isoformat() for number in range(days))
        else:
            yield from _months(self._first, self._last)

    def _label(self, span: str) -> str:
        """`09`, `11-23`, `2026-11`. After midnight a business day's hours begin anew."""
        if self.by == "hour":
            return f"{int(span) % 24:02}"
        return span[5:] if self.by == "day" else span


def _months(first: date, last: date) -> Iterator[str]:
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield f"{month // 12}-{month % 12 + 1:02}"
        month += 1
