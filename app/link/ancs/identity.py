"""Who a notification is, across sessions in which the phone numbers everything anew.

The phone gives no lasting number, so a notification is known by what it says, to the second, and by how many that say
the same came before it. The ledger's identity is made of both: the epoch is the fingerprint, the sequence number the
ordinal. A replay after an absence gets the numbers it had; two equal payments in one second are 1 and 2.

What this cannot tell: of two equal notices of one second, one is read, and the phone leaves; the reader's copy is
removed on the phone, the second comes in that same second, and the phone returns. It is taken for the first.
"""

import hashlib
from collections import Counter
from typing import NamedTuple


class Told(NamedTuple):
    """What a notification says; `date` is as the phone wrote it."""

    app: str
    date: str
    title: str
    subtitle: str
    message: str


def fingerprint(told: Told) -> str:
    """16 hex digits of SHA-256 over the parts, each after its length in octets, so that no two notices run together."""
    digest = hashlib.sha256()
    for part in told:
        octets = part.encode()
        digest.update(len(octets).to_bytes(4, "little") + octets)
    return digest.hexdigest()[:16]


class Ordinals:
    """Counts equal notices within one session. One that was removed keeps its number: it is not given twice."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()
        self._of_uid: dict[int, tuple[str, int]] = {}

    def of(self, uid: int, epoch: str) -> int:
        """The number, from 1, of this notification among those with the same fingerprint."""
        known = self._of_uid.get(uid)
        if known is not None and known[0] == epoch:
            return known[1]
        self._given[epoch] += 1
        self._of_uid[uid] = (epoch, self._given[epoch])
        return self._given[epoch]
