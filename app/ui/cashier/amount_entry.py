"""The amount that is being keyed in."""

from dataclasses import dataclass, replace

from app.domain.money import MINOR_DIGITS, Money

MOST_DIGITS = 8
"""Before the point; a sale of a hundred million is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class AmountEntry:
    """An immutable entry; every key gives a new one, and a key that cannot follow changes nothing."""

    currency: str
    keyed: str = ""

    def press(self, key: str) -> "AmountEntry":
        """`key` is one or more digits, or a point."""
        longer = self.keyed + key
        if key == ".":
            longer = (self.keyed or "0") + "."
        return replace(self, keyed=_without_leading_zeros(longer)) if self._can_be(longer) else self

    def backspace(self) -> "AmountEntry":
        return replace(self, keyed=self.keyed[:-1])

    def cleared(self) -> "AmountEntry":
        return replace(self, keyed="")

    @property
    def money(self) -> Money | None:
        """What it is worth; None while that is nothing."""
        money = Money.of(self.keyed.rstrip(".") or "0", self.currency)
        return money if money.amount_minor else None

    @property
    def has_point(self) -> bool:
        """Whether the currency has anything smaller than its unit."""
        return MINOR_DIGITS[self.currency] > 0

    def _can_be(self, keyed: str) -> bool:
        whole, point, fraction = keyed.partition(".")
        if "." in fraction or (point and not self.has_point):
            return False
        return len(_without_leading_zeros(whole)) <= MOST_DIGITS and len(fraction) <= MINOR_DIGITS[self.currency]


def _without_leading_zeros(keyed: str) -> str:
    whole, point, fraction = keyed.partition(".")
    return (whole.lstrip("0") or "0") + point + fraction
