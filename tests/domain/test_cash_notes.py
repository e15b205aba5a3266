import pytest

from app.domain.cash_notes import quick_notes
from app.domain.money import MINOR_DIGITS, Money


@pytest.mark.parametrize("currency", MINOR_DIGITS)
def test_every_currency_has_four_notes_that_grow(currency: str) -> None:
    notes = [note.amount_minor for note in quick_notes(currency)]
    assert len(set(notes)) == 4
    assert notes == sorted(notes)
    assert all(note % 10 ** MINOR_DIGITS[currency] == 0 for note in notes)


def test_the_notes_are_in_minor_units() -> None:
    assert quick_notes("CNY")[0] == Money(1000, "CNY")
    assert quick_notes("JPY")[0] == Money(1000, "JPY")
