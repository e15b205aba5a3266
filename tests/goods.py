"""A few goods, and any good at all."""

from hypothesis import strategies as st

from app.domain.gtin import check_digit
from app.domain.money import MINOR_DIGITS, Money
from app.domain.product import MOST_NAME, MOST_PRICE_MINOR, Product, Unit, is_words

COLA, WATER = "5449000000996", "6921168509256"
"""Barcodes of goods that are really sold."""
UPC, UPC_AS_EAN = "036000291452", "0036000291452"


def a_product(number: int = 1, name: str = "农夫山泉", price_minor: int = 200, **fields: object) -> Product:
    return Product(f"{number:016x}", name, Money(price_minor, "CNY"), **fields)  # type: ignore[arg-type]  # of Product


def gtins() -> st.SearchStrategy[str]:
    bodies = st.sampled_from((7, 11, 12, 13)).flatmap(lambda size: st.text("0123456789", min_size=size, max_size=size))
    return bodies.map(lambda body: body + check_digit(body))


def words(least: int) -> st.SearchStrategy[str]:
    return (
        st.text(min_size=least, max_size=MOST_NAME)
        .map(str.strip)
        .filter(lambda text: len(text) >= least)
        .filter(is_words)
    )


def products() -> st.SearchStrategy[Product]:
    return st.builds(
        Product,
        st.integers(0, 2**64 - 1).map("{:016x}".format),
        words(1),
        st.builds(Money, st.integers(0, MOST_PRICE_MINOR), st.sampled_from(sorted(MINOR_DIGITS))),
        st.sampled_from(Unit),
        st.just("") | gtins(),
        words(0),
        st.just("") | st.integers(0, 2**24 - 1).map("#{:06x}".format),
        st.booleans(),
        st.booleans(),
    )
