"""Messages and sessions for the tests of this folder."""

from hypothesis import strategies as st

from app.link.protocol.channel import Heard, PhoneChannel, StationChannel
from app.link.protocol.messages import (
    MAX_COUNT,
    MAX_SEQ,
    MAX_TIME_MS,
    AckMessage,
    HelloMessage,
    NoticeMessage,
    PingMessage,
    StatusMessage,
)
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import PhoneIntroduction

IDS = st.binary(min_size=8, max_size=8).map(bytes.hex)
SEQS = st.integers(1, MAX_SEQ)
COUNTS = st.integers(0, MAX_COUNT)
TIMES = st.integers(0, MAX_TIME_MS)
APPS = st.text(st.characters(codec="ascii"), min_size=1, max_size=40)

NOTICES = st.builds(NoticeMessage, IDS, SEQS, APPS, st.text(max_size=100), st.text(max_size=300), TIMES, st.booleans())
STATUSES = st.builds(StatusMessage, st.none() | st.integers(0, 100), st.booleans(), COUNTS, TIMES, st.none() | COUNTS)
HELLOS = st.builds(
    HelloMessage, IDS, st.integers(0, MAX_SEQ), st.lists(APPS, max_size=10).map(tuple), st.text(max_size=30)
)
ACKS = st.builds(AckMessage, IDS, SEQS)
PINGS = st.builds(PingMessage, COUNTS)
FROM_PHONE = NOTICES | STATUSES
FROM_STATION = HELLOS | ACKS | PINGS

SECRET = PairingSecret("0123456789abcdef", "Shop", bytes(range(32)))
PHONE = PhoneIntroduction("f0e1d2c3b4a59687", "Phone", "1122334455667788")
HELLO = HelloMessage(PHONE.epoch, 0, ("com.tencent.mm",), "Shop")
NOTICE = NoticeMessage(PHONE.epoch, 1, "com.tencent.mm", "微信支付", "收款到账12.50元", 1_767_225_600_000)


def phone_channel(mtu: int = 247, secret: PairingSecret | None = SECRET) -> PhoneChannel:
    return PhoneChannel(PHONE, lambda _tag: secret, mtu)


def deliver(packets, channel) -> Heard:
    """Give every packet to `channel`; what they brought, together."""
    heard = [channel.receive(packet) for packet in packets]
    messages = tuple(message for each in heard for message in each.messages)
    replies = tuple(packet for each in heard for packet in each.packets)
    return Heard(messages, replies, heard[-1].established)


def established(mtu: int = 247, phone_id: str | None = None) -> tuple[StationChannel, PhoneChannel]:
    """A session that stands on both sides: the phone has heard the station's hello."""
    station, phone = StationChannel(SECRET, phone_id=phone_id, mtu=mtu), phone_channel(mtu)
    deliver(deliver(station.open(), phone).packets, station)
    deliver(station.send(HELLO), phone)
    return station, phone
