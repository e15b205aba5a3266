import pytest

from app.codes.amount_text import chosen, found, range_problems, written
from app.codes.standard import CodeRefused
from app.domain.money import Money


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Money(1250, "THB"), "12.50"),
        (Money(180_000, "VND"), "180000"),
        (Money(1_000_000, "IDR"), "10000"),
        (Money(1_000_050, "IDR"), "10000.50"),
        (Money(1, "KWD"), "0.001"),
        (Money(10**11, "EUR"), "1000000000.00"),
    ],
)
def test_an_amount_is_a_plain_decimal(amount: Money, text: str) -> None:
    assert written(amount) == text


def test_what_is_written_already_stays_when_it_says_the_same() -> None:
    assert chosen("12.5", Money(1250, "THB"), "THB") == "12.5"
    assert chosen("12.5", Money(1251, "THB"), "THB") == "12.51"
    assert chosen("12.5", None, "THB") == "12.5"
    assert chosen("", None, "THB") == ""


@pytest.mark.parametrize(
    ("kept", "amount", "sentence"),
    [
        ("", Money(1250, "EUR"), "amount: it is in EUR; this code is paid in THB"),
        ("", Money(0, "THB"), "amount: 0.00 is not more than nothing"),
        ("", Money(-1, "THB"), "not more than nothing"),
        ("1.234", None, "amount: finer than the smallest coin of THB"),
        ("much", None, "amount: may hold a decimal"),
    ],
)
def test_what_cannot_be_an_amount_is_refused(kept: str, amount: Money | None, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        chosen(kept, amount, "THB")


def test_an_amount_of_a_strange_currency_is_a_problem() -> None:
    problems: list[str] = []
    assert found("10", "116", problems) is None
    assert problems == ["currency: 116 is not one that this station counts in"]


@pytest.mark.parametrize(("text", "count"), [("0", 1), ("0.01", 0), ("999999999.99", 0), ("1000000000", 1), ("", 0)])
def test_the_range_of_transfers(text: str, count: int) -> None:
    assert len(list(range_problems(text, "EUR"))) == count
