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


class NoticeKind(StrEnum):
    """What became of the money that a notice tells of."""

    RECEIVED = "received"
    """It came in: the kind of every payment, and of nothing else."""
    REFUND = "refund"
    """A payment was given back. It is taken off no total: the shop books it against its sale."""
    OUTGOING = "outgoing"
    """The owner of the phone paid somebody."""
    OTHER = "other"
    """No money moved, or which way is not said: a chat, a summary, a withdrawal, what a person must decide."""

    @property
    def is_passed_over(self) -> bool:
        """Whether money moved, and none of it is takings."""
        return self in (NoticeKind.REFUND, NoticeKind.OUTGOING)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`money` is there exactly when `ruling` is PAYMENT. `why` is one short English sentence for the journal.

    `moved` is what a refund or an outgoing payment was of, where one amount reads clearly beside its words.
    """

    ruling: Ruling
    why: str
    platform: str | None = None
    money: Money | None = None
    payer: str | None = None
    mentions_money: bool = True
    """False when no number stands in the notice: a chat, say. The journal then keeps no word of it."""
    kind: NoticeKind = NoticeKind.OTHER
    moved: Money | None = None

    def __post_init__(self) -> None:
        if (self.money is not None) != (self.ruling is Ruling.PAYMENT):
            raise ValueError("a payment has an amount, and nothing else has one")
        if self.kind.is_passed_over and self.ruling is not Ruling.NOT_PAYMENT:
            raise ValueError("a refund and an outgoing payment are never takings, and leave nothing to decide")
        if self.moved is not None and not self.kind.is_passed_over:
            raise ValueError("only a refund or an outgoing payment has moved money that is no takings")
        if self.kind is NoticeKind.RECEIVED and self.ruling is not Ruling.PAYMENT:
            raise ValueError("only a payment is of the kind received")
        if self.ruling is Ruling.PAYMENT:
            object.__setattr__(self, "kind", NoticeKind.RECEIVED)  # follows, and need not be said again
