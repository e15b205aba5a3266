import pytest

from app.domain.money import Money
from app.domain.sale import SaleLine
from app.ui.cashier.amount_entry import AmountEntry
from app.ui.cashier.sale_entry import SaleEntry


def keyed(keys: str, currency: str = "CNY") -> SaleEntry:
    entry = SaleEntry(AmountEntry(currency))
    for key in keys:
        entry = {"*": entry.times, "<": entry.backspace}.get(key, lambda key=key: entry.press(key))()  # noqa: B023
    return entry


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("", "0"),
        ("12.5", "12.5"),
        ("3*", "3 ×"),
        ("3*12.50", "3 × 12.50"),
        ("0.35*12", "0.35 × 12"),
        ("*", "0"),
        ("0*5", "5"),
        ("3*1<", "3 ×"),
        ("3*1<<", "0"),
    ],
)
def test_what_the_cashier_sees(keys: str, text: str) -> None:
    assert keyed(keys).text == text


def test_the_figure_before_the_star_is_the_quantity() -> None:
    entry = keyed("3*12.50")
    assert entry.line == SaleLine("", Money(1250, "CNY"), 3000)
    assert entry.money == Money(3750, "CNY")
    assert keyed("0.35*12").money == Money(420, "CNY")


def test_a_quantity_alone_is_worth_nothing() -> None:
    assert keyed("3*").line is None
    assert not keyed("3*").is_empty
    assert keyed("3*").cleared().is_empty
