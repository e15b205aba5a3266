import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.link.protocol.bounded_cbor import dump_map
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.pairing import PairingSecret
from app.link.protocol.session import (
    NO_PHONE_ID,
    Lot,
    Opening,
    PhoneIntroduction,
    StationHandshake,
    answer,
)
from app.link.protocol.tags import Role, resolves
from tests.link.protocol.strategies import IDS, PHONE, SECRET

OTHER_KEY = PairingSecret(SECRET.station_id, SECRET.station_name, bytes(32))
OTHER_STATION = PairingSecret("f" * 16, SECRET.station_name, SECRET.key)
OTHER_PHONE = PhoneIntroduction("1" * 16, "Other", PHONE.epoch)


def opened(secret=SECRET, phone_id=None, spoken=(1,)):
    handshake = StationHandshake(secret, phone_id, spoken, Lot())
    return handshake, handshake.opening()


def answered(opening, secret=SECRET, introduction=PHONE, versions=(1,)):
    return answer(opening, introduction, lambda _tag: secret, versions, Lot())


def reason_of(call, *arguments, **named):
    with pytest.raises(LinkClosed) as closed:
        call(*arguments, **named)
    return closed.value.reason


def session():
    handshake, opening = opened()
    done = answered(opening)
    return handshake.finish(done.reply)[0], done.session


@pytest.mark.parametrize("phone_id", [None, PHONE.phone_id])
def test_both_sides_agree_and_the_phone_introduces_itself(phone_id):
    handshake, opening = opened(phone_id=phone_id)
    done = answered(opening)
    station, phone = handshake.finish(done.reply)
    assert phone == PHONE
    assert done.pairing is SECRET
    assert done.session.unseal(station.seal(b"hello")) == b"hello"
    assert station.unseal(done.session.seal(b"here")) == b"here"


@settings(max_examples=50)
@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=100)), max_size=12))
def test_messages_of_both_directions_may_cross(talk):
    station, phone = session()
    for is_from_station, data in talk:
        sender, hearer = (station, phone) if is_from_station else (phone, station)
        assert hearer.unseal(sender.seal(data)) == data


@pytest.mark.parametrize("secret", [OTHER_KEY, OTHER_STATION])
def test_another_key_or_station_does_not_open(secret):
    assert reason_of(answered, opened()[1], secret) is CloseReason.WRONG_KEY


def test_a_station_that_expects_another_phone_is_not_answered():
    opening = opened(phone_id=OTHER_PHONE.phone_id)[1]
    assert reason_of(answered, opening) is CloseReason.WRONG_KEY


def test_a_phone_that_answers_under_another_id_is_refused():
    handshake, opening = opened(phone_id=PHONE.phone_id)
    reply = answered(opening, introduction=_Liar(PHONE.phone_id, "Liar", PHONE.epoch)).reply
    assert reason_of(handshake.finish, reply) is CloseReason.WRONG_PHONE


class _Liar(PhoneIntroduction):
    """Shakes hands as one phone and introduces itself as another."""

    def encode(self) -> bytes:
        return OTHER_PHONE.encode()


class _Mute(PhoneIntroduction):
    """Introduces itself with something else."""

    def encode(self) -> bytes:
        return dump_map({"id": bytes(8)})


def test_a_reply_without_an_introduction_is_refused():
    handshake, opening = opened()
    reply = answered(opening, introduction=_Mute(PHONE.phone_id, "", PHONE.epoch)).reply
    assert reason_of(handshake.finish, reply) is CloseReason.BAD_MESSAGE


@given(st.data())
@settings(max_examples=150)
def test_no_bit_of_the_opening_may_change(data):
    opening = bytearray(opened()[1])
    bit = data.draw(st.integers(0, len(opening) * 8 - 1))
    opening[bit // 8] ^= 1 << bit % 8
    reason = reason_of(answered, bytes(opening))
    assert reason in (CloseReason.WRONG_KEY, CloseReason.OTHER_VERSION, CloseReason.BAD_MESSAGE)


@given(st.data())
@settings(max_examples=100)
def test_no_bit_of_the_reply_may_change(data):
    handshake, opening = opened()
    reply = bytearray(answered(opening).reply)
    bit = data.draw(st.integers(0, len(reply) * 8 - 1))
    reply[bit // 8] ^= 1 << bit % 8
    assert reason_of(handshake.finish, bytes(reply)) is CloseReason.WRONG_KEY


@given(st.binary(max_size=200))
def test_any_opening_is_refused_with_a_reason(data):
    with pytest.raises(LinkClosed):
        answered(data)


@given(st.binary(max_size=200))
@settings(max_examples=50)
def test_any_reply_is_refused(data):
    assert reason_of(opened()[0].finish, data) is CloseReason.WRONG_KEY


@given(st.data())
@settings(max_examples=100)
def test_no_bit_of_a_sealed_message_may_change(data):
    station, phone = session()
    sealed = bytearray(station.seal(b"some words"))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    assert reason_of(phone.unseal, bytes(sealed)) is CloseReason.TAMPERED


def test_a_sealed_message_opens_once_in_its_place_in_its_session_and_direction():
    station, phone = session()
    first, second = station.seal(b"1"), station.seal(b"2")
    assert reason_of(phone.unseal, second) is CloseReason.TAMPERED
    assert phone.unseal(first) == b"1"
    assert reason_of(phone.unseal, first) is CloseReason.TAMPERED
    assert reason_of(station.unseal, second) is CloseReason.TAMPERED
    assert reason_of(session()[1].unseal, first) is CloseReason.TAMPERED
    assert phone.unseal(second) == b"2"


def test_a_recorded_reply_does_not_fit_another_opening():
    recorded = answered(opened()[1]).reply
    assert reason_of(opened()[0].finish, recorded) is CloseReason.WRONG_KEY


def test_a_phone_refuses_a_lower_version_than_the_highest_common():
    opening = opened()[1]
    offering_both = bytes([1, opening[1], 2, 1, 2]) + opening[4:]
    assert reason_of(answered, offering_both, versions=(1, 2)) is CloseReason.OTHER_VERSION


def test_an_offer_that_was_altered_on_its_way_does_not_open():
    """As when `about` was altered so that the station chose 1, and the 2 was then struck from its offer."""
    opening = opened()[1]
    altered = bytes([1, opening[1], 2, 1, 3]) + opening[4:]
    assert reason_of(answered, altered, versions=(1, 2)) is CloseReason.WRONG_KEY


@pytest.mark.parametrize("spoken", [(), (2,), (2, 3)])
def test_a_station_does_not_open_without_a_common_version(spoken):
    assert reason_of(opened, spoken=spoken) is CloseReason.OTHER_VERSION


def test_an_unknown_station_is_refused_by_its_tag():
    assert reason_of(answered, opened()[1], None) is CloseReason.UNKNOWN_STATION


def test_the_opening_names_neither_side():
    opening = opened(phone_id=PHONE.phone_id)[1]
    assert resolves(SECRET.key, Role.STATION, Opening.split(opening)[0].station_tag)
    assert bytes.fromhex(SECRET.station_id) not in opening
    assert bytes.fromhex(PHONE.phone_id) not in opening
    assert bytes.fromhex(PHONE.phone_id) not in answered(opening).reply
    assert opened(phone_id=PHONE.phone_id)[1][4:16] != opening[4:16]


@given(
    st.integers(0, 255),
    st.booleans(),
    st.lists(st.integers(0, 255), min_size=1, max_size=16).map(tuple),
    st.binary(min_size=12, max_size=12),
    st.binary(max_size=60),
)
def test_an_opening_is_split_where_it_was_joined(version, is_first, offered, tag, rest):
    opening = Opening(version, is_first, offered, tag)
    assert Opening.split(opening.encode() + rest) == (opening, rest)


@given(IDS.filter(lambda text: text != NO_PHONE_ID), st.text(max_size=30), IDS)
def test_an_introduction_is_read_as_it_was_written(phone_id, name, epoch):
    introduction = PhoneIntroduction(phone_id, name, epoch)
    assert PhoneIntroduction.decode(introduction.encode()) == introduction


@pytest.mark.parametrize(("phone_id", "epoch"), [("", "0" * 16), (NO_PHONE_ID, "0" * 16), ("1" * 16, "X" * 16)])
def test_ids_that_are_none_are_refused(phone_id, epoch):
    with pytest.raises(ValueError, match="16 hex digits"):
        PhoneIntroduction(phone_id, "", epoch)


def test_every_session_draws_anew():
    assert len({Lot().tag_random for _ in range(100)}) == 100
    assert len({Lot().mark for _ in range(200)}) > 50
    assert "ephemeral" not in repr(Lot(ephemeral=bytes(32)))
