"""Movements of money as double entry: what both plain-text accounting formats write.

What comes is an asset by its means, and income from sales; what goes back leaves the asset and is a return. A discount
is no expense: it is revenue that was never earned (IFRS 15, 47), and stands in no account.
"""

from collections.abc import Iterator
from typing import NamedTuple

from app.domain.harmless import harmless
from app.domain.money import MINOR_DIGITS, Money
from app.domain.tender import TenderKind
from app.exports.movements import Means, Movement
from app.exports.takings import Takings
from app.exports.wall_clock import WallClock
from app.exports.words import Language, means_name, said

SALES, RETURNS = "Income:Sales", "Income:Sales:Returns"


class Booking(NamedTuple):
    """`asset` gains `money`, which is negative for what went back, and `income` gives it."""

    day: str
    payee: str
    narration: str
    asset: str
    income: str
    money: Money
    facts: tuple[tuple[str, str], ...]
    """Name and value of what else is known, values on one line; the first is the id."""


class Bookings:
    """Makes them, and knows which accounts and currencies they have used."""

    def __init__(self, takings: Takings, language: Language) -> None:
        self._takings, self._language = takings, language
        self._clock = WallClock(takings.zone)
        self._used: dict[tuple[str, str], None] = {}

    def of(self, movement: Movement) -> Booking:
        booking = Booking(
            movement.day.isoformat(),
            harmless(movement.payer),
            f"{means_name(movement.means, self._takings, self._language)}, {said(movement.kind, self._language)}",
            asset_account(movement.means),
            RETURNS if movement.kind == "refund" else SALES,
            movement.money,
            tuple(self._facts(movement)),
        )
        for account in (booking.asset, booking.income):
            self._used[account, booking.money.currency] = None
        return booking

    @property
    def accounts(self) -> dict[str, list[str]]:
        """The currencies of each account, both in alphabetical order."""
        found: dict[str, list[str]] = {}
        for account, currency in sorted(self._used):
            found.setdefault(account, []).append(currency)
        return found

    @property
    def currencies(self) -> list[str]:
        return sorted({currency for _, currency in self._used})

    def _facts(self, movement: Movement) -> Iterator[tuple[str, str]]:
        """The names are English in every language: other programs look for them."""
        yield "id", harmless(movement.id)
        yield "recorded", self._clock.text(movement.at)
        if movement.made_at != movement.at:
            yield "made", self._clock.text(movement.made_at)
        if movement.late:
            yield "late", "yes"
        for name, value in (("sale", movement.sale), ("person", self._person(movement)), ("note", movement.why)):
            if harmless(value):
                yield name, harmless(value)

    def _person(self, movement: Movement) -> str:
        return self._takings.people.get(movement.by, movement.by)


def asset_account(means: Means) -> str:
    """`Assets:Wallet:WechatPay`, `Assets:Cash`: the same name as long as the platform's key is the same."""
    if means.tender is not TenderKind.WALLET:
        return f"Assets:{means.tender.value.capitalize()}"
    words = (part.capitalize() for part in means.platform.split("_"))
    return f"Assets:Wallet:{''.join(words) or 'Unknown'}"


def plain_amount(money: Money) -> str:
    """`-12.50 CNY`."""
    return f"{money.decimal:.{MINOR_DIGITS[money.currency]}f} {money.currency}"
