"""Money as an integer of minor units with its currency."""

from dataclasses import dataclass
from decimal import Decimal

# ISO 4217:2015, column "Minor unit", for the currencies that a station can be set to.
MINOR_DIGITS = {
    "AUD": 2, "BRL": 2, "CAD": 2, "CHF": 2, "CNY": 2, "EUR": 2, "GBP": 2, "HKD": 2, "IDR": 2, "INR": 2, "JPY": 0,
    "KRW": 0, "KWD": 3, "MOP": 2, "MYR": 2, "NZD": 2, "PHP": 2, "SGD": 2, "THB": 2, "TWD": 2, "USD": 2, "VND": 0,
}  # fmt: skip
SIGNS = {"CNY": "¥", "JPY": "¥", "EUR": "€", "GBP": "£", "USD": "$", "INR": "₹", "KRW": "₩", "THB": "฿", "VND": "₫"}


class CurrencyMismatch(ValueError):
    """Amounts of two currencies were put together."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the currency's minor units (ISO 4217): 1250 CNY is 12.50 yuan."""

    amount_minor: int
    currency: str

    @classmethod
    def of(cls, amount: str | Decimal, currency: str) -> "Money":
        """Read a plain decimal such as `12.5`.

        Raises:
            ValueError: it is no number, or is finer than the currency's minor unit.
        """
        try:
            minor = Decimal(amount).scaleb(MINOR_DIGITS[currency])
        except ArithmeticError as error:
            raise ValueError(f"not an amount: {amount!r}") from error
        if not minor.is_finite():
            raise ValueError(f"not an amount: {amount!r}")
        if minor != minor.to_integral_value():
            raise ValueError(f"finer than the smallest coin of {currency}: {amount!r}")
        return cls(int(minor), currency)

    @property
    def decimal(self) -> Decimal:
        return Decimal(self.amount_minor).scaleb(-MINOR_DIGITS[self.currency])

    @property
    def text(self) -> str:
        """The number alone, with thousands separators: `1,284.50`."""
        return f"{self.decimal:,.{MINOR_DIGITS[self.currency]}f}"

    @property
    def signed_text(self) -> str:
        """The number with its currency: `¥1,284.50`, `CHF 12.00`."""
        sign = SIGNS.get(self.currency)
        return f"{sign}{self.text}" if sign else f"{self.currency} {self.text}"

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} + {other.currency}")
        return Money(self.amount_minor + other.amount_minor, self.currency)
