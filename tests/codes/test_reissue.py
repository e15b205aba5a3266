import pytest

from app.codes.emv import sealed
from app.codes.registry import explain
from app.codes.reissue import reissued
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

PROMPTPAY = payload_of("promptpay phone")
QRIS = payload_of("qris static")
PIX = payload_of("pix_brcode static")


def again(payload: str, amount: Money) -> str:
    return reissued(explain(payload), payload, amount)


def test_a_static_code_becomes_dynamic_and_all_else_is_kept_byte_for_byte() -> None:
    payload = again(QRIS, Money(1_500_000, "IDR"))
    before, after = QRIS.replace("010211", "010212")[:-4].split("5802ID")
    assert payload[:-4] == f"{before}540515000" + "5802ID" + after
    assert explain(payload).amount == Money(1_500_000, "IDR")
    assert explain(payload).valid


def test_an_odd_order_is_kept() -> None:
    payload = again(PROMPTPAY, Money(1250, "THB"))
    assert payload[:-4] == PROMPTPAY.replace("010211", "010212")[:-8] + "540512.50" + "6304"


def test_pix_says_nothing_about_initiation_and_still_does_not() -> None:
    payload = again(PIX, Money(10050, "BRL"))
    assert payload[:-4] == PIX[:-4].replace("5303986", "53039865406100.50")
    assert explain(payload).valid


def test_what_no_profile_knows_is_kept_too() -> None:
    strange = {
        "00": "01",
        "51": "0003XYZ9902QQ",
        "52": "0000",
        "53": "156",
        "58": "CN",
        "59": "A",
        "60": "B",
        "85": "raw",
    }
    payload = again(sealed(strange), Money(100, "CNY"))
    assert payload.startswith("000201010212" + "51130003XYZ9902QQ" + "52040000530315654041.00")
    assert "8503raw" in payload


@pytest.mark.parametrize(
    ("payload", "amount", "sentence"),
    [
        (QRIS[:-1] + "0", Money(100, "IDR"), "crc"),
        (QRIS, Money(100, "THB"), "amount: it is in THB; this code is paid in IDR"),
        (QRIS, Money(0, "IDR"), "amount: 0.00 is not more than nothing"),
        (payload_of("paynow_sgqr UEN 50.00"), Money(100, "SGD"), "initiation"),
        ("https://qr.alipay.com/fkx1", Money(100, "CNY"), "knows this code"),
    ],
)
def test_what_cannot_be_issued_again(payload: str, amount: Money, sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        again(payload, amount)
