import pytest

from app.codes.standard import CodeRefused
from app.codes.swiss import SWISS
from app.domain.money import Money

SHOP = {
    "iban": "CH58 0079 1123 0008 8901 2",
    "creditor_name": "Bäckerei Zürich",
    "creditor_postal_code": "8001",
    "creditor_town": "Zürich",
    "creditor_country": "CH",
}
QR_IBAN = "CH4431999123000889012"


def test_lines_stand_where_the_guidelines_put_them() -> None:
    lines = SWISS.build(SHOP, Money(1250, "CHF")).split("\n")
    assert lines[:6] == ["SPC", "0200", "1", "CH5800791123000889012", "S", "Bäckerei Zürich"]
    assert (lines[18], lines[19], lines[27], lines[30]) == ("12.50", "CHF", "NON", "EPD")
    assert len(lines) == 31


def test_what_follows_the_trailer() -> None:
    payload = SWISS.build({**SHOP, "billing": "//S1/10/1", "scheme_2": "x"}, None)
    assert payload.split("\n")[30:] == ["EPD", "//S1/10/1", "", "x"]
    assert SWISS.parse(payload).fields["scheme_2"] == "x"


def test_the_lines_that_another_library_writes() -> None:
    """qrbill 1.2.0 for the same fields, its CR LF read as LF."""
    assert SWISS.build({**SHOP, "message": "Tisch 4"}, Money(1250, "CHF")) == (
        "SPC\n0200\n1\nCH5800791123000889012\nS\nBäckerei Zürich\n\n\n8001\nZürich\nCH\n\n\n\n\n\n\n\n12.50\nCHF"
        "\n\n\n\n\n\n\n\nNON\n\nTisch 4\nEPD"
    )


def test_windows_line_ends_are_read() -> None:
    payload = SWISS.build(SHOP, Money(1250, "EUR")).replace("\n", "\r\n")
    assert SWISS.claims(payload)
    assert SWISS.parse(payload).amount == Money(1250, "EUR")


def test_a_qr_reference_with_its_qr_iban() -> None:
    fields = {**SHOP, "iban": QR_IBAN, "reference_type": "QRR", "reference": "210000000003139471430009017"}
    assert SWISS.parse(SWISS.build(fields, None)).valid


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"creditor_name": "茶馆"}, "creditor_name: may hold Latin letters"),
        ({"creditor_name": "x" * 71}, "creditor_name: 71 characters; the limit is 70"),
        ({"creditor_house_number": "1" * 17}, "creditor_house_number: 17 characters; the limit is 16"),
        ({"creditor_town": ""}, "creditor_town: missing; a structured address"),
        ({"debtor_town": "Bern"}, "debtor_address_type: missing"),
        ({"message": "x" * 141}, "message: 141 characters; the limit is 140"),
        ({"iban": "BE72000000001616"}, "iban: 'BE72000000001616' is no IBAN of Switzerland"),
        ({"iban": QR_IBAN}, "iban: a QR-IBAN goes with reference_type QRR"),
        ({"reference": "RF18539007547034"}, "reference: must be empty with reference_type NON"),
        ({"reference_type": "SCOR", "reference": "RF1"}, "reference: with reference_type SCOR"),
        ({"reference_type": "QRR"}, "reference: with reference_type QRR it has 27 digits"),
        ({"final_creditor_name": "x"}, "final_creditor_name: may hold nothing: the guidelines keep it for later use"),
        ({"currency": "USD"}, "currency: may hold CHF or EUR"),
        ({"amount": "1000000000.00"}, "amount: it must be from"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        SWISS.build({**SHOP, **changes}, None)


@pytest.mark.parametrize(
    ("payload", "sentence"),
    [
        ("SPC\n0100\n1", "header: the first lines must be SPC, 0200, 1"),
        ("SPC\n0200\n1", "trailer: EPD must stand in line 31"),
        ("SPC\n" + "\n" * 40, "scheme_2: it is the last line"),
    ],
)
def test_problems(payload: str, sentence: str) -> None:
    assert sentence in "; ".join(SWISS.parse(payload).problems)
