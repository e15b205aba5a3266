import pytest

from app.codes.crc import crc16
from app.codes.emv import EMV
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

TRANSPORT = payload_of("emvco_mpm BEST TRANSPORT")
SHOP = {
    "26.00": "com.example.wallet",
    "26.01": "M1",
    "category": "5411",
    "currency": "CNY",
    "country": "CN",
    "name": "TEA SHOP",
    "city": "BEIJING",
}


def sealed(text: str) -> str:
    return f"{text}6304{crc16(text + '6304')}"


def test_fields_in_any_order_become_objects_in_the_order_of_their_ids() -> None:
    payload = EMV.build(dict(reversed(SHOP.items())), None)
    assert payload.startswith("00020101021126280018com.example.wallet0102M1520454115303156")


def test_an_amount_makes_the_code_dynamic() -> None:
    fields = EMV.parse(EMV.build(SHOP, Money(1250, "CNY"))).fields
    assert (fields["initiation"], fields["amount"]) == ("12", "12.50")


def test_without_a_currency_the_amounts_serves() -> None:
    fields = {name: value for name, value in SHOP.items() if name != "currency"}
    assert EMV.parse(EMV.build(fields, Money(1250, "EUR"))).amount == Money(1250, "EUR")


def test_chinese_goes_into_the_language_template() -> None:
    local = {**SHOP, "language": "ZH", "local_name": "茶" * 25, "local_city": "北京"}
    assert EMV.parse(EMV.build(local, None)).fields["local_name"] == "茶" * 25
    with pytest.raises(CodeRefused, match="name: may hold the printable characters of ASCII"):
        EMV.build({**SHOP, "name": "茶馆"}, None)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "x" * 26}, "name: 26 characters; the limit is 25"),
        ({"city": "x" * 16}, "city: 16 characters; the limit is 15"),
        ({"local_name": "茶" * 26, "language": "ZH"}, "local_name: 26 characters; the limit is 25"),
        ({"local_name": "茶"}, "language: missing"),
        ({"name": ""}, "name: missing"),
        ({"26.00": "", "26.01": ""}, "account: missing"),
        ({"currency": "12"}, "currency: 2 characters; at least 3"),
        ({"bill": "x" * 26}, "bill: 26 characters; the limit is 25"),
        ({"62.01": "x", "bill": "y"}, "bill: given twice"),
        ({"colour": "red"}, "colour: no such field"),
        ({"63": "ABCD"}, "63: no such field"),
        ({"26.02": "x" * 80}, "26: 1.. characters; the limit is 99"),
    ],
)
def test_what_is_wrong_is_said_with_the_fields_name(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        EMV.build({**SHOP, **changes}, None)


def test_an_amount_longer_than_13_characters_is_refused() -> None:
    with pytest.raises(CodeRefused, match="amount: 15 characters; the limit is 13"):
        EMV.build(SHOP, Money(10**13, "CNY"))


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        (TRANSPORT[:-4] + "A13B", "crc: A13B is written, A13A is right"),
        (TRANSPORT[:-4] + "a13a", "crc: a13a is written, A13A is right"),
        (TRANSPORT[:-8], "crc: object 63 must come last"),
        (TRANSPORT + "6501X", "crc: object 63 must come last"),
        ("000201", "crc: object 63 must come last"),
        (TRANSPORT[:50], "31: "),
        (sealed("00020153031565405-12.55802CN"), "amount: may hold a decimal such as 12.50, not '-12.5'"),
    ],
)
def test_a_broken_code_is_explained(payload: str, sentence: str) -> None:
    assert sentence in "; ".join(EMV.parse(payload).problems)


def test_an_amount_in_a_currency_without_a_count_here_is_no_amount() -> None:
    explained = EMV.parse(sealed("0002010102125303116540412005802KH"))
    assert explained.amount is None
    assert "currency: 116 is not one that this station counts in" in explained.problems
