import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes.registry import OWN, STANDARDS, build, explain, with_amount
from app.codes.standard import CodeRefused
from app.domain.money import MINOR_DIGITS, Money
from tests.codes.vectors import SEALED, VECTORS, Vector, payload_of

ANY_TEXT = st.text(st.characters(categories=None))
"""Lone surrogates included."""
BEGINNINGS = st.sampled_from(
    [vector.payload[: len(vector.payload) * tenths // 10] for vector in VECTORS for tenths in range(10)]
)


@given(ANY_TEXT | st.tuples(BEGINNINGS, ANY_TEXT).map("".join))
def test_no_text_makes_explaining_raise(text: str) -> None:
    explained = explain(text)
    assert explained.valid == (not explained.problems)


@given(st.sampled_from(SEALED), st.data())
def test_one_changed_character_is_found(vector: Vector, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(vector.payload) - 1))
    sign = data.draw(st.characters().filter(lambda sign: sign != vector.payload[place]))
    assert not explain(vector.payload[:place] + sign + vector.payload[place + 1 :]).valid


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.sampled_from(VECTORS), st.data())
def test_what_is_built_says_what_was_given(vector: Vector, data: st.DataObject) -> None:
    """Take a good code, change any of its fields, and ask any amount: it is refused, or it says exactly that."""
    name = data.draw(st.sampled_from(list(vector.fields) + list(STANDARDS[vector.standard].field_names)))
    fields = {**vector.fields, name: data.draw(TEXTS | st.sampled_from(list(vector.fields.values())))}
    amount = Money(data.draw(st.integers(-5, 10**9)), vector.currency or data.draw(st.sampled_from(list(MINOR_DIGITS))))
    try:
        payload = build(vector.standard, fields, amount)
    except CodeRefused:
        return
    explained = explain(payload)
    assert (explained.standard, explained.problems, explained.amount) == (vector.standard, (), amount)
    assert build(vector.standard, explained.fields, explained.amount) == payload


def test_two_standards_that_claim_one_code_are_an_error() -> None:
    payload = payload_of("qris static")
    explained = explain(payload, standards=[*OWN, STANDARDS["emvco_mpm"]])
    assert explained.standard == ""
    assert explained.problems == ("qris and emvco_mpm both claim this code",)


@pytest.mark.parametrize("vector", VECTORS, ids=str)
def test_no_vector_is_claimed_twice(vector: Vector) -> None:
    assert sum(standard.claims(vector.payload) for standard in OWN) == (vector.standard != "emvco_mpm")


def test_a_code_of_a_platform_is_static() -> None:
    explained = explain("https://qr.alipay.com/fkx1", lambda _payload: "alipay")
    assert (explained.standard, explained.valid, dict(explained.fields)) == ("static", True, {"platform": "alipay"})


def test_a_link_of_one_order_is_not_a_valid_collection_code() -> None:
    explained = explain("https://qr.alipay.com/bax1", lambda _payload: "alipay")
    assert explained.problems == ("it looks like the payment link of one order",)


def test_what_nobody_knows() -> None:
    assert explain("tea").problems == ("no standard and no platform knows this code",)


def test_an_unknown_standard_is_refused_with_those_there_are() -> None:
    with pytest.raises(CodeRefused, match="standard: no 'bitcoin'; there are pix_brcode, promptpay"):
        build("bitcoin", {})


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=list(STANDARDS))
def test_every_standard_says_what_it_needs(standard: object) -> None:
    with pytest.raises(CodeRefused, match=r"missing|one of them is needed"):
        build(standard.name, {})  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("payload", "amount"),
    [
        (payload_of("promptpay phone"), Money(1250, "THB")),
        ("upi://pay?pa=shop@bank&pn=Tea", Money(1250, "INR")),
        ("https://paypal.me/TeaShop", Money(1250, "EUR")),
        ("BCD\n002\n1\nSCT\n\nShop\nBE72000000001616", Money(1250, "EUR")),
    ],
)
def test_a_code_of_the_shop_with_the_sales_amount_in_it(payload: str, amount: Money) -> None:
    explained = explain(with_amount(payload, amount))
    assert (explained.valid, explained.amount) == (True, amount)


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ("https://qr.alipay.com/fkx1", "no standard"),
        ("upi://pay?pa=shop@bank&pn=Tea&sign=abc", "signed"),
        (payload_of("duolabao device order"), "of one order"),
        (payload_of("vietqr dynamic 180000"), "initiation: only a static"),
    ],
)
def test_codes_that_cannot_carry_an_amount(payload: str, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        with_amount(payload, Money(1250, "CNY"))
