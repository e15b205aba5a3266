from hypothesis import given
from hypothesis import strategies as st

from app.domain.gtin import check_digit, checked
from app.domain.money import Money
from app.domain.product import Unit
from app.domain.scale_code import Carries, ScaleCode, ScaleLayout, line_for, read_scale_code, scale_barcode
from tests.goods import COLA, a_product

WEIGHT, PRICE = ScaleLayout(), ScaleLayout(Carries.PRICE)
APPLES = scale_barcode("2100042")


def label(value: int, article: str = "2100042") -> str:
    body = f"{article}{value:05}"
    return body + check_digit(body)


@given(st.integers(1, 99_999), st.integers(0, 999_999))
def test_a_label_gives_the_good_and_the_value(value: int, article: int) -> None:
    printed = label(value, f"2{article:06}")
    assert read_scale_code(printed, WEIGHT) == ScaleCode(scale_barcode(f"2{article:06}"), value)


def test_what_is_no_label_of_the_scale() -> None:
    mistyped = label(1250)[:-1] + str((int(label(1250)[-1]) + 1) % 10)
    for text in (COLA, APPLES, mistyped, label(1250)[:-1], "", "2" * 13 + "x"):
        assert read_scale_code(text, WEIGHT) is None
    assert read_scale_code(label(1250), ScaleLayout(prefixes=frozenset({"28"}))) is None


def test_the_goods_own_barcode_is_an_article_number() -> None:
    assert checked(APPLES) == APPLES


def test_grams_are_multiplied_by_the_price() -> None:
    apples = a_product(name="苹果", price_minor=1000, unit=Unit.WEIGHT, barcode=APPLES)
    line = line_for(apples, ScaleCode(APPLES, 1234), WEIGHT)
    assert (line.quantity_milli, line.by_weight, line.money) == (1234, True, Money(1234, "CNY"))


def test_pieces_are_counted() -> None:
    line = line_for(a_product(price_minor=150), ScaleCode(APPLES, 3), WEIGHT)
    assert (line.quantity_milli, line.money) == (3000, Money(450, "CNY"))


def test_a_printed_price_is_the_lines() -> None:
    apples = a_product(name="苹果", price_minor=999, unit=Unit.WEIGHT)
    line = line_for(apples, ScaleCode(APPLES, 1233), PRICE)
    assert (line.money, line.product) == (Money(1233, "CNY"), apples.id)
