import pytest

from app.codes.standard import CodeRefused
from app.codes.vietqr import VIETQR
from app.domain.money import Money
from tests.codes.vectors import payload_of

SHOP = {"bank": "970403", "account": "0011012345678"}


def test_the_shops_fields_make_the_sample() -> None:
    fields = {**SHOP, "bill": "NPS6869", "purpose": "thanh toan don hang"}
    assert VIETQR.build(fields, Money(180_000, "VND")) == payload_of("vietqr dynamic 180000")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"bank": "97040"}, "bank: 5 characters; at least 6"),
        ({"bank": ""}, "bank: missing"),
        ({"account": "0" * 20}, "account: 20 characters; the limit is 19"),
        ({"service": "QRIBFTTX"}, "service: may hold QRIBFTTA or QRIBFTTC"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        VIETQR.build({**SHOP, **changes}, None)
