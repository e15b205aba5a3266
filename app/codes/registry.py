"""The standards of collection codes, in a written-out list."""

from collections.abc import Mapping, Sequence

from app.codes.alipay_transfer import ALIPAY_TRANSFER
from app.codes.doubts import PlatformOfCode, is_of_one_order
from app.codes.duitnow import DUITNOW
from app.codes.duolabao import DUOLABAO
from app.codes.emv import EMV
from app.codes.epc import EPC
from app.codes.paynow import PAYNOW
from app.codes.paypal_me import PAYPAL_ME
from app.codes.pix import PIX
from app.codes.promptpay import PROMPTPAY
from app.codes.qris import QRIS
from app.codes.reissue import reissued
from app.codes.standard import CodeRefused, Explained, Standard
from app.codes.swiss import SWISS
from app.codes.upi import UPI
from app.codes.vietqr import VIETQR
from app.domain.money import Money

OWN: tuple[Standard, ...] = (
    PIX, PROMPTPAY, VIETQR, QRIS, PAYNOW, DUITNOW, UPI, EPC, SWISS, PAYPAL_ME, ALIPAY_TRANSFER, DUOLABAO
)  # fmt: skip
STANDARDS: Mapping[str, Standard] = {standard.name: standard for standard in (*OWN, EMV)}
STATIC = "static"
"""The standard of a code that has nothing in it but an address of its platform."""


def _of_no_platform(_payload: str) -> str | None:
    return None


def explain(
    payload: str, platform_of_code: PlatformOfCode = _of_no_platform, standards: Sequence[Standard] = OWN
) -> Explained:
    """Which standard claims the payload and what it says; a code of a known platform is `static`. Never raises.

    When two of `standards` claim it, none is believed. EMVCo's own reading serves when no national profile claims it.
    """
    claimants = [standard for standard in standards if standard.claims(payload)]
    if len(claimants) > 1:
        names = " and ".join(standard.name for standard in claimants)
        return Explained("", None, {}, (f"{names} both claim this code",))
    if claimants:
        return claimants[0].parse(payload)
    return EMV.parse(payload) if EMV.claims(payload) else _of_platform(payload, platform_of_code)


def build(standard: str, fields: Mapping[str, str], amount: Money | None = None) -> str:
    """The payload of the standard of this name.

    Raises:
        CodeRefused: there is no such standard, or its fields cannot be so.
    """
    if standard not in STANDARDS:
        raise CodeRefused([f"standard: no {standard!r}; there are {', '.join(STANDARDS)}"])
    return STANDARDS[standard].build(fields, amount)


def with_amount(payload: str, amount: Money) -> str:
    """A code of the shop with the sale's amount in it: EMVCo codes are issued again, others built from their fields.

    Raises:
        CodeRefused: the code cannot carry this amount.
    """
    explained = explain(payload)
    if EMV.claims(payload):
        return reissued(explained, payload, amount)
    if explained.standard not in STANDARDS or explained.problems:
        raise CodeRefused(explained.problems or ("amount: this code cannot carry one",))
    if is_of_one_order(explained, payload) or "sign" in explained.fields:
        raise CodeRefused(["amount: this code is of one order, or signed, and cannot be changed"])
    return build(explained.standard, explained.fields, amount)


def _of_platform(payload: str, platform_of_code: PlatformOfCode) -> Explained:
    platform = platform_of_code(payload)
    if platform is None:
        return Explained("", None, {}, ("no standard and no platform knows this code",))
    plain = Explained(STATIC, None, {"platform": platform}, ())
    if is_of_one_order(plain, payload):
        return Explained(STATIC, None, plain.fields, ("it looks like the payment link of one order",))
    return plain
