import pytest

from app.codes.paypal_me import PAYPAL_ME
from app.codes.standard import CodeRefused
from app.domain.money import Money


def test_an_amount_brings_its_currency() -> None:
    assert PAYPAL_ME.build({"user": "TeaShop"}, Money(1250, "EUR")) == "https://paypal.me/TeaShop/12.50EUR"
    assert PAYPAL_ME.build({"user": "TeaShop"}, None) == "https://paypal.me/TeaShop"


@pytest.mark.parametrize(
    "payload",
    [
        "https://www.paypal.com/paypalme/TeaShop/12.5EUR",
        "http://paypal.me/TeaShop/12.5EUR/",
        "HTTPS://PayPal.me/TeaShop/12.5EUR",
    ],
)
def test_other_spellings_are_read(payload: str) -> None:
    assert PAYPAL_ME.claims(payload)
    assert PAYPAL_ME.parse(payload).amount == Money(1250, "EUR")


@pytest.mark.parametrize(
    ("fields", "amount", "sentence"),
    [
        ({"user": "tea.shop"}, None, "user: may hold the letters A to Z and digits"),
        ({"user": "x" * 21}, None, "user: 21 characters; the limit is 20"),
        ({}, None, "user: missing"),
        ({"user": "TeaShop"}, Money(1234, "KWD"), "amount: may hold a decimal with at most two places"),
        ({"user": "TeaShop", "currency": "EUR"}, None, "amount: missing"),
    ],
)
def test_refusals(fields: dict[str, str], amount: Money | None, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        PAYPAL_ME.build(fields, amount)


def test_an_amount_without_a_currency_is_a_problem() -> None:
    explained = PAYPAL_ME.parse("https://paypal.me/TeaShop/25")
    assert explained.amount is None
    assert "currency: missing; an amount needs one, such as EUR" in explained.problems
