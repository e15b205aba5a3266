"""What is being keyed in for the next line: an amount, and how many times."""

from dataclasses import dataclass, replace

from app.domain.money import Money
from app.domain.sale import MOST_QUANTITY, ONE, SaleLine
from app.ui.cashier.amount_entry import AmountEntry
from app.ui.sale_words import TIMES, quantity_text


@dataclass(frozen=True, slots=True)
class SaleEntry:
    """An immutable entry. `quantity_milli` is None until a quantity is given; one piece is meant then."""

    amount: AmountEntry
    quantity_milli: int | None = None

    def press(self, key: str) -> "SaleEntry":
        return replace(self, amount=self.amount.press(key))

    def backspace(self) -> "SaleEntry":
        """Delete the last figure, and after the first one the quantity."""
        if not self.amount.keyed:
            return replace(self, quantity_milli=None)
        return replace(self, amount=self.amount.backspace())

    def cleared(self) -> "SaleEntry":
        return SaleEntry(self.amount.cleared())

    def times(self) -> "SaleEntry":
        """Let the figure be the quantity of what follows; one that is none changes nothing."""
        quantity = self.figure_milli
        if not 0 < quantity <= MOST_QUANTITY:
            return self
        return SaleEntry(self.amount.cleared(), quantity)

    @property
    def figure_milli(self) -> int:
        """What is keyed in, as a bare number in thousandths."""
        whole, _, fraction = self.amount.keyed.partition(".")
        return int(whole or "0") * ONE + int(fraction.ljust(3, "0")[:3])

    @property
    def is_empty(self) -> bool:
        return not self.amount.keyed and self.quantity_milli is None

    @property
    def line(self) -> SaleLine | None:
        """The line that this is; None while it is worth nothing."""
        money = self.amount.money
        return SaleLine("", money, self.quantity_milli or ONE) if money else None

    @property
    def money(self) -> Money:
        """What the line costs, or nothing."""
        line = self.line
        return line.money if line else Money(0, self.amount.currency)

    @property
    def text(self) -> str:
        """`3 × 12.50`, as the cashier sees it."""
        if self.quantity_milli is None:
            return self.amount.keyed or "0"
        return f"{quantity_text(self.quantity_milli)} {TIMES} {self.amount.keyed}".rstrip()
