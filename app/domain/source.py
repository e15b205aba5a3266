"""Where a payment was heard."""

import re
from dataclasses import dataclass

_COUNT = re.compile(r"\s*\[(\d{1,4})[条條]\]")


@dataclass(frozen=True, slots=True)
class Source:
    """One app on one phone.

    A wallet tells of a payment once, so two notices from one source are two payments, whatever they say. A wallet and a
    bank's app on one phone are two sources, and so is one wallet on two phones of the shop: each may tell of the same
    payment. The notice's title is no part of it: one app speaks under several.
    """

    phone: str
    app: str


def grouped_count(text: str) -> int:
    """The number in front of a notice that stands for several: 3 for `[3条]微信支付: …`; 0 where there is none.

    A count that has reached its end, as in `[+99条]`, no longer tells one notice from the next and is none either.
    The ledger's rows hold what this gives: another rule needs a migration.
    """
    found = _COUNT.match(text)
    return int(found[1]) if found else 0
