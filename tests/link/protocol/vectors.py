"""The test vectors of docs/link-protocol.md: `python -m tests.link.protocol.vectors` writes the file anew."""

import json
import warnings
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from app.link.protocol.about import About
from app.link.protocol.channel import PhoneChannel, StationChannel
from app.link.protocol.closing import CloseReason
from app.link.protocol.frames import Fragmenter, PacketKind, Reassembler
from app.link.protocol.gatt import ABOUT, SERVICE, TO_PHONE, TO_STATION, advertisement
from app.link.protocol.messages import (
    FROM_PHONE,
    AckMessage,
    HelloMessage,
    Message,
    NoticeMessage,
    PingMessage,
    StatusMessage,
    encode,
)
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import NO_PHONE_ID, Lot, Opening, PhoneIntroduction
from app.link.protocol.tags import TAG_SIZE, Role, make_tag

FILE = Path(__file__).parents[3] / "docs" / "link-protocol-vectors.json"

SECRET = PairingSecret("0123456789abcdef", "Corner shop 小店", bytes(range(32)))
PHONE = PhoneIntroduction("f0e1d2c3b4a59687", "Till phone", "1122334455667788")
PHONE_TAG_RANDOM = bytes.fromhex("a0a1a2a3a4a5")
STATION_LOT = Lot(0x5A, bytes.fromhex("b0b1b2b3b4b5"), bytes([0x11] * 32))
PHONE_LOT = Lot(ephemeral=bytes([0x22] * 32))

MESSAGES: tuple[Message, ...] = (
    HelloMessage(PHONE.epoch, 41, ("com.eg.android.AlipayGphone", "com.tencent.mm"), SECRET.station_name),
    StatusMessage(82, True, 1, 1_767_225_600_000),
    NoticeMessage(
        PHONE.epoch, 42, "com.eg.android.AlipayGphone", "支付宝通知", "支付宝成功收款12.50元。", 1_767_225_599_500
    ),
    AckMessage(PHONE.epoch, 42),
    PingMessage(7),
    StatusMessage(None, False, 0, 1_767_225_610_000, answers=7),
    NoticeMessage(PHONE.epoch, 43, "com.tencent.mm", "微信支付", "收" * 2000, 1_767_225_611_000),
)

REFUSED = {
    "": "empty",
    "a0": "no type",
    "a16474797065": "cut off",
    "a1647479706501": "the type is not a text",
    "a164747970656470696e67": "a ping without n",
    "a264747970656470696e67616ef5": "n is true, not an integer",
    "a264747970656470696e67616e20": "n is negative",
    "a264747970656470696e67616e0100": "something follows",
    "a364747970656470696e67616e01616e01": "n stands twice",
    "bf64747970656470696e67616e01ff": "indefinite length",
    "a264747970656470696e67616ec101": "a tag",
    "a264747970656470696e67616e9bffffffffffffffff": "an array of 2**64-1 items",
    "a364747970656470696e67616e01617881818181f6": "nested five deep",
    "a364747970656470696e67616e010101": "a key that is no text",
    "a264747970656470696e6761ff01": "a key that is not UTF-8",
}


@dataclass
class Wire:
    """Both channels, with every packet written down as it passes."""

    phone_id: str | None
    mtu: int
    log: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the Noise library warns of fixed keys, rightly
            self.station = StationChannel(SECRET, phone_id=self.phone_id, mtu=self.mtu, lot=STATION_LOT)
            self.phone = PhoneChannel(PHONE, lambda _tag: SECRET, self.mtu, lot=PHONE_LOT)
            replies = [packet for opening in self._sent("station", self.station.open()) for packet in opening]
            self._sent("phone", replies)

    def say(self, message: Message) -> None:
        if isinstance(message, FROM_PHONE):
            self._sent("phone", self.phone.send(message))
        else:
            self._sent("station", self.station.send(message))

    def _sent(self, sender: str, packets: list[bytes]) -> list[tuple[bytes, ...]]:
        hearer = self.phone if sender == "station" else self.station
        self.log += [{"from": sender, "packet": packet.hex()} for packet in packets]
        return [hearer.receive(packet).packets for packet in packets]


def conversation(phone_id: str | None, mtu: int) -> dict[str, Any]:
    """A whole session: handshake, then every message of MESSAGES."""
    wire = Wire(phone_id, mtu)
    for message in MESSAGES:
        wire.say(message)
    return {"phone_id": phone_id, "mtu": mtu, "packets": wire.log}


def handshake(phone_id: str | None) -> dict[str, Any]:
    wire = Wire(phone_id, 517)
    tag = make_tag(SECRET.key, Role.STATION, STATION_LOT.tag_random)
    opening = Opening(1, phone_id is None, (1,), tag)
    sent = {entry["from"]: bytes.fromhex(entry["packet"]) for entry in wire.log}
    return {
        "phone_id": phone_id,
        "prologue": opening.prologue(SECRET.station_id, phone_id or NO_PHONE_ID).hex(),
        "opening": _payload(sent["station"]).hex(),
        "introduction": PHONE.encode().hex(),
        "reply": _payload(sent["phone"]).hex(),
    }


def alerts() -> list[dict[str, Any]]:
    return [
        {
            "code": int(reason),
            "reason": reason.name,
            "packet": Fragmenter(STATION_LOT.mark, 23).packets(PacketKind.ALERT, bytes([reason]))[0].hex(),
        }
        for reason in CloseReason
    ]


def vectors() -> dict[str, Any]:
    phone_tag = make_tag(SECRET.key, Role.PHONE, PHONE_TAG_RANDOM)
    station_tag = make_tag(SECRET.key, Role.STATION, STATION_LOT.tag_random)
    parts = advertisement(phone_tag)
    return {
        "uuids": {"service": SERVICE, "to_station": TO_STATION, "to_phone": TO_PHONE, "about": ABOUT},
        "pairing": {
            "station_id": SECRET.station_id,
            "station_name": SECRET.station_name,
            "key": SECRET.key.hex(),
            "uri": SECRET.uri(),
        },
        "phone": asdict(PHONE),
        "tags": {
            "phone": {"random": PHONE_TAG_RANDOM.hex(), "tag": phone_tag.hex()},
            "station": {"random": station_tag[: TAG_SIZE // 2].hex(), "tag": station_tag.hex()},
        },
        "advertisement": {"data": parts.data.hex(), "scan_response": parts.scan_response.hex()},
        "about": {"name": "Pixel 8", "versions": [1], "cbor": About("Pixel 8").encode().hex()},
        "lot": {
            "mark": STATION_LOT.mark,
            "station_ephemeral_private": (STATION_LOT.ephemeral or b"").hex(),
            "phone_ephemeral_private": (PHONE_LOT.ephemeral or b"").hex(),
        },
        "handshakes": [handshake(None), handshake(PHONE.phone_id)],
        "messages": [{"type": m.NAME, "fields": asdict(m), "cbor": encode(m).hex()} for m in MESSAGES],
        "refused_messages": [{"cbor": data, "why": why} for data, why in REFUSED.items()],
        "alerts": alerts(),
        "sessions": [conversation(None, 23), conversation(PHONE.phone_id, 247)],
    }


def text() -> str:
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


def _payload(packet: bytes) -> bytes:
    payload = Reassembler().take(packet)
    if payload is None:
        raise ValueError("the handshake message does not fit one packet")
    return payload.data


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
