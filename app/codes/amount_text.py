"""Amounts as codes write them: a plain decimal with a point."""

from collections.abc import Iterator

from app.codes.field_rules import AMOUNT
from app.codes.standard import CodeRefused
from app.domain.money import MINOR_DIGITS, Money

WITHOUT_COINS = frozenset({"IDR"})
"""ISO 4217 gives the rupiah two decimals; there are no such coins, and its codes leave them out."""

MOST_MINOR = 99_999_999_999


def written(amount: Money) -> str:
    """`12.50` for 1250 minor units of a currency with two decimals, `180000` for dong."""
    decimal = amount.decimal
    whole = amount.currency in WITHOUT_COINS and decimal == decimal.to_integral_value()
    return f"{decimal:.0f}" if whole else f"{decimal:f}"


def read(text: str, currency: str) -> Money:
    """The amount in the code.

    Raises:
        ValueError: it is no amount of this currency; the message names the field `amount`.
    """
    if not AMOUNT.fits(text):
        raise ValueError(f"amount: may hold {AMOUNT.words}, not {text!r}")
    if currency not in MINOR_DIGITS:
        raise ValueError(f"currency: {currency or 'none'} is not one that this station counts in")
    try:
        return Money.of(text, currency)
    except ValueError as error:
        raise ValueError(f"amount: {error}") from error


def chosen(kept: str, amount: Money | None, currency: str) -> str:
    """What to write for `amount`: what is there already when it says the same, and when no amount is given.

    Raises:
        CodeRefused: the amount is of another currency, or not more than nothing; or what is there is no amount.
    """
    if amount is None:
        return _kept(kept, currency)
    if amount.currency != currency:
        raise CodeRefused([f"amount: it is in {amount.currency}; this code is paid in {currency or 'no currency'}"])
    if kept and _says(kept, amount):
        return kept
    if amount.amount_minor <= 0:
        raise CodeRefused([f"amount: {amount.text} is not more than nothing"])
    return written(amount)


def found(text: str, currency: str, problems: list[str]) -> Money | None:
    """The amount of an explained code, None when there is none or when it is added to `problems`."""
    if not text:
        return None
    try:
        return read(text, currency)
    except ValueError as error:
        problems.append(str(error))
        return None


def range_problems(text: str, currency: str) -> Iterator[str]:
    """A sentence when the amount is not from 0.01 to 999999999.99, which is the range of SEPA and of QR-bills."""
    try:
        inside = not text or 0 < read(text, currency).amount_minor <= MOST_MINOR
    except ValueError:
        return
    if not inside:
        yield "amount: it must be from 0.01 to 999999999.99"


def _kept(text: str, currency: str) -> str:
    if text:
        try:
            read(text, currency)
        except ValueError as error:
            raise CodeRefused([str(error)]) from error
    return text


def _says(text: str, amount: Money) -> bool:
    try:
        return read(text, amount.currency) == amount
    except ValueError:
        return False
