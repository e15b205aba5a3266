"""Where pairing keys are kept: the system's keychain, or, where there is none, a file that only its owner can read."""

import json
import logging
import secrets
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.private_file import require_private, write_private

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

SERVICE = "Paybell pairing"
PROBE = "probe"
NO_KEYCHAINS = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Packages whose backends keep nothing, or keep it in a file that is no better than our own."""
KEY_SIZE = 32
"""Bytes."""


def open_key_store(
    file: Path, service: str = SERVICE, size: int | None = KEY_SIZE
) -> "KeychainKeyStore | FileKeyStore":
    """The store to use from now on. It may block, and so may its calls: not on the window's thread.

    `service` is what the keychain calls its entries; `size` is that of each key in bytes, None for any. Keys that stand
    in `file` already stay there: then the keychain, slow to load, is not touched at all.

    Raises:
        NotPrivate: others can read the file and that cannot be changed.
    """
    in_file = FileKeyStore(file)
    if in_file.holds_keys:
        return in_file
    backend = find_keychain()
    return in_file if backend is None else KeychainKeyStore(backend, service, size)


def find_keychain() -> "KeyringBackend | None":
    """The system's keychain, if it can keep, give back and forget a secret now. It may ask the user to unlock it."""
    import keyring  # here, because it takes a fifth of a second to load

    backend = keyring.get_keyring()
    return backend if _is_keychain(backend) and _keeps_a_secret(backend) else None


class KeychainKeyStore:
    """Keys as entries of the system's keychain, in hex, under the phone's id."""

    is_keychain = True

    def __init__(self, backend: "KeyringBackend", service: str = SERVICE, size: int | None = KEY_SIZE) -> None:
        self._backend = backend
        self._service = service
        self._size = size

    def get(self, phone_id: str) -> bytes | None:
        """The key; None, with a line in the log, when the keychain withholds it or something else stands there."""
        from keyring.errors import KeyringError  # here, because it takes a fifth of a second to load

        try:
            kept = self._backend.get_password(self._service, phone_id)
        except KeyringError as refusal:
            log.warning("the keychain withholds the key of phone %s: %s", phone_id, refusal)
            return None
        return None if kept is None else _key_in(kept, phone_id, self._size)

    def put(self, phone_id: str, key: bytes) -> None:
        self._backend.set_password(self._service, phone_id, key.hex())

    def forget(self, phone_id: str) -> None:
        if self._backend.get_password(self._service, phone_id) is not None:
            self._backend.delete_password(self._service, phone_id)


class FileKeyStore:
    """Keys as a JSON object, phone id to hex, in a file that only its owner can read.

    A file that others could read is made private again, with a warning: a key that was seen should be paired anew. One
    that is no key file is moved aside, and its phones have to be paired anew. On Windows privacy is an access list with
    the present user alone; an administrator can still read it, as on every system.

    Raises:
        NotPrivate: others can read the file and that cannot be changed.
    """

    is_keychain = False

    def __init__(self, file: Path) -> None:
        self._file = file
        self._keys = self._read() if file.exists() else {}
        self._writing = threading.Lock()

    @property
    def holds_keys(self) -> bool:
        return bool(self._keys)

    def get(self, phone_id: str) -> bytes | None:
        return self._keys.get(phone_id)

    def put(self, phone_id: str, key: bytes) -> None:
        with self._writing:
            self._write({**self._keys, phone_id: key})

    def forget(self, phone_id: str) -> None:
        with self._writing:
            if phone_id in self._keys:
                self._write({kept: key for kept, key in self._keys.items() if kept != phone_id})

    def _read(self) -> dict[str, bytes]:
        require_private(self._file)
        try:
            entries = json.loads(self._file.read_text(encoding="utf-8"))
            return {phone_id: bytes.fromhex(key) for phone_id, key in entries.items()}
        except (ValueError, AttributeError, TypeError) as error:
            aside = self._file.with_name(f"{self._file.stem}-broken-{datetime.now().astimezone():%Y%m%d-%H%M%S}.json")
            self._file.replace(aside)
            log.warning("the key file could not be read (%s); it is now %s", error, aside)
            return {}

    def _write(self, keys: dict[str, bytes]) -> None:
        write_private(self._file, json.dumps({phone_id: key.hex() for phone_id, key in keys.items()}, indent=1))
        self._keys = keys


def _key_in(kept: str, phone_id: str, size: int | None) -> bytes | None:
    try:
        key = bytes.fromhex(kept)
    except ValueError:
        key = b""
    if not key or (size is not None and len(key) != size):
        log.warning("what the keychain has for phone %s is no key", phone_id)
        return None
    return key


def _is_keychain(backend: "KeyringBackend") -> bool:
    """A chain of backends is one when each link is: it may write to any of them."""
    links = getattr(backend, "backends", None) or [backend]
    return not any(type(link).__module__.startswith(NO_KEYCHAINS) for link in links)


def _keeps_a_secret(backend: "KeyringBackend") -> bool:
    """Only trying tells: a keychain can be installed and locked, or its service not running."""
    secret = secrets.token_hex(8)
    try:
        backend.set_password(SERVICE, PROBE, secret)
        kept = backend.get_password(SERVICE, PROBE) == secret
        backend.delete_password(SERVICE, PROBE)
    except Exception as fault:  # noqa: BLE001 -- each system's backend has exceptions of its own (D-Bus, Win32, Cocoa)
        log.warning("the system's keychain does not serve: %s", fault)
        return False
    return kept
