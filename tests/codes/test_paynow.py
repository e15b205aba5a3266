import pytest

from app.codes.paynow import PAYNOW
from app.codes.standard import CodeRefused
from app.domain.money import Money
from tests.codes.vectors import payload_of

SHOP = {"proxy_type": "2", "proxy": "201101550Z", "editable": "0", "name": "Qryptal"}


def test_the_shops_fields_make_the_sample() -> None:
    payload = PAYNOW.build({**SHOP, "expires": "20201127", "reference": "AJ"}, Money(5000, "SGD"))
    assert payload == payload_of("paynow_sgqr UEN 50.00")


def test_paynow_among_the_accounts_of_an_sgqr_code() -> None:
    accounts = {"26.00": "SG.EXAMPLE", "26.01": "1", "27.00": "SG.PAYNOW", "27.01": "2", "27.02": "201101550Z"}
    payload = PAYNOW.build({**accounts, "name": "Qryptal"}, None)
    assert PAYNOW.claims(payload)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"proxy": ""}, "proxy: one of them is needed"),
        ({"proxy": "+6591234567"}, "proxy_type: 0 goes with a mobile number"),
        ({"proxy_type": "0"}, "proxy_type: 0 goes with a mobile number"),
        ({"proxy_type": "1"}, "proxy_type: may hold 0 or 2"),
        ({"expires": "2020"}, "expires: 4 characters; at least 8"),
    ],
)
def test_refusals(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(CodeRefused, match=sentence):
        PAYNOW.build({**SHOP, **changes}, None)
