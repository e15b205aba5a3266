"""Malaysia: DuitNow QR."""

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import DIGITS, LETTERS_DIGITS, Rule

_COMMON = common_fields(required=("category", "name", "city"))

DUITNOW = EmvProfile(
    name="duitnow",
    fields={
        **pinned(_COMMON, currency="458", country="MY"),
        "acquirer": EmvField("26.01", Rule(6, DIGITS, least=6)),
        "merchant": EmvField("26.02", Rule(28, LETTERS_DIGITS)),
    },
    accounts={"26": "A0000006150001"},
    fixed={"00": "02", "53": "458", "58": "MY"},
    one_of=("merchant",),
)
"""The payload format indicator is 02, as in the example attributed to PayNet; EMVCo's own is 01."""
