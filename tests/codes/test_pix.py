import pytest

from app.codes.pix import PIX
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

SHOP = {"key": "123e4567-e12b-12d1-a456-426655440000", "name": "Fulano de Tal", "city": "BRASILIA"}


def test_the_shops_three_fields_make_the_sample() -> None:
    assert PIX.build(SHOP, None) == payload_of("pix_brcode static")


def test_accents_are_allowed() -> None:
    explained = PIX.parse(PIX.build({**SHOP, "city": "São Paulo"}, Money(100, "BRL")))
    assert (explained.valid, explained.fields["city"]) == (True, "São Paulo")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"key": ""}, "key, url: one of them is needed"),
        ({"key": "x" * 78}, "key: 78 characters; the limit is 77"),
        ({"reference": "a-b"}, r"reference: may hold the letters A to Z and digits, or \*\*\*, not 'a-b'"),
        ({"currency": "THB"}, "currency: may hold 986"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        PIX.build({**SHOP, **changes}, None)
