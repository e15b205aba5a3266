"""The notes that customers hand over most, for one touch each."""

from app.domain.money import MINOR_DIGITS, Money

_USUAL = (10, 20, 50, 100)
_NOTES = {
    "AUD": (5, 10, 20, 50), "CAD": (5, 10, 20, 50), "EUR": (5, 10, 20, 50), "GBP": (5, 10, 20, 50),
    "HKD": (20, 50, 100, 500), "IDR": (10_000, 20_000, 50_000, 100_000), "INR": (50, 100, 200, 500),
    "JPY": (1_000, 2_000, 5_000, 10_000), "KRW": (1_000, 5_000, 10_000, 50_000), "KWD": (1, 5, 10, 20),
    "MYR": (5, 10, 20, 50), "NZD": (5, 10, 20, 50), "PHP": (50, 100, 500, 1_000), "SGD": (2, 5, 10, 50),
    "THB": (20, 50, 100, 500), "TWD": (100, 200, 500, 1_000), "USD": (5, 10, 20, 50),
    "VND": (50_000, 100_000, 200_000, 500_000),
}  # fmt: skip


def quick_notes(currency: str) -> tuple[Money, ...]:
    """Four notes of `currency`, the smallest first."""
    scale = 10 ** MINOR_DIGITS[currency]
    return tuple(Money(note * scale, currency) for note in _NOTES.get(currency, _USUAL))
