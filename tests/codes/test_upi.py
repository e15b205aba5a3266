import pytest

from app.codes.standard import CodeRefused
from app.codes.upi import UPI
from app.domain.money import Money

SHOP = {"pa": "shop@bank", "pn": "चाय & Tea"}


def test_signs_of_the_link_itself_are_encoded_in_values() -> None:
    payload = UPI.build({**SHOP, "tn": "50% off #1"}, Money(1250, "INR"))
    assert payload.endswith("%26%20Tea&tn=50%25%20off%20%231&am=12.50&cu=INR")
    assert UPI.parse(payload).fields["pn"] == "चाय & Tea"
    assert UPI.parse(payload).amount == Money(1250, "INR")


def test_parameters_of_banks_are_kept() -> None:
    explained = UPI.parse("upi://pay?pa=shop@bank&pn=Tea&mode=02&orgid=159761")
    assert (explained.valid, explained.fields["mode"]) == (True, "02")
    assert UPI.build(explained.fields, None) == "upi://pay?pa=shop@bank&pn=Tea&mode=02&orgid=159761&cu=INR"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"pa": "shop"}, "pa: may hold an address such as shop@bank"),
        ({"pn": ""}, "pn: missing"),
        ({"mc": "12"}, "mc: 2 characters; at least 4"),
        ({"tr": "x" * 36}, "tr: 36 characters; the limit is 35"),
        ({"cu": "USD"}, "cu: may hold INR"),
        ({"a&b": "x"}, "'a&b': a name is made of letters and digits"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        UPI.build({**SHOP, **changes}, None)


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ("upi://pay?pa=a@b&pn=T&am=x", "am: may hold a decimal"),
        ("upi://pay?pa=a@b&pn=T&am=1.234", "amount: finer than the smallest coin of INR"),
        ("upi://pay?pa=a@b&pn=T&am=1&cu=USD", "cu: may hold INR"),
        ("upi://pay?pa=a@b&pa=c@d&pn=T", "pa: stands twice"),
    ],
)
def test_problems(payload: str, sentence: str) -> None:
    assert sentence in "; ".join(UPI.parse(payload).problems)
