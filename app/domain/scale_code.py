"""Labels that the shop's own scale prints: an EAN-13 with the weight or the price in it.

GS1 leaves the prefixes 20 to 29 to each shop (General Specifications, section 2.1.12), and what follows to its scale.
Here it is `2PAAAAABBBBBC`: P as the scale is set, A the article, B grams or minor units of money, C the check digit.
In the catalogue the good stands with a barcode whose B are zeros.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.gtin import NotAnArticleNumber, check_digit, checked
from app.domain.money import Money
from app.domain.product import Product, Unit, line_of
from app.domain.sale import SaleLine

_LENGTH, _ARTICLE, _VALUE = 13, slice(0, 7), slice(7, 12)


class Carries(StrEnum):
    """What a scale puts into its labels."""

    WEIGHT = "weight"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class ScaleLayout:
    """How this shop's scale is set. `prefixes` are those of its labels; other codes are ordinary article numbers."""

    carries: Carries = Carries.WEIGHT
    prefixes: frozenset[str] = frozenset(f"2{digit}" for digit in range(10))


@dataclass(frozen=True, slots=True)
class ScaleCode:
    """`barcode` is what the good has in the catalogue; `value` counts grams or minor units, and is more than 0."""

    barcode: str
    value: int


def read_scale_code(text: str, layout: ScaleLayout) -> ScaleCode | None:
    """None for anything else than a whole label of this layout, and for the good's own barcode."""
    if len(text) != _LENGTH or text[:2] not in layout.prefixes:
        return None
    try:
        checked(text)
    except NotAnArticleNumber:
        return None
    value = int(text[_VALUE])
    return ScaleCode(scale_barcode(text[_ARTICLE]), value) if value else None


def scale_barcode(article: str) -> str:
    """The barcode in the catalogue, from the first seven digits of a label."""
    body = article + "00000"
    return body + check_digit(body)


def line_for(product: Product, code: ScaleCode, layout: ScaleLayout) -> SaleLine:
    """The weighed good as a line of a sale. With its price on the label, that price is the line's."""
    if layout.carries is Carries.WEIGHT and product.unit is Unit.WEIGHT:
        return line_of(product, code.value)
    if layout.carries is Carries.WEIGHT:
        return line_of(product, code.value * 1000)
    return SaleLine(product.name, Money(code.value, product.price.currency), product=product.id)
