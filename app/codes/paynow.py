"""Singapore: PayNow, alone or among the accounts of an SGQR code."""

from collections.abc import Iterable, Mapping

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import DIGITS, Kind, Rule, exactly

MOBILE, COMPANY = "0", "2"
_PROXY = Kind(r"\+65[0-9]{8}|[0-9A-Z]*", "a UEN, or a mobile number such as +6591234567")


def _proxy_problems(named: Mapping[str, str]) -> Iterable[str]:
    if named.get("proxy") and named["proxy"].startswith("+") != (named.get("proxy_type") == MOBILE):
        yield f"proxy_type: {MOBILE} goes with a mobile number such as +6591234567, {COMPANY} with a UEN"


PAYNOW = EmvProfile(
    name="paynow_sgqr",
    fields={
        **pinned(common_fields(required=("category", "name", "city")), currency="702", country="SG"),
        "proxy_type": EmvField("26.01", Rule(1, exactly(MOBILE, COMPANY))),
        "proxy": EmvField("26.02", Rule(25, _PROXY)),
        "editable": EmvField("26.03", Rule(1, exactly("0", "1"))),
        "expires": EmvField("26.04", Rule(8, DIGITS, least=8)),
        "reference": EmvField("62.01", Rule(25)),
        "bill": EmvField("62.05", Rule(25)),
    },
    accounts={"26": "SG.PAYNOW"},
    fixed={"00": "01", "52": "0000", "53": "702", "58": "SG", "60": "Singapore"},
    one_of=("proxy",),
    more_problems=_proxy_problems,
)
"""`proxy_type` 0 is a mobile number, 2 a company's UEN; `editable` 1 lets the payer change the amount;
`expires` is YYYYMMDD. The reference that the payer's bank shows stands in 62.01."""
