"""What the recogniser decided about a notice."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Money


class Ruling(StrEnum):
    PAYMENT = "payment"
    """Money came in; the amount stands in the notice next to words of received money."""
    NOT_PAYMENT = "not_payment"
    """Spending, a refund, a summary, a chat, an advertisement."""
    UNSURE = "unsure"
    """A person decides."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`money` is there exactly when `ruling` is PAYMENT. `why` is one short English sentence for the journal."""

    ruling: Ruling
    why: str
    platform: str | None = None
    money: Money | None = None
    payer: str | None = None
    mentions_money: bool = True
    """False when no number stands in the notice: a chat, say. The journal then keeps no word of it."""

    def __post_init__(self) -> None:
        if (self.money is not None) != (self.ruling is Ruling.PAYMENT):
            raise ValueError("a payment has an amount, and nothing else has one")
