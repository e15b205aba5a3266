import pytest

from app.codes.duitnow import DUITNOW
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

SHOP = {"acquirer": "501664", "merchant": "123456789", "category": "9999", "name": "QRCSDNBHD", "city": "BANGI"}


def test_the_shops_fields_make_the_sample() -> None:
    assert DUITNOW.build({**SHOP, "initiation": "11"}, Money(1000, "MYR")) == payload_of("duitnow retail 10.00")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"acquirer": "1"}, "acquirer: 1 characters; at least 6"),
        ({"merchant": ""}, "merchant: one of them is needed"),
        ({"country": "SG"}, "country: may hold MY"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        DUITNOW.build({**SHOP, **changes}, None)
