"""Brazil: BR Code of PIX, static with a key or dynamic with an address (layout of the Banco Central's manual)."""

from app.codes.emv import EmvProfile
from app.codes.emv_objects import EmvField, common_fields, pinned
from app.codes.field_rules import ASCII, Kind, Rule

_COMMON = common_fields(required=("category", "name", "city"), local_text=True)
_TXID = Kind(r"[0-9A-Za-z]*|\*\*\*", "the letters A to Z and digits, or ***")

PIX = EmvProfile(
    name="pix_brcode",
    fields={
        **pinned(_COMMON, currency="986", country="BR"),
        "key": EmvField("26.01", Rule(77, ASCII)),
        "description": EmvField("26.02", Rule(72)),
        "url": EmvField("26.25", Rule(77, ASCII)),
        "reference": EmvField("62.05", Rule(25, _TXID, required=True)),
    },
    accounts={"26": "br.gov.bcb.pix"},
    fixed={"00": "01", "52": "0000", "53": "986", "58": "BR", "62.05": "***"},
    one_of=("key", "url"),
    writes_initiation=False,
)
"""Name and city may hold accents: any UTF-8 is accepted (Banco Central, pix-perguntas-e-respostas 132)."""
