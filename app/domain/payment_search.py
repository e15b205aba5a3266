"""Looking for a payment of a business day, and what the ledger knows of each that is found."""

from dataclasses import dataclass
from datetime import date

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.sale import Sale


@dataclass(frozen=True, slots=True)
class PaymentSearch:
    """What is empty is not asked for.

    `words` stand in the payer's name or in the notice, in capitals or not; a payment of exactly `money` fits whatever
    its words. `platform` is a platform's key.
    """

    day: date
    words: str = ""
    money: Money | None = None
    platform: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it asks for less than the whole day."""
        return bool(self.words or self.money or self.platform)


@dataclass(frozen=True, slots=True)
class FoundPayment:
    """`entry` is its number in the journal, `words` those of its notice, `sale` the one it stands on, if any.

    `given_back` is what was refunded of the payment, `sale_given_back` what was refunded of its sale, that included.
    """

    entry: int
    payment: Payment
    given_back: Money
    words: str = ""
    sale: Sale | None = None
    sale_given_back: Money | None = None

    @property
    def left(self) -> Money:
        """What may still be given back of it; nothing of one that is counted once."""
        if self.payment.doubled:
            return Money(0, self.payment.money.currency)
        left = self.payment.money.amount_minor - self.given_back.amount_minor
        if self.sale and self.sale_given_back:
            left = min(left, self.sale.received.amount_minor - self.sale_given_back.amount_minor)
        return Money(max(0, left), self.payment.money.currency)
