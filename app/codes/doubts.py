"""What is doubtful about a code that the owner adds as the shop's collection code."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from app.codes.emv import DYNAMIC
from app.codes.named_platforms import named_platforms
from app.codes.standard import Explained
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform

PlatformOfCode = Callable[[str], str | None]
"""The key of the platform that knows a payload as its own, None when no platform or several do."""


class DoubtKind(Enum):
    """Why the owner should look again."""

    OTHER_PLATFORM = "the code belongs to another platform than the one it is listed under"
    ONE_ORDER = "the code looks like the payment link of one order: it will be used up after one sale"
    OTHER_NAME = "the owner's name for the code says another platform than the one it is listed under"
    BROKEN = "the code breaks a rule of its standard"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`detail` is the key of the platform that it belongs to or is called after, or the problems of a broken code."""

    kind: DoubtKind
    detail: str = ""


_ONE_ORDER = (
    re.compile(r"https?://qr\.alipay\.com/bax", re.IGNORECASE),
    re.compile(r"weixin://wxpay/bizpayurl", re.IGNORECASE),
    re.compile(r"https?://qr\.95516\.com/[0-9]{8}/62", re.IGNORECASE),
    re.compile(r"https?://order\.duolabao\.com/active/c\?state=", re.IGNORECASE),
)
"""Alipay's precreated order, WeChat's Native code_url, UnionPay's order, JD's device order.

UnionPay's are those that begin with 62 in public code's answers to an order; that all do is documented nowhere.
"""


def is_of_one_order(explained: Explained, payload: str) -> bool:
    """Whether the code was made for a single sale, as far as it shows."""
    return explained.fields.get("initiation") == DYNAMIC or any(sign.match(payload) for sign in _ONE_ORDER)


def doubts(
    code: CollectionCode, explained: Explained, platform_of_code: PlatformOfCode, platforms: Iterable[Platform]
) -> tuple[Doubt, ...]:
    """What the owner should be told before the code is printed or shown. `platforms` are all that a name can mean."""
    found = []
    owner = platform_of_code(code.payload)
    if owner and owner != code.platform:
        found.append(Doubt(DoubtKind.OTHER_PLATFORM, owner))
    named = named_platforms(code.name, platforms)
    if named and not {code.platform, owner} & set(named):
        found.append(Doubt(DoubtKind.OTHER_NAME, named[0]))
    if is_of_one_order(explained, code.payload):
        found.append(Doubt(DoubtKind.ONE_ORDER))
    if explained.standard and explained.problems:
        found.append(Doubt(DoubtKind.BROKEN, "; ".join(explained.problems)))
    return tuple(found)
