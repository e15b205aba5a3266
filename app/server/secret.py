"""Secrets that stations and people show: given out once, and kept as their hash alone.

SHA-256 without a salt is enough for them, and lets them be found by it: 256 random bits cannot be guessed, and a code's
40 bits live half an hour, while attempts are counted.
"""

import hashlib
import secrets

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32 (https://www.crockford.com/base32.html): without I, L, O and U."""
_CODE_LENGTH = 8
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


def new_token() -> str:
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """To be read aloud and typed: `7K3M-9QXD`."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def code_as_made(typed: str) -> str:
    """What was typed, without hyphens and spaces, in capitals, with the letters that are no digits made digits."""
    return typed.upper().translate(_MISREAD)


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
