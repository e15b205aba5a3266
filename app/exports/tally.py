"""Totals, added up while the money passes by. Currencies are never added together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.money import Money
from app.domain.tender import TenderKind
from app.exports.movements import Means, Movement


@dataclass(slots=True)
class Total:
    """`returned_minor` is what went back, as a negative amount; the counts are of what came and what went back."""

    currency: str
    received_minor: int = 0
    returned_minor: int = 0
    count: int = 0
    returns: int = 0

    def add(self, movement: Movement) -> None:
        if movement.kind == "refund":
            self.returned_minor += movement.money.amount_minor
            self.returns += 1
        else:
            self.received_minor += movement.money.amount_minor
            self.count += 1

    def add_total(self, other: "Total") -> None:
        self.received_minor += other.received_minor
        self.returned_minor += other.returned_minor
        self.count += other.count
        self.returns += other.returns

    @property
    def received(self) -> Money:
        return Money(self.received_minor, self.currency)

    @property
    def returned(self) -> Money:
        return Money(self.returned_minor, self.currency)

    @property
    def net(self) -> Money:
        return Money(self.received_minor + self.returned_minor, self.currency)


class Tally:
    """A total for each currency and means, and one for each currency."""

    def __init__(self) -> None:
        self._totals: dict[tuple[str, Means], Total] = {}

    def passing(self, movements: Iterable[Movement]) -> Iterator[Movement]:
        """Count them on their way."""
        for movement in movements:
            self.add(movement)
            yield movement

    def add(self, movement: Movement) -> None:
        key = (movement.money.currency, movement.means)
        total = self._totals.get(key)
        if total is None:
            total = self._totals[key] = Total(movement.money.currency)
        total.add(movement)

    def rows(self) -> list[tuple[Means, Total]]:
        """By currency; the wallets before what else sales are paid with."""
        return [(means, self._totals[currency, means]) for currency, means in sorted(self._totals, key=_place)]

    def currencies(self) -> list[Total]:
        """All means together, in the order of currencies."""
        sums: dict[str, Total] = {}
        for _, total in self.rows():
            sums.setdefault(total.currency, Total(total.currency)).add_total(total)
        return list(sums.values())


def _place(key: tuple[str, Means]) -> tuple[str, bool, Means]:
    currency, means = key
    return currency, means.tender is not TenderKind.WALLET, means
