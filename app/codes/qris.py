"""Indonesia: QRIS."""

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import CAPITALS, CAPITALS_DIGITS, DIGITS, Rule

_COMMON = common_fields(required=("category", "name", "city"))

QRIS = EmvProfile(
    name="qris",
    fields={
        **pinned(_COMMON, currency="360", country="ID"),
        "pan": EmvField("26.01", Rule(19, DIGITS)),
        "merchant": EmvField("26.02", Rule(15, CAPITALS_DIGITS)),
        "criteria": EmvField("26.03", Rule(3, CAPITALS, least=3)),
    },
    accounts={"26": "ID.CO.QRIS.WWW"},
    fixed={"00": "01", "53": "360", "58": "ID"},
    one_of=("pan", "merchant"),
)
"""`merchant` is the NMID, `criteria` the size of the merchant, such as UMI. Accounts in 27 to 51 keep their ids."""
