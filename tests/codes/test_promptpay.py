import pytest

from app.codes import tlv
from app.codes.promptpay import PROMPTPAY
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of


@pytest.mark.parametrize("mobile", ["0801234567", "080-123-4567", "+66 80 123 4567", "0066801234567"])
def test_a_mobile_number_as_it_is_written_in_thailand(mobile: str) -> None:
    payload = PROMPTPAY.build({"mobile": mobile}, None)
    ours, sample = tlv.read(payload), tlv.read(payload_of("promptpay phone"))
    assert ours.pop("63") != sample.pop("63"), "the sample has the country before the currency"
    assert ours == sample


def test_an_amount() -> None:
    explained = PROMPTPAY.parse(PROMPTPAY.build({"tax_id": "0123456789012"}, Money(1250, "THB")))
    assert (explained.valid, explained.amount, explained.fields["initiation"]) == (True, Money(1250, "THB"), "12")


def test_a_bill_stands_in_the_other_template() -> None:
    fields = {"biller": "099999999999990", "reference_1": "INV1", "reference_2": "TABLE4"}
    explained = PROMPTPAY.parse(PROMPTPAY.build(fields, None))
    assert explained.valid
    assert explained.fields["30.00"] == "A000000677010112"
    assert "29.00" not in explained.fields


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "mobile, tax_id, ewallet, biller: one of them is needed"),
        ({"mobile": "12345"}, "mobile: 5 characters; at least 13 are needed"),
        ({"tax_id": "01234567890123"}, "tax_id: 14 characters; the limit is 13"),
        (
            {"biller": "099999999999990", "reference_1": "inv1"},
            "reference_1: may hold capital letters A to Z and digits",
        ),
    ],
)
def test_refusals(fields: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        PROMPTPAY.build(fields, None)
