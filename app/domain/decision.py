"""What a person decided about a notice that nobody understood."""

from dataclasses import dataclass

from app.domain.money import Money


@dataclass(frozen=True, slots=True)
class Decision:
    """A payment of `money` on `platform`, or, without money, never a payment. `payer` is known from the notice."""

    platform: str
    money: Money | None = None
    payer: str | None = None
