"""Thailand: PromptPay, credit transfer (template 29) and bill payment (template 30)."""

from collections.abc import Mapping

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import CAPITALS_DIGITS, DIGITS, Rule

_THAI_MOBILE = 10


def _international(fields: Mapping[str, str]) -> dict[str, str]:
    """A mobile number as Thais write it, 081 234 5678, becomes 0066812345678."""
    mobile = fields.get("mobile", "").replace("-", "").replace(" ", "").replace("+66", "0066", 1)
    if len(mobile) == _THAI_MOBILE and mobile.startswith("0"):
        mobile = f"0066{mobile[1:]}"
    return {**fields, "mobile": mobile} if mobile else dict(fields)


PROMPTPAY = EmvProfile(
    name="promptpay",
    fields={
        **pinned(common_fields(), currency="764", country="TH"),
        "mobile": EmvField("29.01", Rule(13, DIGITS, least=13)),
        "tax_id": EmvField("29.02", Rule(13, DIGITS, least=13)),
        "ewallet": EmvField("29.03", Rule(15, DIGITS, least=15)),
        "biller": EmvField("30.01", Rule(15, DIGITS, least=13)),
        "reference_1": EmvField("30.02", Rule(20, CAPITALS_DIGITS)),
        "reference_2": EmvField("30.03", Rule(20, CAPITALS_DIGITS)),
    },
    accounts={"29": "A000000677010111", "30": "A000000677010112"},
    fixed={"00": "01", "58": "TH", "53": "764"},
    one_of=("mobile", "tax_id", "ewallet", "biller"),
    normalised=_international,
)
