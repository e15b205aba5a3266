"""Resolvable tags: who holds the pairing key knows its partner; to all others a tag is noise that never returns.

A tag is 6 random bytes followed by the first 6 bytes of HMAC-SHA-256 (RFC 2104) of a label and those random bytes
under the pairing key. The idea is that of Bluetooth's resolvable private addresses (Core 5.4, vol 6, part B,
section 1.3.2.2), with 48 bits of hash instead of 24.
"""

import hmac
import secrets
from enum import Enum

RANDOM_SIZE = 6
TAG_SIZE = 12


class Role(Enum):
    """Whose tag it is. The value is hashed with it, so that one side's tag never passes as the other's."""

    PHONE = b"paybell phone tag\x00"
    STATION = b"paybell station tag\x00"


def fresh_random() -> bytes:
    return secrets.token_bytes(RANDOM_SIZE)


def make_tag(key: bytes, role: Role, random: bytes) -> bytes:
    """The tag of `role` in the pairing of `key`. `random` is 6 bytes that were never used before."""
    if len(random) != RANDOM_SIZE:
        raise ValueError(f"a tag begins with {RANDOM_SIZE} random bytes, not {len(random)}")
    return random + hmac.digest(key, role.value + random, "sha256")[: TAG_SIZE - RANDOM_SIZE]


def resolves(key: bytes, role: Role, tag: bytes) -> bool:
    """Whether `tag` was made with `key` by `role`. A stranger's tag passes once in 2**48."""
    return len(tag) == TAG_SIZE and hmac.compare_digest(tag, make_tag(key, role, tag[:RANDOM_SIZE]))
