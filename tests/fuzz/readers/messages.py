"""What stands inside an opened message, and what may be read of a phone before: CBOR from a phone gone wrong."""

from pathlib import Path

from app.link.protocol.about import About
from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.messages import (
    AckMessage,
    HelloMessage,
    NoticeMessage,
    PingMessage,
    StatusMessage,
    decode,
    encode,
)
from app.link.protocol.session import PhoneIntroduction
from tests.fuzz.reader import Reader
from tests.link.protocol.strategies import HELLO, NOTICE, PHONE

WORDS = tuple(
    bytes.fromhex(word)
    for word in (
        "a0", "80", "60", "40", "f4", "f6", "f97e00", "fb7ff0000000000000", "1bffffffffffffffff", "9f", "ff", "bf",
        "c2", "d81c", "5bffffffffffffffff", "9b00000000ffffffff", "bb00000000ffffffff", "a16161", "8181",
    )
)  # fmt: skip
"""Items of CBOR (RFC 8949): empty, special, without end, tagged, and longer than anything."""


def _message(data: bytes, _folder: Path) -> int:
    """What it says can be said again, and is then the same."""
    message = decode(data)
    if message is None:
        return 0
    assert decode(encode(message)) == message
    return 1


def _about(data: bytes, _folder: Path) -> int:
    about = About.decode(data)
    assert About.decode(about.encode()) == about
    return len(about.versions)


def _introduction(data: bytes, _folder: Path) -> int:
    introduction = PhoneIntroduction.decode(data)
    assert PhoneIntroduction.decode(introduction.encode()) == introduction
    return 1


MESSAGES = Reader(
    "messages",
    _message,
    samples=tuple(
        encode(message)
        for message in (
            NOTICE,
            StatusMessage(80, charging=True, queued=3, clock_ms=1_767_225_600_000, answers=7),
            HELLO,
            HelloMessage(PHONE.epoch, 9, tuple(f"app.{number}" for number in range(40)), "店"),
            AckMessage(PHONE.epoch, 2**63 - 1),
            PingMessage(2**32 - 1),
            NoticeMessage(PHONE.epoch, 1, "a", "题" * 170, "收" * 1000, 0),
        )
    ),
    refuses=(MessageBroken,),
    words=WORDS,
)
ABOUT = Reader("about", _about, (About("Phone").encode(), About("", (1, 2, 255)).encode()), (MessageBroken,), WORDS)
INTRODUCTION = Reader("introduction", _introduction, (PHONE.encode(),), (ValueError,), WORDS)
