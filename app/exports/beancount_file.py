"""For Beancount (https://beancount.github.io/docs/beancount_language_syntax.html), and what reads its language."""

from collections.abc import Iterator
from typing import BinaryIO

from app.domain.harmless import harmless
from app.domain.money import Money
from app.exports.bookings import Booking, Bookings, plain_amount
from app.exports.movements import movements
from app.exports.progress import Progress
from app.exports.takings import Takings
from app.exports.words import Language, said


def write(file: BinaryIO, takings: Takings, language: Language, progress: Progress) -> None:
    """Write a transaction for each movement, then the accounts; Beancount sorts by date itself.

    Raises:
        ExportCancelled: `progress` said so.
    """
    bookings = Bookings(takings, language)
    file.write(_head(takings, language).encode())
    file.writelines(
        _transaction(bookings.of(movement)).encode("utf-8", "replace") for movement in movements(takings, progress)
    )
    file.writelines(line.encode() for line in _openings(takings, bookings))


def _head(takings: Takings, language: Language) -> str:
    days = f"{said('from', language)} {takings.first} {said('to', language)} {takings.last}"
    return (
        f"; Paybell: {harmless(takings.shop)}, {days}\n"
        f'option "title" {_quoted(f"{takings.shop} {takings.first} {takings.last}")}\n'
        f'option "operating_currency" "{takings.currency}"\n'
    )


def _transaction(booking: Booking) -> str:
    payee = f"{_quoted(booking.payee)} " if booking.payee else ""
    facts = "".join(f"  {name}: {_quoted(value)}\n" for name, value in booking.facts)
    back = Money(-booking.money.amount_minor, booking.money.currency)
    return (
        f"\n{booking.day} * {payee}{_quoted(booking.narration)}\n{facts}"
        f"  {booking.asset}  {plain_amount(booking.money)}\n"
        f"  {booking.income}  {plain_amount(back)}\n"
    )


def _openings(takings: Takings, bookings: Bookings) -> Iterator[str]:
    yield "\n"
    for account, currencies in bookings.accounts.items():
        yield f"{takings.first} open {account} {','.join(currencies)}\n"


def _quoted(text: str) -> str:
    escaped = harmless(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
