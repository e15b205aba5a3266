"""What people typed into a page's address or form, read with care."""

from datetime import date, timedelta

from app.domain.money import Money
from app.server.pages.refused import Refused

LONGEST_RANGE = timedelta(days=366)
_LONGEST_TEXT = 100


def days_from(first: str, last: str, today: date) -> tuple[date, date]:
    """Both days; today where nothing was typed, and one day where only one was.

    Raises:
        Refused: they are no days, are the wrong way round, or are more than a year apart.
    """
    try:
        begin = date.fromisoformat(first or last) if first or last else today
        end = date.fromisoformat(last) if last else begin
    except ValueError as error:
        raise Refused("Write a day like 2026-11-23.") from error
    if end < begin:
        raise Refused("The first day comes first.")
    if end - begin > LONGEST_RANGE:
        raise Refused("Ask for a year at most.")
    return begin, end


def money_from(amount: str, currency: str) -> Money | None:
    """Raises Refused where `amount` is neither empty nor an amount."""
    plain = amount.strip().replace(",", "").lstrip("¥￥$€£")
    if not plain:
        return None
    try:
        found = Money.of(plain, currency)
    except ValueError as error:
        raise Refused("Write an amount like 12.50.") from error
    if abs(found.amount_minor) >= 2**63:
        raise Refused("Write an amount like 12.50.")
    return found


def text_from(typed: str) -> str:
    """Without what no database column takes."""
    return typed.replace("\0", "").strip()[:_LONGEST_TEXT]
