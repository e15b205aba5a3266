from dataclasses import replace

import pytest

from app.domain.gtin import NotAnArticleNumber
from app.domain.money import Money
from app.domain.product import Unit, line_of
from app.domain.sale import SaleLine
from tests.goods import COLA, a_product


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "1"}, {"id": "G" * 16}, {"name": ""}, {"name": " Tea"}, {"name": "a\nb"}, {"name": "x" * 101},
        {"name": "\ud800"}, {"category": "a\tb"}, {"price": Money(-1, "CNY")}, {"price": Money(10**11, "CNY")},
        {"colour": "red"}, {"colour": "#ABCDEF"},
    ],
)  # fmt: skip
def test_what_a_field_cannot_hold(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a"):
        replace(a_product(), **wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_a_barcode_is_checked() -> None:
    assert a_product(barcode=COLA).barcode == COLA
    with pytest.raises(NotAnArticleNumber):
        a_product(barcode=COLA[:-1] + "0")


def test_a_line_of_a_sale() -> None:
    apples = a_product(name="苹果", price_minor=980, unit=Unit.WEIGHT)
    line = line_of(apples, 1250)
    assert line == SaleLine("苹果", Money(980, "CNY"), 1250, by_weight=True, product=apples.id)
    assert line.money == Money(1225, "CNY")
    assert not line_of(a_product()).by_weight
