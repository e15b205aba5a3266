"""Hours of a day's report, as the pictures of it need them."""

from collections.abc import Iterable

from app.domain.day_report import DayReport

FEWEST = 6
"""Hours that a picture shows at least, so that one early payment is not a bar as wide as the page."""


def by_hour(report: DayReport, currency: str) -> dict[int, int]:
    """Minor units of `currency` by the hour, 0 to 23."""
    return {int(one.of): one.money.amount_minor for one in report.hours if one.money.currency == currency}


def hours_shown(*days: Iterable[int]) -> range:
    """From the first hour with anything to the last, and FEWEST at least."""
    hours = [hour for day in days for hour in day] or [9]
    first, last = min(hours), max(hours)
    last = min(max(last, first + FEWEST - 1), 23)
    return range(min(first, last - FEWEST + 1), last + 1)
