"""The encrypted session: Noise_NNpsk0_25519_ChaChaPoly_SHA256 (The Noise Protocol Framework, revision 34).

The station initiates. The pairing key is the pre-shared key, so that only its holders can take part; fresh ephemeral
keys on both sides give each session keys of its own, which the pairing key alone does not reveal afterwards.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from noise.connection import Keypair, NoiseConnection
from noise.exceptions import NoiseInvalidMessage, NoiseValueError

from app.link.protocol.bounded_cbor import dump_map, load_map
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.fields import Fields
from app.link.protocol.frames import HANDSHAKE_LIMIT
from app.link.protocol.pairing import NAME_LIMIT, PairingSecret, is_id
from app.link.protocol.tags import TAG_SIZE, Role, fresh_random, make_tag
from app.link.protocol.texts import shortened
from app.link.protocol.versions import VERSIONS, highest_common

NOISE_NAME = b"Noise_NNpsk0_25519_ChaChaPoly_SHA256"
PROLOGUE_LABEL = b"paybell link\x00"
NO_PHONE_ID = "00" * 8
"""Stands in the prologue for the phone's id in the first session of a pairing, when the station cannot know it."""

_MAX_OFFERED = 16
_BEFORE_VERSIONS = 3
_NOISE_FAILURES = (InvalidTag, NoiseInvalidMessage, NoiseValueError, ValueError)  # ValueError: a low-order public key


@dataclass(frozen=True, slots=True)
class PhoneIntroduction:
    """Who the phone is: id and epoch of 16 hex digits each, and the name its owner sees in the list of phones."""

    phone_id: str
    name: str
    epoch: str

    def __post_init__(self) -> None:
        if not (is_id(self.phone_id) and is_id(self.epoch)) or self.phone_id == NO_PHONE_ID:
            raise ValueError(f"not 16 hex digits, or all zero: {self.phone_id!r}, {self.epoch!r}")

    def encode(self) -> bytes:
        return dump_map(
            {
                "id": bytes.fromhex(self.phone_id),
                "epoch": bytes.fromhex(self.epoch),
                "name": shortened(self.name, NAME_LIMIT),
            }
        )

    @classmethod
    def decode(cls, data: bytes) -> "PhoneIntroduction":
        """Raises ValueError when `data` is no introduction. Unknown fields are ignored."""
        fields = Fields(load_map(data, HANDSHAKE_LIMIT))
        return cls(fields.identity("id"), fields.text("name", NAME_LIMIT), fields.identity("epoch"))


@dataclass(frozen=True, slots=True)
class Lot:
    """What a side draws for one session. Fixed values are for test vectors alone."""

    mark: int = field(default_factory=lambda: secrets.randbelow(256))
    tag_random: bytes = field(default_factory=fresh_random)
    ephemeral: bytes | None = field(default=None, repr=False)
    """The private X25519 key; None lets the Noise library draw it."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The clear beginning of the first handshake message. Its layout is the same in every version."""

    version: int
    is_first: bool
    offered: tuple[int, ...]
    station_tag: bytes

    def encode(self) -> bytes:
        kind = 0 if self.is_first else 1
        return bytes([self.version, kind, len(self.offered), *self.offered]) + self.station_tag

    @classmethod
    def split(cls, data: bytes) -> tuple["Opening", bytes]:
        """The opening and the Noise message behind it.

        Raises:
            LinkClosed: BAD_MESSAGE.
        """
        if len(data) < _BEFORE_VERSIONS or data[1] > 1 or not 1 <= data[2] <= _MAX_OFFERED:
            raise LinkClosed(CloseReason.BAD_MESSAGE, "no opening")
        tag_at = _BEFORE_VERSIONS + data[2]
        end = tag_at + TAG_SIZE
        if len(data) < end:
            raise LinkClosed(CloseReason.BAD_MESSAGE, "the opening is cut off")
        return cls(data[0], data[1] == 0, tuple(data[_BEFORE_VERSIONS:tag_at]), data[tag_at:end]), data[end:]

    def prologue(self, station_id: str, phone_id: str) -> bytes:
        """Both sides hash this into the handshake: it opens only where they agree on every byte."""
        bound_phone = NO_PHONE_ID if self.is_first else phone_id
        return PROLOGUE_LABEL + self.encode() + bytes.fromhex(station_id) + bytes.fromhex(bound_phone)


class SecureSession:
    """Seals and opens messages. Each seal counts: one that is repeated, left out or out of order does not open."""

    def __init__(self, noise: NoiseConnection) -> None:
        self._noise = noise

    def seal(self, data: bytes) -> bytes:
        """`data` and 16 bytes more."""
        return bytes(self._noise.encrypt(data))

    def unseal(self, data: bytes) -> bytes:
        """Raises LinkClosed: TAMPERED."""
        try:
            return bytes(self._noise.decrypt(data))
        except _NOISE_FAILURES as error:
            raise LinkClosed(CloseReason.TAMPERED, "a sealed message does not open") from error


class StationHandshake:
    """The station's side. `phone_id` is None in the first session of a pairing."""

    def __init__(self, secret: PairingSecret, phone_id: str | None, spoken: Sequence[int], lot: Lot) -> None:
        version = highest_common(VERSIONS, spoken)
        if version is None:
            raise LinkClosed(CloseReason.OTHER_VERSION, f"the phone speaks {tuple(spoken)}")
        tag = make_tag(secret.key, Role.STATION, lot.tag_random)
        self._opening = Opening(version, phone_id is None, VERSIONS, tag)
        self._phone_id = phone_id
        prologue = self._opening.prologue(secret.station_id, phone_id or NO_PHONE_ID)
        self._noise = _noise(secret.key, prologue, lot.ephemeral)

    def opening(self) -> bytes:
        self._noise.set_as_initiator()
        self._noise.start_handshake()
        return self._opening.encode() + bytes(self._noise.write_message())

    def finish(self, reply: bytes) -> tuple[SecureSession, PhoneIntroduction]:
        """Raises LinkClosed: WRONG_KEY, BAD_MESSAGE or WRONG_PHONE."""
        phone = _introduction(_read(self._noise, reply))
        if self._phone_id not in (None, phone.phone_id):
            raise LinkClosed(CloseReason.WRONG_PHONE, "another phone answered")
        return SecureSession(self._noise), phone


@dataclass(frozen=True, slots=True)
class Answer:
    """The phone's side, done: what to send back, the session, and the pairing whose station asked."""

    reply: bytes
    session: SecureSession
    pairing: PairingSecret


def answer(
    data: bytes,
    introduction: PhoneIntroduction,
    known: Callable[[bytes], PairingSecret | None],
    versions: Sequence[int],
    lot: Lot,
) -> Answer:
    """Read an opening and answer it.

    Raises:
        LinkClosed: BAD_MESSAGE, OTHER_VERSION, UNKNOWN_STATION or WRONG_KEY.
    """
    opening, first_message = Opening.split(data)
    if opening.version != highest_common(versions, opening.offered):
        raise LinkClosed(CloseReason.OTHER_VERSION, f"{opening.version} of {opening.offered}")
    pairing = known(opening.station_tag)
    if pairing is None:
        raise LinkClosed(CloseReason.UNKNOWN_STATION, "no pairing fits the station's tag")
    noise = _noise(pairing.key, opening.prologue(pairing.station_id, introduction.phone_id), lot.ephemeral)
    noise.set_as_responder()
    noise.start_handshake()
    _read(noise, first_message)
    return Answer(bytes(noise.write_message(introduction.encode())), SecureSession(noise), pairing)


def _noise(key: bytes, prologue: bytes, ephemeral: bytes | None) -> NoiseConnection:
    noise = NoiseConnection.from_name(NOISE_NAME)
    noise.set_psks(psk=key)
    noise.set_prologue(prologue)
    if ephemeral is not None:
        noise.set_keypair_from_private_bytes(Keypair.EPHEMERAL, ephemeral)
    return noise


def _read(noise: NoiseConnection, message: bytes) -> bytes:
    try:
        return bytes(noise.read_message(message))
    except _NOISE_FAILURES as error:
        raise LinkClosed(CloseReason.WRONG_KEY, "the handshake does not open") from error


def _introduction(data: bytes) -> PhoneIntroduction:
    try:
        return PhoneIntroduction.decode(data)
    except ValueError as error:
        raise LinkClosed(CloseReason.BAD_MESSAGE, str(error)) from error
