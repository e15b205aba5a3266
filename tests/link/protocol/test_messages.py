import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.messages import (
    MAX_SEQ,
    MESSAGE_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    AckMessage,
    HelloMessage,
    NoticeMessage,
    PingMessage,
    StatusMessage,
    decode,
    encode,
)
from tests.link.protocol.strategies import FROM_PHONE, FROM_STATION, NOTICE

EPOCH = "1122334455667788"
ANY_MESSAGE = FROM_PHONE | FROM_STATION
ANY_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(ANY_MESSAGE)
def test_what_is_said_is_heard(message):
    assert decode(encode(message)) == message


@given(ANY_MESSAGE, st.dictionaries(st.text(min_size=9, max_size=12), st.integers(0, 9) | st.text(max_size=5)))
def test_fields_of_later_versions_are_ignored(message, later):
    assert decode(cbor2.dumps(cbor2.loads(encode(message)) | later)) == message


@given(st.text(max_size=9).filter(lambda name: name not in {"notice", "status", "hello", "ack", "ping"}))
def test_types_of_later_versions_are_passed_over(name):
    assert decode(cbor2.dumps({"type": name, "x": [1, 2]})) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_read_passed_over_or_broken(data):
    try:
        decode(data)
    except MessageBroken:
        return


@given(ANY_MESSAGE, st.data())
def test_any_value_in_any_field_is_read_or_broken(message, data):
    fields = cbor2.loads(encode(message))
    name = data.draw(st.sampled_from(sorted(fields)))
    fields[name] = data.draw(ANY_VALUE)
    try:
        heard = decode(cbor2.dumps(fields))
    except MessageBroken:
        return
    assert heard is None or decode(encode(heard)) == heard


@given(ANY_MESSAGE, st.data())
def test_every_cut_is_found(message, data):
    whole = encode(message)
    with pytest.raises(MessageBroken):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(ANY_MESSAGE, st.data())
def test_a_missing_field_is_found_or_may_be_missing(message, data):
    fields = cbor2.loads(encode(message))
    name = data.draw(st.sampled_from(sorted(set(fields))))
    del fields[name]
    if name in {"cut", "ping", "battery", "charging"}:
        assert decode(cbor2.dumps(fields)) is not None
    else:
        with pytest.raises(MessageBroken, match="missing"):
            decode(cbor2.dumps(fields))


def test_a_long_text_is_cut_and_says_so():
    long = NoticeMessage(EPOCH, 1, "a", "题" * 400, "收" * 4000, 0)
    heard = decode(encode(long))
    assert heard.shortened
    assert heard.title == "题" * 169 + "…"
    assert heard.text == "收" * 1023 + "…"
    assert len(heard.title.encode()) <= TITLE_LIMIT
    assert len(heard.text.encode()) <= TEXT_LIMIT
    assert not decode(encode(NOTICE)).shortened


@given(st.text(min_size=500, max_size=1500), st.text(min_size=1000, max_size=5000))
def test_a_notice_of_any_length_fits_a_message(title, text):
    longest = NoticeMessage("f" * 16, MAX_SEQ, "a" * 255, title, text, 2**45)
    assert len(encode(longest)) <= MESSAGE_LIMIT


def test_half_a_character_from_another_program_is_sent_as_a_replacement():
    assert decode(encode(NoticeMessage(EPOCH, 1, "a", "t", "收\ud800款", 0))).text == "收\ufffd款"


@pytest.mark.parametrize(
    "message",
    [
        NoticeMessage(EPOCH, 0, "a", "", "", 0),
        NoticeMessage(EPOCH, 2**63, "a", "", "", 0),
        NoticeMessage(EPOCH, 1, "", "", "", 0),
        NoticeMessage(EPOCH, 1, "a" * 256, "", "", 0),
        NoticeMessage(EPOCH, 1, "a", "", "", -1),
        NoticeMessage(EPOCH, 1, "a", "", "", 253_402_300_800_000),
        NoticeMessage("11", 1, "a", "", "", 0),
        NoticeMessage("not hex at all!!", 1, "a", "", "", 0),
        StatusMessage(101, False, 0, 0),
        StatusMessage(50, False, -1, 0),
        StatusMessage(True, False, 0, 0),
        HelloMessage(EPOCH, -1, (), ""),
        HelloMessage(EPOCH, 0, ("a",) * 129, ""),
        HelloMessage(EPOCH, 0, ("a" * 250,) * 20, ""),
        HelloMessage(EPOCH, 0, ("",), ""),
        AckMessage(EPOCH, 0),
        PingMessage(2**32),
    ],
)
def test_what_may_not_be_heard_cannot_be_said(message):
    with pytest.raises(ValueError, match=r".+"):
        encode(message)


@pytest.mark.parametrize("fields", [{}, {"type": 1}, {"type": None}, {"n": 1}])
def test_a_message_without_a_type_is_broken(fields):
    with pytest.raises(MessageBroken, match="type"):
        decode(cbor2.dumps(fields))


def test_a_message_longer_than_the_limit_is_broken_unread():
    with pytest.raises(MessageBroken, match="allowed"):
        decode(cbor2.dumps({"type": "later", "x": b"x" * MESSAGE_LIMIT}))
