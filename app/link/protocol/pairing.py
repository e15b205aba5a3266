"""A pairing: one station, one phone, one key; and the URI by which the key travels from screen to camera."""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlsplit

from app.link.protocol.tags import Role, resolves
from app.link.protocol.texts import shortened

KEY_SIZE = 32
NAME_LIMIT = 128
"""Bytes of UTF-8 in a station's or a phone's name."""

_URI_VERSION = "1"
_URI_LIMIT = 2048
_HEX_DIGITS = frozenset("0123456789abcdef")


class PairingUriBroken(ValueError):
    """A text that is no pairing code. The message is one English sentence that says what is wrong."""


@dataclass(frozen=True, slots=True)
class PairingSecret:
    """What a station and a phone share. `station_id` is 16 hex digits, `key` 32 bytes that must never be shown."""

    station_id: str
    station_name: str
    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not is_id(self.station_id):
            raise ValueError(f"a station id has 16 hex digits: {self.station_id!r}")
        if len(self.key) != KEY_SIZE:
            raise ValueError(f"a pairing key has {KEY_SIZE} bytes, not {len(self.key)}")

    @classmethod
    def fresh(cls, station_id: str, station_name: str) -> "PairingSecret":
        """A new pairing with a new random key."""
        return cls(station_id, station_name, secrets.token_bytes(KEY_SIZE))

    def uri(self) -> str:
        """The text of the QR code. It holds the key: show it only while pairing."""
        name = shortened(self.station_name, NAME_LIMIT)
        key = base64.urlsafe_b64encode(self.key).decode().rstrip("=")
        check = _checksum(self.station_id, name, self.key)
        return f"paybell://pair?v={_URI_VERSION}&s={self.station_id}&n={quote(name, safe='')}&k={key}&c={check}"


def is_id(text: str) -> bool:
    """Whether `text` is a station id, a phone id or an epoch: 16 lower-case hex digits."""
    return len(text) == 16 and set(text) <= _HEX_DIGITS


def pairing_of(tag: bytes, role: Role, pairings: Iterable[PairingSecret]) -> PairingSecret | None:
    """The pairing whose partner, in `role`, made `tag`."""
    return next((pairing for pairing in pairings if resolves(pairing.key, role, tag)), None)


def parse_pairing_uri(text: str) -> PairingSecret:
    """Read what was scanned or pasted. White space anywhere is ignored, and so are parameters of later versions.

    Raises:
        PairingUriBroken: the text is no pairing code, or not a whole one.
    """
    parameters = _parameters("".join(text.split()))
    if parameters.get("v") != _URI_VERSION:
        raise PairingUriBroken("This pairing code was made by a newer station: update the app on the phone.")
    station_id, name = _required(parameters, "s"), parameters.get("n", "")
    key = _key(_required(parameters, "k"))
    if not is_id(station_id) or len(name.encode()) > NAME_LIMIT:
        raise PairingUriBroken("This pairing code names no station.")
    if _required(parameters, "c") != _checksum(station_id, name, key):
        raise PairingUriBroken("This pairing code was damaged on its way: scan or copy it again.")
    return PairingSecret(station_id, name, key)


def _parameters(uri: str) -> dict[str, str]:
    if len(uri) > _URI_LIMIT:
        raise PairingUriBroken("This is longer than any pairing code.")
    try:
        uri.encode()
        parts = urlsplit(uri)
        pairs = parse_qsl(parts.query, keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise PairingUriBroken("This is not a Paybell pairing code.") from error
    if (parts.scheme, parts.netloc.lower()) != ("paybell", "pair"):
        raise PairingUriBroken("This is not a Paybell pairing code.")
    if len(dict(pairs)) != len(pairs):
        raise PairingUriBroken("This pairing code says the same thing twice.")
    return dict(pairs)


def _required(parameters: dict[str, str], name: str) -> str:
    try:
        return parameters[name]
    except KeyError:
        raise PairingUriBroken("This pairing code is not complete: scan or copy all of it.") from None


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise PairingUriBroken("The key in this pairing code is damaged: scan or copy it again.") from error
    if len(key) != KEY_SIZE:
        raise PairingUriBroken("The key in this pairing code has the wrong length: scan or copy all of it.")
    return key


def _checksum(station_id: str, name: str, key: bytes) -> str:
    """Finds typing and copying errors; whoever could forge it has the key already."""
    return hashlib.sha256(bytes.fromhex(station_id) + key + name.encode()).hexdigest()[:8]
