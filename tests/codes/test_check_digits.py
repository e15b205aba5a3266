import pytest

from app.codes.check_digits import creditor_reference_is_right, iban_is_right, qr_reference_is_right


@pytest.mark.parametrize("iban", ["BE72000000001616", "CH5800791123000889012", "DE89370400440532013000"])
def test_ibans_in_use_as_examples(iban: str) -> None:
    assert iban_is_right(iban)


@pytest.mark.parametrize("iban", ["", "BE72000000001617", "be72000000001616", "BE7200000000161６", "BE72" + "0" * 31])
def test_a_mistyped_iban_is_found(iban: str) -> None:
    assert not iban_is_right(iban)


def test_a_creditor_reference() -> None:
    assert creditor_reference_is_right("RF18539007547034")
    assert not creditor_reference_is_right("RF18539007547035")
    assert not creditor_reference_is_right("XX18539007547034")


def test_a_qr_reference() -> None:
    assert qr_reference_is_right("210000000003139471430009017")
    assert not qr_reference_is_right("210000000003139471430009018")
    assert not qr_reference_is_right("21000000000313947143000901")
