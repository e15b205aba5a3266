"""Passwords, by Argon2id with the parameters of RFC 9106, section 4, second recommendation (64 MiB each)."""

import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from app.server.pages.refused import Refused

SHORTEST, LONGEST = 10, 200
AT_ONCE = 2
"""So many hashes are worked on at once: each takes memory, and guessing must not take all there is."""
_HASHER = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
_SLOTS = threading.BoundedSemaphore(AT_ONCE)


def hash_password(password: str) -> str:
    """Raises Refused where it is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise Refused("A password has {least} to {most} characters.", least=SHORTEST, most=LONGEST)
    with _SLOTS:
        return _HASHER.hash(password)


def fits(password_hash: str | None, password: str) -> bool:
    """For an account that does not exist it is no, and takes as long."""
    with _SLOTS:
        try:
            return _HASHER.verify(password_hash or _nobodys(), password) and password_hash is not None
        except (VerificationError, InvalidHashError):
            return False


@cache
def _nobodys() -> str:
    return _HASHER.hash("nobody's")
