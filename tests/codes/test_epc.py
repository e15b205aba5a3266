import pytest

from app.codes.epc import EPC
from app.codes.standard import CodeRefused
from app.domain.money import Money

SHOP = {"name": "Café Müßiggang", "iban": "DE89 3704 0044 0532 0130 00"}


def test_umlauts_in_utf_8() -> None:
    payload = EPC.build({**SHOP, "text": "Tisch 4"}, Money(1230, "EUR"))
    assert payload == "BCD\n002\n1\nSCT\n\nCafé Müßiggang\nDE89370400440532013000\nEUR12.30\n\n\nTisch 4"


def test_line_ends_of_windows_and_of_old_are_read() -> None:
    payload = EPC.build(SHOP, Money(1230, "EUR"))
    for end in ("\r\n", "\r"):
        explained = EPC.parse(payload.replace("\n", end))
        assert EPC.claims(payload.replace("\n", end))
        assert (explained.valid, explained.amount) == (True, Money(1230, "EUR"))


def test_chinese_fits_the_only_charset_that_has_it() -> None:
    assert EPC.parse(EPC.build({**SHOP, "text": "茶"}, None)).valid
    with pytest.raises(CodeRefused, match=r"text: has characters that charset 2 \(iso8859-1\) lacks"):
        EPC.build({**SHOP, "text": "茶", "charset": "2"}, None)


def test_another_charset_serves_plain_letters_only_for_it_is_drawn_in_utf_8() -> None:
    assert EPC.build({**SHOP, "name": "Cafe", "charset": "2"}, None).startswith("BCD\n002\n2\n")
    with pytest.raises(CodeRefused, match="charset: texts beyond ASCII are written in UTF-8"):
        EPC.build({**SHOP, "charset": "2"}, None)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "x" * 71}, "name: 71 characters; the limit is 70"),
        ({"text": "x" * 141}, "text: 141 characters; the limit is 140"),
        ({"information": "x" * 71}, "information: 71 characters; the limit is 70"),
        ({"purpose": "CHARY"}, "purpose: 5 characters; the limit is 4"),
        ({"text": "two\nlines"}, "text: may hold one line of text"),
        ({"iban": "DE89370400440532013001"}, "iban: 'DE89370400440532013001' is no IBAN"),
        ({"version": "001"}, "bic: missing; version 001 needs it"),
        ({"bic": "BPOTBEB1X"}, "bic: 9 characters; it has 8 or 11"),
        ({"reference": "RF18539007547035"}, "reference: its check digits are wrong"),
        ({"reference": "RF18539007547034", "text": "x"}, "text: either a reference or a text"),
        ({"text": "茶" * 100}, "text: the whole code has 3.. bytes; the limit is 331"),
        ({"amount": "0.00"}, "amount: it must be from 0.01 to 999999999.99"),
        ({"debtor": "x"}, "debtor: no such field"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        EPC.build({**SHOP, **changes}, None)


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ("BCD\n002\n1\nINST\n\nShop\nBE72000000001616", "identification: SCT"),
        ("BCD\n002\n1\nSCT\n\nShop\nBE72000000001616\n12.50", "amount: must begin with EUR"),
        (
            "BCD\n002\n1\nSCT\n\nShop\nBE72000000001616\nEUR1\n\n\n\n\nx",
            "information: it is the last line; 1 more follow",
        ),
        ("BCD\n", "name: missing"),
    ],
)
def test_problems(payload: str, sentence: str) -> None:
    assert sentence in "; ".join(EPC.parse(payload).problems)
