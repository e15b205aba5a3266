"""What is taken off a price: an amount, or a share of it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.domain.money import Money

WHOLE = 10_000
"""100 % in hundredths of a percent."""


@dataclass(frozen=True, slots=True)
class Discount:
    """Either `amount_minor`, in the sale's currency, or `percent_hundredths`: 1250 is 12.5 %.

    Raises:
        ValueError: both or neither is given, one is negative, or more than 100 % is taken off.
    """

    amount_minor: int = 0
    percent_hundredths: int = 0

    def __post_init__(self) -> None:
        if (self.amount_minor > 0) == (self.percent_hundredths > 0):
            raise ValueError("a discount is an amount or a percentage, and more than nothing")
        if self.amount_minor < 0 or not 0 <= self.percent_hundredths <= WHOLE:
            raise ValueError("a discount takes something off, and at most everything")

    def off(self, price: Money) -> Money:
        """What it takes off `price`, rounded half up to the minor unit, and never more than `price` itself."""
        share = Decimal(price.amount_minor * self.percent_hundredths) / WHOLE
        wanted = self.amount_minor or int(share.quantize(Decimal(1), ROUND_HALF_UP))
        return Money(min(wanted, price.amount_minor), price.currency)
