"""What follows from an entry of a station's journal: the one place that says so, and it touches no database.

The rules are those of the station's own ledger (docs/ledger.md), as far as the owner asks about more than one till.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from app.domain.journal_entry import Entry
from app.server.derived_rows import Books, DayEndRow, Identity, NotDerived, PaymentRow, RefundRow, TrayRow
from app.server.facts import Facts, aware

Rule: TypeAlias = Callable[[Books, Entry, Facts], None]
_NOT_AS_DUE = (KeyError, TypeError, ValueError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True)
class Read:
    """An entry of a kind that something follows from, with its body read; `facts` is None when it is no JSON object."""

    entry: Entry
    facts: Facts | None


def read(entries: Iterable[Entry]) -> list[Read]:
    """Those of the entries that something follows from."""
    return [Read(entry, _facts_of(entry)) for entry in entries if entry.kind in RULES]


def named_in(entries: Iterable[Read]) -> set[Identity]:
    """The notices and payments that the entries name and that earlier entries told of; `Books` must have them."""
    return {identity for one in entries for identity in _named_in(one)}


def follow(books: Books, entries: Iterable[Read]) -> None:
    """Bring `books` up to date. What does not read as its kind should is put into `not_derived`, and nothing else."""
    for one in entries:
        try:
            if one.facts is None:
                raise ValueError("the body is no JSON object")
            RULES[one.entry.kind](books, one.entry, one.facts)
        except _NOT_AS_DUE as error:
            books.not_derived.append(NotDerived(one.entry.seq, one.entry.kind, f"{type(error).__name__}: {error}"))


def _facts_of(entry: Entry) -> Facts | None:
    try:
        said: Any = json.loads(entry.body)
    except (ValueError, RecursionError):
        return None
    return Facts(said) if isinstance(said, dict) else None


def _named_in(one: Read) -> Iterator[Identity]:
    parts = NAMES.get(one.entry.kind, ())
    for part in parts if one.facts else ():
        try:
            yield (one.facts.part(part) if part else one.facts).identity  # type: ignore[union-attr]  # seen above
        except _NOT_AS_DUE:
            continue  # `follow` meets it again and says so


def _notice_recorded(books: Books, entry: Entry, facts: Facts) -> None:
    ruling, app, identity = facts.text("ruling"), facts.text("app"), facts.identity
    made_at = facts.moment("posted_at") - timedelta(milliseconds=facts.number("phone_ahead_ms"))
    if ruling == "payment":
        _payment_came(books, entry, facts, TrayRow(entry.seq, identity, app, made_at))
    elif ruling == "unsure":
        books.tray[identity] = TrayRow(entry.seq, identity, app, made_at)
        books.changed.add(identity)


def _notice_taught(books: Books, entry: Entry, facts: Facts) -> None:
    """The payment is the notice's, and has its number; it came to the ledger with this entry."""
    notice = books.tray[facts.identity]
    if facts.text("ruling") == "payment":
        _payment_came(books, entry, facts, notice)
    _settle(books, notice)


def _payment_came(books: Books, entry: Entry, facts: Facts, notice: TrayRow) -> None:
    identity = notice.identity
    if identity in books.payments:
        raise ValueError("this payment was told before")
    payment = PaymentRow(
        entry=notice.entry,
        identity=identity,
        platform=facts.text("platform"),
        amount_minor=facts.number("amount_minor"),
        currency=facts.text("currency"),
        payer=facts.text_or_none("payer"),
        made_at=notice.made_at,
        recorded_at=aware(entry.at),
        day=facts.day(),
        late=facts.flag("late"),
        app=notice.app,
        person=facts.text_or_none("by"),
    )
    books.payments[identity] = payment
    books.new.add(identity)
    books.count(payment, payment.day, payment.recorded_at)


def _notice_settled(books: Books, _entry: Entry, facts: Facts) -> None:
    _settle(books, books.tray[facts.identity])


def _settle(books: Books, notice: TrayRow) -> None:
    notice.settled = True
    books.changed.add(notice.identity)


def _payment_given(books: Books, _entry: Entry, facts: Facts) -> None:
    payment = books.payments[facts.identity]
    payment.sale = facts.text("sale") or None
    books.changed.add(payment.identity)


def _same_payment(books: Books, entry: Entry, facts: Facts) -> None:
    kept, doubled = (books.payments[facts.part(name).identity] for name in ("kept", "doubled"))
    if doubled.doubles is not None or kept.doubles is not None:
        raise ValueError("one of the two is the copy of another already")
    _count_again(books, entry, facts, doubled, -1)
    doubled.doubles = kept.entry


def _same_payment_undone(books: Books, entry: Entry, facts: Facts) -> None:
    doubled = books.payments[facts.part("doubled").identity]
    if doubled.doubles is None:
        raise ValueError("the payment is no copy of another")
    _count_again(books, entry, facts, doubled, 1)
    doubled.doubles = None


def _count_again(books: Books, entry: Entry, facts: Facts, payment: PaymentRow, times: int) -> None:
    """On the payment's own day where it was recorded; later, where a person said so."""
    day = facts.day()
    at = payment.recorded_at if day == payment.day else aware(entry.at)
    books.count(payment, day, at, times)
    books.changed.add(payment.identity)


def _refunded(books: Books, entry: Entry, facts: Facts) -> None:
    books.refunds.append(
        RefundRow(
            entry=entry.seq,
            id=facts.text("id"),
            phone=facts.text_or_none("phone"),
            epoch=facts.text_or_none("epoch"),
            seq=facts.number_or_none("seq"),
            sale=facts.text_or_none("sale"),
            kind=facts.text("kind"),
            amount_minor=facts.number("amount_minor"),
            currency=facts.text("currency"),
            at=aware(entry.at),
            day=facts.day(),
            person=facts.text_or_none("by"),
            why=facts.text("why"),
        )
    )


def _day_ended(books: Books, entry: Entry, facts: Facts) -> None:
    at, person = aware(entry.at), facts.text_or_none("by")
    books.day_ends.append(DayEndRow(entry.seq, facts.number("number"), facts.day(), at, person, entry.body))


RULES: dict[str, Rule] = {
    "notice": _notice_recorded,
    "notice_settled": _notice_settled,
    "notice_taught": _notice_taught,
    "payment_given": _payment_given,
    "same_payment": _same_payment,
    "same_payment_undone": _same_payment_undone,
    "refund": _refunded,
    "day_ended": _day_ended,
}
NAMES: dict[str, tuple[str, ...]] = {
    "notice_settled": ("",),
    "notice_taught": ("",),
    "payment_given": ("",),
    "same_payment": ("kept", "doubled"),
    "same_payment_undone": ("doubled",),
}
"""Where a body names what earlier entries told of; empty: in itself."""
