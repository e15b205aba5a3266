"""Money given back: recorded here, paid back in the wallet's own app or from the drawer."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.tender import TenderKind


class RefundTooLarge(ValueError):
    """More would be given back than was received; `left` is what may still be."""

    def __init__(self, left: Money) -> None:
        super().__init__(f"at most {left.text} {left.currency} can be given back")
        self.left = left


@dataclass(frozen=True, slots=True)
class Refund:
    """`of_payment` or `of_sale` says what is given back; a refund of a wallet payment on a sale names both.

    `kind` is the means by which the money goes back; `day` is the business day of the refund, not of the sale.
    """

    id: str
    money: Money
    kind: TenderKind
    at: datetime
    day: date
    of_payment: NoticeId | None = None
    of_sale: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        if self.of_payment is None and not self.of_sale:
            raise ValueError("a refund is of a payment or of a sale")
        if self.money.amount_minor <= 0:
            raise ValueError("a refund gives something back")


def require_received(refund: Money, received: Money, refunded: Money) -> None:
    """Check a refund against what was received and what of it has gone back already.

    Raises:
        RefundTooLarge: more would go back than came.
    """
    left = Money(received.amount_minor - refunded.amount_minor, received.currency)
    if refund.currency != received.currency or refund.amount_minor > left.amount_minor:
        raise RefundTooLarge(left)
