import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.link.protocol.channel import Heard, NotEstablished, PhoneChannel, StationChannel
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.frames import MAX_MTU, MIN_MTU, Fragmenter, PacketKind
from app.link.protocol.messages import FROM_PHONE, AckMessage, PingMessage, StatusMessage
from app.link.protocol.pairing import PairingSecret, pairing_of
from app.link.protocol.session import PhoneIntroduction
from app.link.protocol.tags import Role
from tests.link.protocol import strategies
from tests.link.protocol.strategies import HELLO, NOTICE, PHONE, SECRET, deliver, established, phone_channel

MTUS = st.integers(MIN_MTU, MAX_MTU)
TALK = st.lists(strategies.FROM_PHONE | strategies.FROM_STATION, max_size=8)


def closing(call, *arguments):
    with pytest.raises(LinkClosed) as closed:
        call(*arguments)
    return closed.value


def station_channel(phone_id=None, mtu=247, secret=SECRET):
    return StationChannel(secret, phone_id=phone_id, mtu=mtu)


@settings(max_examples=60)
@given(MTUS, st.none() | st.just(PHONE.phone_id), TALK)
def test_everything_said_is_heard_in_order_at_any_mtu(mtu, phone_id, talk):
    station, phone = established(mtu, phone_id)
    for message in talk:
        sender, hearer = (phone, station) if isinstance(message, FROM_PHONE) else (station, phone)
        assert deliver(sender.send(message), hearer) == Heard((message,), (), established=True)


def test_both_sides_know_each_other_once_the_session_stands():
    station, phone = station_channel(), phone_channel()
    reply = deliver(station.open(), phone)
    assert (reply.established, station.phone, phone.station_id) == (False, None, None)
    assert deliver(reply.packets, station).established
    assert (station.phone, phone.station_id) == (PHONE, None)
    assert deliver(station.send(HELLO), phone) == Heard((HELLO,), (), established=True)
    assert phone.station_id == SECRET.station_id


def test_a_phone_of_several_stations_finds_the_key_by_the_tag():
    pairings = [PairingSecret.fresh(f"{n:016x}", f"Station {n}") for n in range(4)]
    phone = PhoneChannel(PHONE, lambda tag: pairing_of(tag, Role.STATION, pairings), 247)
    station = station_channel(secret=pairings[2])
    deliver(deliver(station.open(), phone).packets, station)
    deliver(station.send(HELLO), phone)
    assert phone.station_id == pairings[2].station_id


def test_nothing_can_be_said_before_the_session_stands():
    station, phone = station_channel(), phone_channel()
    with pytest.raises(NotEstablished):
        station.send(HELLO)
    deliver(station.open(), phone)
    with pytest.raises(NotEstablished):
        phone.send(NOTICE)


def test_an_opening_played_again_establishes_nothing():
    recorded = station_channel().open()
    assert not deliver(recorded, phone_channel()).established
    phone = phone_channel()
    assert not deliver(recorded, phone).established
    with pytest.raises(NotEstablished):
        phone.send(NOTICE)


def test_a_message_of_a_later_version_is_passed_over():
    station, phone = established()
    later = _sealed(phone, b"\xa1\x64type\x65later")
    assert deliver(later, station) == Heard((), (), established=True)
    assert deliver(phone.send(NOTICE), station).messages == (NOTICE,)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xa0", b"\xa2\x64type\x66notice\x63seq\x01"])
def test_a_sealed_message_that_is_none_closes(data):
    station, phone = established()
    assert closing(deliver, _sealed(phone, data), station).reason is CloseReason.BAD_MESSAGE


@pytest.mark.parametrize("message", [NOTICE, StatusMessage(1, False, 0, 0)])
def test_a_station_may_not_talk_like_a_phone(message):
    station, phone = established()
    assert closing(deliver, station.send(message), phone).reason is CloseReason.BAD_MESSAGE


@pytest.mark.parametrize("message", [HELLO, AckMessage(PHONE.epoch, 1), PingMessage(1)])
def test_a_phone_may_not_talk_like_a_station(message):
    station, phone = established()
    assert closing(deliver, phone.send(message), station).reason is CloseReason.BAD_MESSAGE


@settings(max_examples=200)
@given(st.sampled_from([23, 60, 247]), st.data())
def test_no_bit_of_any_packet_may_change(mtu, data):
    station, phone = established(mtu)
    packets = phone.send(NOTICE)
    index = data.draw(st.integers(0, len(packets) - 1))
    bit = data.draw(st.integers(0, len(packets[index]) * 8 - 1))
    packets[index] = _flipped(packets[index], bit)
    assert _closes_unheard(station, packets + phone.send(NOTICE))


@settings(max_examples=200)
@given(st.sampled_from([23, 247]), st.data())
def test_no_bit_of_the_handshake_may_change(mtu, data):
    station, phone = station_channel(PHONE.phone_id, mtu), phone_channel(mtu)
    opening = station.open()
    index = data.draw(st.integers(0, len(opening) - 1))
    opening[index] = _flipped(opening[index], data.draw(st.integers(0, len(opening[index]) * 8 - 1)))
    replies, reason = _answers(phone, opening)
    if reason is None:
        reason = _closes_unheard(station, replies)
    assert reason is not None or not replies


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["drop", "double", "swap", "old"]), min_size=1, max_size=4), st.data())
def test_whatever_happens_to_packets_only_a_true_beginning_is_heard(faults, data):
    old_phone = established(60)[1]
    station, phone = established(60)
    said = [StatusMessage(n, False, n, n) for n in range(6)]
    packets = [packet for message in said for packet in phone.send(message)]
    for fault in faults:
        _spoil(packets, fault, data.draw(st.integers(0, len(packets) - 2)), old_phone)
    heard = _heard_until_closed(station, packets)
    assert heard == said[: len(heard)]


def test_a_session_cannot_be_played_again_to_a_station():
    first, phone = station_channel(PHONE.phone_id), phone_channel()
    replies = deliver(first.open(), phone).packets
    second = station_channel(PHONE.phone_id)
    second.open()
    assert closing(deliver, replies, second).reason in (CloseReason.WRONG_KEY, CloseReason.FOREIGN_FRAGMENT)


def test_a_message_of_an_older_session_with_the_same_mark_does_not_open():
    recorded = established()[1].send(NOTICE)
    station, phone = established()
    remarked = [bytes([packet[0], phone.send(NOTICE)[0][1], packet[2]]) + packet[3:] for packet in recorded]
    assert closing(deliver, remarked, station).reason is CloseReason.TAMPERED


@pytest.mark.parametrize(
    ("tamper", "reason"),
    [
        (lambda packets: [packets[0], *packets], CloseReason.REPLAYED),
        (lambda packets: [packets[1], packets[0]], CloseReason.LOST_FRAGMENT),
        (lambda packets: packets[1:], CloseReason.LOST_FRAGMENT),
        (lambda packets: [_flipped(packets[0], 30), *packets[1:]], CloseReason.TAMPERED),
        (lambda packets: [_flipped(packets[0], 8)], CloseReason.FOREIGN_FRAGMENT),
        (lambda packets: [_flipped(packets[0], 0)], CloseReason.BAD_FRAME),
        (lambda packets: [packets[0][:2]], CloseReason.BAD_FRAME),
    ],
)
def test_each_fault_closes_with_its_reason_and_an_alert(tamper, reason):
    station, phone = established(100)
    closed = closing(deliver, tamper(phone.send(NOTICE)), station)
    assert closed.reason is reason
    told = closing(deliver, closed.packets, phone)
    assert (told.reason, told.by_other_side, told.packets) == (reason, True, ())


def test_after_closing_nothing_more_is_accepted():
    station, phone = established()
    good = phone.send(NOTICE)
    closing(station.receive, b"")
    for call in (lambda: station.receive(good[0]), lambda: station.send(HELLO), station.open):
        assert closing(call).reason is CloseReason.BAD_FRAME


@pytest.mark.parametrize(
    ("phone", "reason"),
    [
        (phone_channel(secret=None), CloseReason.UNKNOWN_STATION),
        (phone_channel(secret=PairingSecret.fresh(SECRET.station_id, "")), CloseReason.WRONG_KEY),
        (phone_channel(secret=PairingSecret("f" * 16, "", SECRET.key)), CloseReason.WRONG_KEY),
        (PhoneChannel(PHONE, lambda _tag: SECRET, 247, versions=(2,)), CloseReason.OTHER_VERSION),
        (PhoneChannel(PhoneIntroduction("1" * 16, "", "1" * 16), lambda _: SECRET, 247), CloseReason.WRONG_KEY),
    ],
)
def test_a_phone_that_refuses_says_why_and_tells_nothing_else(phone, reason):
    station = station_channel(PHONE.phone_id)
    closed = closing(deliver, station.open(), phone)
    assert closed.reason is reason
    assert len(closed.packets) == 1
    assert len(closed.packets[0]) == 4
    assert closing(deliver, closed.packets, station).reason is reason


@given(st.lists(st.binary(max_size=60), min_size=1, max_size=10))
def test_any_packets_from_strangers_are_survived(packets):
    assert _heard_until_closed(phone_channel(), packets) == []
    station = station_channel()
    station.open()
    assert _heard_until_closed(station, packets) == []


@pytest.mark.parametrize("kind", [PacketKind.OPENING, PacketKind.REPLY])
def test_a_handshake_packet_in_a_session_that_stands_is_out_of_turn(kind):
    station, phone = established()
    again = [bytes([packet[0] & 0x3F | kind << 6]) + packet[1:] for packet in phone.send(NOTICE)]
    assert closing(deliver, again, station).reason is CloseReason.OUT_OF_TURN


@pytest.mark.parametrize("kind", [PacketKind.REPLY, PacketKind.SEALED])
def test_a_phone_hears_nothing_before_an_opening(kind):
    closed = closing(deliver, Fragmenter(9, 247).packets(kind, b"x"), phone_channel())
    assert (closed.reason, closed.packets) == (CloseReason.OUT_OF_TURN, ())


def test_a_station_hears_nothing_before_the_reply():
    station = station_channel()
    mark = station.open()[0][1]
    closed = closing(deliver, Fragmenter(mark, 247).packets(PacketKind.SEALED, b"x"), station)
    assert closed.reason is CloseReason.OUT_OF_TURN


@pytest.mark.parametrize(("code", "reason"), [(b"\x0b", CloseReason.UNKNOWN_STATION), (b"\xee", CloseReason.UNSTATED)])
def test_an_alert_is_a_hint_and_unknown_codes_are_unstated(code, reason):
    station = station_channel()
    mark = station.open()[0][1]
    closed = closing(deliver, Fragmenter(mark, 23).packets(PacketKind.ALERT, code), station)
    assert (closed.reason, closed.by_other_side, closed.packets) == (reason, True, ())


def test_no_other_mtu_is_taken():
    for make in (station_channel, phone_channel):
        with pytest.raises(ValueError, match="MTU"):
            make(mtu=22)


def test_a_message_that_cannot_be_said_leaves_the_session_standing():
    station, phone = established()
    with pytest.raises(ValueError, match="seq"):
        station.send(AckMessage(PHONE.epoch, 0))
    assert deliver(station.send(PingMessage(1)), phone).messages == (PingMessage(1),)


def _sealed(channel, data):
    """Packets of a message that this version would never send."""
    return channel._packets(PacketKind.SEALED, channel._session.seal(data))


def _flipped(packet, bit):
    changed = bytearray(packet)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def _answers(phone, packets):
    replies = []
    for packet in packets:
        try:
            replies += phone.receive(packet).packets
        except LinkClosed as closed:
            return [], closed.reason
    return replies, None


def _closes_unheard(station, packets):
    """The reason for which the station closes, None when it does not; fails when it hears anything before."""
    for packet in packets:
        try:
            assert station.receive(packet).messages == ()
        except LinkClosed as closed:
            return closed.reason
    return None


def _heard_until_closed(channel, packets):
    heard = []
    for packet in packets:
        try:
            heard += channel.receive(packet).messages
        except LinkClosed:
            return heard
    return heard


def _spoil(packets, fault, place, old_phone):
    if fault == "drop":
        del packets[place]
    elif fault == "double":
        packets.insert(place, packets[place])
    elif fault == "swap":
        packets[place], packets[place + 1] = packets[place + 1], packets[place]
    else:
        packets[place:place] = old_phone.send(NOTICE)
