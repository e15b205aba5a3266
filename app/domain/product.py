"""A good that the shop sells."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.gtin import checked
from app.domain.money import Money
from app.domain.sale import ONE, SaleLine

MOST_NAME = 100
"""Characters of a name or a category."""
MOST_PRICE_MINOR = 10_000_000_000
_ID = re.compile(r"[0-9a-f]{16}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_NO_WORDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Controls, line breaks, halves of characters: no file could give them back."""


class Unit(StrEnum):
    PIECE = "piece"
    WEIGHT = "weight"
    """The price is for a kilogram."""


@dataclass(frozen=True, slots=True)
class Product:
    """`id` is 16 hex digits; `barcode` a GTIN or empty; `colour` `#rrggbb` in small letters, or empty.

    What is no longer sold is kept, not `active`. What was sold keeps the price of its day in the sale.

    Raises:
        NotAnArticleNumber: see `gtin.checked`.
        ValueError: another field holds what it cannot.
    """

    id: str
    name: str
    price: Money
    unit: Unit = Unit.PIECE
    barcode: str = ""
    category: str = ""
    colour: str = ""
    favourite: bool = False
    active: bool = True

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"not an id: {self.id!r}")
        if not self.name or not is_words(self.name) or not is_words(self.category):
            raise ValueError(f"not a name and a category: {self.name!r}, {self.category!r}")
        if not 0 <= self.price.amount_minor <= MOST_PRICE_MINOR:
            raise ValueError(f"not a price: {self.price.signed_text}")
        if self.colour and not is_colour(self.colour):
            raise ValueError(f"not a colour: {self.colour!r}")
        if self.barcode:
            checked(self.barcode)


def is_words(text: str) -> bool:
    """Whether `text` is one short line without spaces around it, as names and categories are."""
    return len(text) <= MOST_NAME and text == text.strip() and not _NO_WORDS.search(text)


def is_colour(text: str) -> bool:
    return _COLOUR.fullmatch(text) is not None


def line_of(product: Product, quantity_milli: int = ONE) -> SaleLine:
    """The product as a line of a sale; `quantity_milli` counts thousandths of a piece or of a kilogram."""
    return SaleLine(product.name, product.price, quantity_milli, product.unit is Unit.WEIGHT, product=product.id)
