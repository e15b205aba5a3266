"""What is said of a line beside its label: quantity and discount, alike for the cashier and the customer."""

from decimal import Decimal

from app.domain.discount import Discount
from app.domain.money import Money
from app.domain.sale import ONE, SaleLine

MINUS, TIMES = "\u2212", "\u00d7"


def quantity_text(quantity_milli: int, *, by_weight: bool = False) -> str:
    """`3`, `0.5`; of a weight `0.350 kg`."""
    exact = Decimal(quantity_milli) / ONE
    return f"{exact:.3f} kg" if by_weight else f"{exact.normalize():f}"


def discount_text(discount: Discount, currency: str) -> str:
    """`−10%` or `−1.00`."""
    if discount.percent_hundredths:
        return f"{MINUS}{(Decimal(discount.percent_hundredths) / 100).normalize():f}%"
    return MINUS + Money(discount.amount_minor, currency).text


def line_words(line: SaleLine) -> str:
    """`3 × 4.50  −10%`; empty for one piece at its price."""
    parts = []
    if line.by_weight or line.quantity_milli != ONE:
        quantity = quantity_text(line.quantity_milli, by_weight=line.by_weight)
        parts.append(f"{quantity} {TIMES} {line.price.text}")
    if line.discount:
        parts.append(discount_text(line.discount, line.price.currency))
    return "  ".join(parts)
