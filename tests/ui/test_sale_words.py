import pytest

from app.domain.discount import Discount
from app.domain.money import Money
from app.domain.sale import SaleLine
from app.ui.sale_words import discount_text, line_words, quantity_text

PRICE = Money(450, "CNY")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (SaleLine("tea", PRICE), ""),
        (SaleLine("tea", PRICE, 3000), "3 × 4.50"),
        (SaleLine("tea", PRICE, 10_000), "10 × 4.50"),
        (SaleLine("tea", PRICE, 1000, by_weight=True), "1.000 kg × 4.50"),
        (SaleLine("tea", PRICE, discount=Discount(amount_minor=50)), "−0.50"),
        (SaleLine("tea", PRICE, 500, discount=Discount(percent_hundredths=1250)), "0.5 × 4.50  −12.5%"),
    ],
)
def test_a_line_says_how_many_and_what_was_taken_off(line: SaleLine, words: str) -> None:
    assert line_words(line) == words


def test_round_numbers_stay_plain() -> None:
    assert quantity_text(100_000) == "100"
    assert discount_text(Discount(percent_hundredths=10_000), "CNY") == "−100%"
