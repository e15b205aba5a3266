"""What a business day has brought so far."""

from dataclasses import dataclass
from datetime import date

from app.domain.money import Money


@dataclass(frozen=True, slots=True)
class PlatformTotal:
    """One platform's takings in one currency."""

    platform: str
    money: Money
    count: int


@dataclass(frozen=True, slots=True)
class DayTotals:
    """A day's takings, a row for each platform and currency. Currencies are never added together."""

    day: date
    rows: tuple[PlatformTotal, ...] = ()

    @property
    def count(self) -> int:
        return sum(row.count for row in self.rows)

    def money(self, currency: str) -> Money:
        return Money(sum(r.money.amount_minor for r in self.rows if r.money.currency == currency), currency)

    @property
    def currencies(self) -> tuple[str, ...]:
        return tuple(sorted({row.money.currency for row in self.rows}))
