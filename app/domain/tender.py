"""Money given for a sale, and by which means."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import Money
from app.domain.notice import NoticeId


class TenderKind(StrEnum):
    WALLET = "wallet"
    """A payment that the phone told of; see `Tender.payment`."""
    CASH = "cash"
    CARD = "card"
    OTHER = "other"
    """Said by the cashier, with a reason."""


@dataclass(frozen=True, slots=True)
class Tender:
    """`money` counts towards the sale. `given` is what the customer handed over in cash; the change is the rest.

    `payment` is the wallet payment's identity, and `platform` its platform; `why` is the cashier's reason.
    """

    kind: TenderKind
    money: Money
    payment: NoticeId | None = None
    platform: str = ""
    given: Money | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if (self.payment is not None) != (self.kind is TenderKind.WALLET):
            raise ValueError("a wallet's tender has a payment, and no other has one")

    @property
    def change(self) -> Money:
        """What goes back to the customer."""
        given = self.given or self.money
        return Money(given.amount_minor - self.money.amount_minor, self.money.currency)
