"""What a customer is buying, from the first line to the money."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.money import CurrencyMismatch, Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment


class SaleState(StrEnum):
    OPEN = "open"
    """Lines are being rung up."""
    CHARGED = "charged"
    """The customer sees the total and the code; money is awaited."""
    PAID = "paid"
    """An exact payment came after the charge."""


class SaleNotChangeable(ValueError):
    """A line was rung up on a sale that is already charged."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One amount on the sale; `label` may be empty, as in shops that key in amounts alone."""

    label: str
    money: Money


@dataclass(frozen=True, slots=True)
class Sale:
    """An immutable picture of one sale; every move gives a new one."""

    id: str
    currency: str
    lines: tuple[SaleLine, ...] = ()
    state: SaleState = SaleState.OPEN
    charged_at: datetime | None = None
    paid_by: NoticeId | None = None

    @property
    def total(self) -> Money:
        return Money(sum(line.money.amount_minor for line in self.lines), self.currency)

    def with_line(self, line: SaleLine) -> "Sale":
        """Raises SaleNotChangeable, and CurrencyMismatch when the line is in another currency than the sale."""
        self._require_open()
        if line.money.currency != self.currency:
            raise CurrencyMismatch(f"a line in {line.money.currency} on a sale in {self.currency}")
        return replace(self, lines=(*self.lines, line))

    def without_line(self, index: int) -> "Sale":
        self._require_open()
        return replace(self, lines=self.lines[:index] + self.lines[index + 1 :])

    def charged(self, at: datetime) -> "Sale":
        self._require_open()
        return replace(self, state=SaleState.CHARGED, charged_at=at)

    def reopened(self) -> "Sale":
        return replace(self, state=SaleState.OPEN, charged_at=None)

    def paid(self, payment: Payment) -> "Sale":
        return replace(self, state=SaleState.PAID, paid_by=payment.id)

    def waits_for(self, payment: Payment) -> bool:
        """Whether `payment` settles this sale: exact, in its currency, in time, and made after the charge."""
        return (
            self.state is SaleState.CHARGED
            and self.charged_at is not None
            and not payment.late
            and payment.made_at >= self.charged_at
            and payment.money == self.total
        )

    def _require_open(self) -> None:
        if self.state is not SaleState.OPEN:
            raise SaleNotChangeable(f"the sale is {self.state}")
