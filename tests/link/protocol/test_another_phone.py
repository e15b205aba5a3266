"""A phone written from docs/link-protocol.md and the Noise specification alone, without a line of the station's code.

Given the station's packets and the drawn key of the vectors, it must send what the vectors say a phone sends.
"""

import hashlib
import hmac
import json
from pathlib import Path

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

VECTORS = json.loads((Path(__file__).parents[3] / "docs" / "link-protocol-vectors.json").read_text(encoding="utf-8"))
KEY = bytes.fromhex(VECTORS["pairing"]["key"])
STATION_ID = bytes.fromhex(VECTORS["pairing"]["station_id"])
PHONE_ID = bytes.fromhex(VECTORS["phone"]["phone_id"])


class Symmetric:
    """Noise's SymmetricState and CipherState, with SHA-256 and ChaCha20-Poly1305."""

    def __init__(self, name: bytes, prologue: bytes) -> None:
        self.ck = self.h = hashlib.sha256(name).digest() if len(name) > 32 else name.ljust(32, b"\x00")
        self.mix_hash(prologue)

    def mix_hash(self, data: bytes) -> None:
        self.h = hashlib.sha256(self.h + data).digest()

    def hkdf(self, data: bytes) -> tuple[bytes, bytes, bytes]:
        secret = hmac.digest(self.ck, data, "sha256")
        first = hmac.digest(secret, b"\x01", "sha256")
        second = hmac.digest(secret, first + b"\x02", "sha256")
        return first, second, hmac.digest(secret, second + b"\x03", "sha256")

    def mix_key(self, data: bytes) -> None:
        self.ck, self.k, _ = self.hkdf(data)

    def mix_key_and_hash(self, data: bytes) -> None:
        self.ck, mixed, self.k = self.hkdf(data)
        self.mix_hash(mixed)

    def encrypt(self, data: bytes) -> bytes:
        sealed = ChaCha20Poly1305(self.k).encrypt(bytes(12), data, self.h)
        self.mix_hash(sealed)
        return sealed

    def decrypt(self, sealed: bytes) -> bytes:
        data = ChaCha20Poly1305(self.k).decrypt(bytes(12), sealed, self.h)
        self.mix_hash(sealed)
        return data


class AnotherPhone:
    def __init__(self, mtu: int) -> None:
        self.size = min(mtu - 3, 512) - 3
        self.sent = 0
        self.sealed = 0
        self.opened = 0

    def answer(self, opening: bytes, mark: int) -> list[bytes]:
        header, message = opening[: 15 + opening[2]], opening[15 + opening[2] :]
        random, tag = header[-12:-6], header[-6:]
        assert hmac.digest(KEY, b"paybell station tag\x00" + random, "sha256")[:6] == tag
        bound_id = bytes(8) if header[1] == 0 else PHONE_ID
        noise = Symmetric(b"Noise_NNpsk0_25519_ChaChaPoly_SHA256", b"paybell link\x00" + header + STATION_ID + bound_id)
        noise.mix_key_and_hash(KEY)
        noise.mix_hash(message[:32])
        noise.mix_key(message[:32])
        assert noise.decrypt(message[32:]) == b""
        return self.frames(1, mark, self._reply(noise, message[:32]))

    def _reply(self, noise: Symmetric, station_key: bytes) -> bytes:
        private = X25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["lot"]["phone_ephemeral_private"]))
        public = private.public_key().public_bytes_raw()
        noise.mix_hash(public)
        noise.mix_key(public)
        noise.mix_key(private.exchange(X25519PublicKey.from_public_bytes(station_key)))
        sealed = noise.encrypt(bytes.fromhex(VECTORS["handshakes"][0]["introduction"]))
        self.hearing_key, self.saying_key, _ = noise.hkdf(b"")
        return public + sealed

    def say(self, mark: int, message: bytes) -> list[bytes]:
        nonce = bytes(4) + self.sealed.to_bytes(8, "little")
        self.sealed += 1
        return self.frames(2, mark, ChaCha20Poly1305(self.saying_key).encrypt(nonce, message, b""))

    def hear(self, sealed: bytes) -> bytes:
        nonce = bytes(4) + self.opened.to_bytes(8, "little")
        self.opened += 1
        return ChaCha20Poly1305(self.hearing_key).decrypt(nonce, sealed, b"")

    def frames(self, kind: int, mark: int, payload: bytes) -> list[bytes]:
        parts = [payload[at : at + self.size] for at in range(0, len(payload), self.size)]
        packets = []
        for number, part in enumerate(parts):
            flags = kind << 6 | (0x20 if number == 0 else 0) | (0x10 if number == len(parts) - 1 else 0)
            packets.append(bytes([flags, mark, self.sent % 256]) + part)
            self.sent += 1
        return packets


def _payloads(packets):
    """The payloads of `packets`, put together."""
    whole = [b""]
    for packet in packets:
        whole[-1] += packet[3:]
        whole += [b""] if packet[0] & 0x10 else []
    return whole[:-1]


@pytest.mark.parametrize("session", VECTORS["sessions"], ids=lambda session: f"mtu{session['mtu']}")
def test_a_phone_written_from_the_document_says_and_hears_the_same(session):
    by_sender = {
        sender: [bytes.fromhex(entry["packet"]) for entry in session["packets"] if entry["from"] == sender]
        for sender in ("station", "phone")
    }
    mark = by_sender["station"][0][1]
    phone = AnotherPhone(session["mtu"])
    opening, *sealed = _payloads(by_sender["station"])
    packets = phone.answer(opening, mark)
    for message in _of("notice", "status"):
        packets += phone.say(mark, message)
    assert packets == by_sender["phone"]
    assert [phone.hear(payload) for payload in sealed] == _of("hello", "ack", "ping")


def test_its_introduction_is_the_one_of_the_document():
    introduction = cbor2.loads(bytes.fromhex(VECTORS["handshakes"][0]["introduction"]))
    phone = VECTORS["phone"]
    assert introduction == {
        "id": PHONE_ID,
        "epoch": bytes.fromhex(phone["epoch"]),
        "name": phone["name"],
    }


def _of(*types):
    return [bytes.fromhex(vector["cbor"]) for vector in VECTORS["messages"] if vector["type"] in types]
