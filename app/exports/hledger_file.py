"""For hledger (https://hledger.org/hledger.html#journal), whose strict checks it passes."""

from collections.abc import Iterator
from typing import BinaryIO

from app.domain.harmless import harmless
from app.domain.money import MINOR_DIGITS, Money
from app.exports.bookings import Booking, Bookings, plain_amount
from app.exports.movements import movements
from app.exports.progress import Progress
from app.exports.takings import Takings
from app.exports.words import Language, said

_NO_CODE = str.maketrans({";": ",", "|": "/", "(": "[", ")": "]"})
"""What hledger reads as a comment, as the end of the payee, or as a code (hledger manual, "Transactions")."""


def write(file: BinaryIO, takings: Takings, language: Language, progress: Progress) -> None:
    """Write a transaction for each movement, then declare the accounts and currencies that were used.

    Raises:
        ExportCancelled: `progress` said so.
    """
    bookings = Bookings(takings, language)
    file.write(_head(takings, language).encode())
    file.writelines(
        _transaction(bookings.of(movement)).encode("utf-8", "replace") for movement in movements(takings, progress)
    )
    file.writelines(line.encode() for line in _declarations(bookings))


def _head(takings: Takings, language: Language) -> str:
    days = f"{said('from', language)} {takings.first} {said('to', language)} {takings.last}"
    return f"; Paybell: {harmless(takings.shop)}, {days}\ndecimal-mark .\n"


def _transaction(booking: Booking) -> str:
    payee = f"{_plain(booking.payee)} | " if booking.payee else ""
    facts = "".join(f"    ; {name}: {_plain(value)}\n" for name, value in booking.facts)
    back = Money(-booking.money.amount_minor, booking.money.currency)
    return (
        f"\n{booking.day} * {payee}{_plain(booking.narration)}\n{facts}"
        f"    {booking.asset}  {plain_amount(booking.money)}\n"
        f"    {booking.income}  {plain_amount(back)}\n"
    )


def _declarations(bookings: Bookings) -> Iterator[str]:
    yield "\n"
    for account in bookings.accounts:
        yield f"account {account}\n"
    for currency in bookings.currencies:
        yield f"commodity 1000.{'0' * MINOR_DIGITS[currency]} {currency}\n"


def _plain(text: str) -> str:
    """`text` without what the format gives a meaning; a tag's value ends at a comma, so commas go there too."""
    return harmless(text).translate(_NO_CODE)
