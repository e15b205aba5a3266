"""A shop's static EMVCo code issued again for one sale, with the amount in it."""

from app.codes import amount_text, tlv
from app.codes.emv import DYNAMIC, is_emv, sealed
from app.codes.emv_objects import AMOUNT, COUNTED, CRC, CURRENCY, INITIATION
from app.codes.pix import PIX
from app.codes.standard import CodeRefused, Explained
from app.domain.money import Money


def can_carry_amount(explained: Explained, payload: str) -> bool:
    """Whether `reissued` accepts an amount in the code's currency."""
    return is_emv(payload) and explained.valid and explained.fields.get("initiation") != DYNAMIC


def reissued(explained: Explained, payload: str, amount: Money) -> str:
    """The same code as a dynamic one (01 = 12) with the amount (54) and a new CRC; all else is kept byte for byte.

    Brazil's PIX leaves object 01 out, in its samples with an amount too; where it is out, it stays out of those.

    Raises:
        CodeRefused: the code is no valid static EMVCo code, or the amount is not in its currency.
    """
    if not can_carry_amount(explained, payload):
        problems = explained.problems or ("initiation: only a static EMVCo code can be issued again",)
        raise CodeRefused(problems)
    objects = tlv.read(payload)
    currency = COUNTED.get(objects[CURRENCY], "")
    text = amount_text.chosen(objects.get(AMOUNT, ""), amount, currency)
    if INITIATION in objects or explained.standard != PIX.name:
        objects = tlv.placed(objects, INITIATION, DYNAMIC)
    objects.pop(CRC)
    return sealed(tlv.placed(objects, AMOUNT, text))
