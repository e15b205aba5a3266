"""Vietnam: VietQR of NAPAS, to an account or a card."""

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import DIGITS, LETTERS_DIGITS, Rule, exactly

VIETQR = EmvProfile(
    name="vietqr",
    fields={
        **pinned(common_fields(), currency="704", country="VN"),
        "bank": EmvField("38.01.00", Rule(6, DIGITS, least=6, required=True)),
        "account": EmvField("38.01.01", Rule(19, LETTERS_DIGITS, required=True)),
        "service": EmvField("38.02", Rule(10, exactly("QRIBFTTA", "QRIBFTTC"), required=True)),
    },
    accounts={"38": "A000000727"},
    fixed={"00": "01", "38.02": "QRIBFTTA", "53": "704", "58": "VN"},
    inner_templates=frozenset({"38.01"}),
)
"""`bank` is the six-digit BIN of the bank; QRIBFTTA pays to an account, QRIBFTTC to a card."""
