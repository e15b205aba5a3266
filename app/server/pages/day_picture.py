"""A business day's takings as the owner looks at them: each currency by itself, by platform, by till and by hour."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from app.domain.money import Money
from app.server.takings import Taking

HOURS = 24


@dataclass(frozen=True, slots=True)
class Share:
    """What one platform, till or hour brought; `of` is its key, its id, or the hour from 0 to 23."""

    of: str
    money: Money
    count: int


@dataclass(frozen=True, slots=True)
class CurrencyPicture:
    """A day in one currency. `hours` are all 24, from the one in which the shop's day begins."""

    total: Money
    count: int
    platforms: Sequence[Share]
    tills: Sequence[Share]
    hours: Sequence[Share]

    @property
    def busy_hours(self) -> Sequence[Share]:
        return [hour for hour in self.hours if hour.count or hour.money.amount_minor]


def day_pictures(
    takings: Sequence[Taking], local: Callable[[datetime], datetime], cut_off: time
) -> Sequence[CurrencyPicture]:
    """In the order of the currencies' codes. `local` turns a moment into the shop's own time."""
    currencies = sorted({taking.money.currency for taking in takings})
    return [
        _picture([taking for taking in takings if taking.money.currency == currency], currency, local, cut_off)
        for currency in currencies
    ]


def _picture(
    takings: Sequence[Taking], currency: str, local: Callable[[datetime], datetime], cut_off: time
) -> CurrencyPicture:
    hours = {share.of: share for share in _shares(takings, currency, lambda one: str(local(one.quarter).hour))}
    order = [str((cut_off.hour + hour) % HOURS) for hour in range(HOURS)]
    return CurrencyPicture(
        total=Money(sum(one.money.amount_minor for one in takings), currency),
        count=sum(one.count for one in takings),
        platforms=_largest_first(_shares(takings, currency, lambda one: one.platform)),
        tills=_largest_first(_shares(takings, currency, lambda one: one.station)),
        hours=[hours.get(hour, Share(hour, Money(0, currency), 0)) for hour in order],
    )


def _shares(takings: Iterable[Taking], currency: str, of: Callable[[Taking], str]) -> list[Share]:
    sums: dict[str, tuple[int, int]] = {}
    for taking in takings:
        amount_minor, count = sums.get(of(taking), (0, 0))
        sums[of(taking)] = (amount_minor + taking.money.amount_minor, count + taking.count)
    return [Share(key, Money(amount_minor, currency), count) for key, (amount_minor, count) in sums.items()]


def _largest_first(shares: list[Share]) -> list[Share]:
    return sorted(shares, key=lambda share: (-share.money.amount_minor, share.of))
