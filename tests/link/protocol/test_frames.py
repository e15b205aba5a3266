import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.frames import (
    LIMITS,
    MAX_MTU,
    MIN_MTU,
    Fragmenter,
    PacketKind,
    Payload,
    Reassembler,
    packet_size,
)

MTUS = st.integers(MIN_MTU, MAX_MTU)
MARKS = st.integers(0, 255)
SEALED = st.binary(max_size=600).map(lambda data: Payload(PacketKind.SEALED, data))
PAYLOADS = SEALED | st.binary(max_size=500).map(lambda data: Payload(PacketKind.OPENING, data))


def taken(packets, reassembler=None):
    """The payloads of `packets`, and the reason at which the reassembler stopped, if it did."""
    reassembler = reassembler or Reassembler()
    whole = []
    for packet in packets:
        try:
            payload = reassembler.take(packet)
        except LinkClosed as closed:
            return whole, closed.reason
        whole += [payload] if payload else []
    return whole, None


def cut(payloads, mtu, mark=7):
    fragmenter = Fragmenter(mark, mtu)
    return [packet for payload in payloads for packet in fragmenter.packets(payload.kind, payload.data)]


@given(st.lists(PAYLOADS, max_size=6), MTUS, MARKS)
def test_what_is_cut_is_put_together(payloads, mtu, mark):
    packets = cut(payloads, mtu, mark)
    assert taken(packets) == (payloads, None)
    assert all(len(packet) <= packet_size(mtu) for packet in packets)


@given(st.binary(max_size=LIMITS[PacketKind.SEALED]), MTUS)
def test_the_counter_may_go_round(data, mtu):
    payloads = [Payload(PacketKind.SEALED, data)] * 3
    assert taken(cut(payloads, mtu)) == (payloads, None)


@given(st.lists(SEALED, min_size=2, max_size=5), st.data())
def test_a_lost_packet_is_found_before_anything_behind_it_is_given(payloads, data):
    packets = cut(payloads, MIN_MTU)[:120]
    lost = data.draw(st.integers(0, len(packets) - 2))
    whole, reason = taken(packets[:lost] + packets[lost + 1 :])
    assert reason is CloseReason.LOST_FRAGMENT
    assert whole == taken(packets[:lost])[0]


@given(st.lists(SEALED, min_size=1, max_size=5), st.data())
def test_a_doubled_packet_is_found(payloads, data):
    packets = cut(payloads, MIN_MTU)[:120]
    doubled = data.draw(st.integers(0, len(packets) - 1))
    back = data.draw(st.integers(0, doubled))
    whole, reason = taken([*packets[: doubled + 1], packets[back], *packets[doubled + 1 :]])
    assert reason is CloseReason.REPLAYED
    assert whole == taken(packets[: doubled + 1])[0]


@given(st.lists(SEALED, min_size=2, max_size=5), st.data())
def test_packets_out_of_order_are_found(payloads, data):
    packets = cut(payloads, MIN_MTU)[:120]
    order = data.draw(st.permutations(range(len(packets))).filter(lambda order: list(order) != sorted(order)))
    whole, reason = taken([packets[index] for index in order])
    assert reason in (CloseReason.LOST_FRAGMENT, CloseReason.REPLAYED)
    assert whole == payloads[: len(whole)]


@given(st.lists(SEALED, min_size=1, max_size=3), MARKS, MARKS, st.data())
def test_a_packet_of_another_session_is_found(payloads, mark, other, data):
    if mark == other:
        other = (mark + 1) % 256
    packets, foreign = cut(payloads, 50, mark), cut(payloads, 50, other)
    place = data.draw(st.integers(1, len(packets)))
    _, reason = taken([*packets[:place], data.draw(st.sampled_from(foreign)), *packets[place:]])
    assert reason is CloseReason.FOREIGN_FRAGMENT


@given(st.lists(st.binary(max_size=30), max_size=30))
def test_any_packets_are_taken_or_refused_with_a_reason(packets):
    whole, reason = taken(packets)
    assert all(len(payload.data) <= LIMITS[payload.kind] for payload in whole)
    assert reason is None or reason in CloseReason


@given(st.sampled_from(PacketKind), MTUS)
def test_no_more_is_held_than_the_limit_of_the_kind(kind, mtu):
    size = packet_size(mtu) - 3
    endless = [bytes([kind << 6, 1, n % 256]) + bytes(size) for n in range(1, LIMITS[kind] // size + 2)]
    assert taken([bytes([kind << 6 | 0x20, 1, 0]), *endless]) == ([], CloseReason.TOO_LONG)


@pytest.mark.parametrize("kind", PacketKind)
def test_nothing_longer_than_its_limit_is_sent(kind):
    longest = Payload(kind, bytes(LIMITS[kind]))
    assert taken(cut([longest], 247)) == ([longest], None)
    with pytest.raises(LinkClosed) as closed:
        Fragmenter(0, 247).packets(kind, bytes(LIMITS[kind] + 1))
    assert closed.value.reason is CloseReason.TOO_LONG


@pytest.mark.parametrize(
    ("packets", "reason"),
    [
        ([b""], CloseReason.BAD_FRAME),
        ([b"\xb0\x01"], CloseReason.BAD_FRAME),
        ([b"\xb1\x01\x00data"], CloseReason.BAD_FRAME),
        ([b"\xb0\x01\x00" + bytes(510)], CloseReason.BAD_FRAME),
        ([b"\x90\x01\x00tail"], CloseReason.LOST_FRAGMENT),
        ([b"\xa0\x01\x00head", b"\xb0\x01\x01head"], CloseReason.LOST_FRAGMENT),
        ([b"\xa0\x01\x00head", b"\x50\x01\x01tail"], CloseReason.FOREIGN_FRAGMENT),
        ([b"\xa0\x01\x00head", b"\x90\x02\x01tail"], CloseReason.FOREIGN_FRAGMENT),
        ([b"\xb0\x01\x05late"], CloseReason.LOST_FRAGMENT),
        ([b"\xb0\x01\xffold"], CloseReason.REPLAYED),
    ],
)
def test_each_fault_has_its_reason(packets, reason):
    assert taken(packets) == ([], reason)


def test_an_empty_payload_is_one_packet():
    assert cut([Payload(PacketKind.SEALED, b"")], 23) == [b"\xb0\x07\x00"]


@pytest.mark.parametrize(("mtu", "size"), [(23, 20), (185, 182), (247, 244), (515, 512), (517, 512)])
def test_a_packet_is_three_less_than_the_mtu_and_never_above_512(mtu, size):
    assert packet_size(mtu) == size


@pytest.mark.parametrize("mtu", [0, 22, 518])
def test_no_other_mtu_is_taken(mtu):
    with pytest.raises(ValueError, match="MTU"):
        packet_size(mtu)
