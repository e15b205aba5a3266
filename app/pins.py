"""The PINs of the shop's people, hashed, in a file of their own: the journal is read by others, this is not."""

import json
import re
import threading
from pathlib import Path

from app.private_file import require_private, write_private

_PIN = re.compile(r"[0-9]{4,8}")


class NotAPin(ValueError):
    """A PIN has 4 to 8 digits."""


class PinFile:
    """A hash a person, by Argon2id with the parameters of RFC 9106, section 4, second recommendation.

    Four digits are guessed soon by whoever has the file, hash or no hash; it keeps PINs from eyes, and the attempts at
    the till are limited elsewhere. Every call takes some 50 ms or waits for the disk: not on the window's thread.

    Raises:
        NotPrivate: others can read the file and that cannot be changed.
        OSError, ValueError: the file cannot be read.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._hashes: dict[str, str] = self._read() if file.exists() else {}

    def set(self, person_id: str, pin: str) -> None:
        """Keep another PIN.

        Raises:
            NotAPin: it has not 4 to 8 digits.
        """
        from argon2 import PasswordHasher
        from argon2.profiles import RFC_9106_LOW_MEMORY

        if not _PIN.fullmatch(pin):
            raise NotAPin
        hashed = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY).hash(pin)
        with self._lock:
            self._write({**self._hashes, person_id: hashed})

    def fits(self, person_id: str, pin: str) -> bool:
        """Whether this is the person's PIN; nobody's is, for a person without one."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return PasswordHasher().verify(self._hashes.get(person_id, ""), pin)
        except (VerificationError, InvalidHashError):
            return False

    def knows(self, person_id: str) -> bool:
        return person_id in self._hashes

    def forget(self, person_id: str) -> None:
        with self._lock:
            self._write({known: hashed for known, hashed in self._hashes.items() if known != person_id})

    def _read(self) -> dict[str, str]:
        require_private(self._file)
        kept = json.loads(self._file.read_text(encoding="utf-8"))
        if not isinstance(kept, dict) or not all(isinstance(hashed, str) for hashed in kept.values()):
            raise ValueError(f"{self._file} holds no PINs")
        return kept

    def _write(self, hashes: dict[str, str]) -> None:
        write_private(self._file, json.dumps(hashes, indent=1))
        self._hashes = hashes
