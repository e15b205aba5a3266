import pytest

from app.codes.qris import QRIS
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

SHOP = {
    "pan": "936009140000009999",
    "merchant": "ID1234567890123",
    "criteria": "UMI",
    "category": "5812",
    "name": "WARUNG KOPI IBU SARI",
    "city": "JAKARTA",
    "postal_code": "10310",
}


def test_the_shops_fields_make_the_sample() -> None:
    assert QRIS.build(SHOP, None) == payload_of("qris static")


def test_rupiah_are_written_without_coins() -> None:
    assert "540515000" in QRIS.build(SHOP, Money(1_500_000, "IDR"))


def test_an_acquirers_template_before_the_national_one() -> None:
    """Codes in shops have the acquirer's own account in 26 and the national one in 51."""
    account = {"26.00": "ID.CO.EXAMPLE.WWW", "51.00": "ID.CO.QRIS.WWW", "51.02": "ID1234567890123"}
    rest = {name: SHOP[name] for name in ("category", "name", "city")}
    payload = QRIS.build({**account, **rest}, None)
    assert QRIS.claims(payload)
    assert QRIS.parse(payload).valid


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"pan": "", "merchant": ""}, "pan, merchant: one of them is needed"),
        ({"pan": "9" * 20}, "pan: 20 characters; the limit is 19"),
        ({"criteria": "umi"}, "criteria: may hold capital letters"),
        ({"category": ""}, "category: missing"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        QRIS.build({**SHOP, **changes}, None)
