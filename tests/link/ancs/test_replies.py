from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.ancs.packets import AncsBroken
from app.link.ancs.replies import ReplyReader, encode_reply
from app.link.ancs.requests import LONGEST, AttributeId, what_it_says, which_app

REQUEST = what_it_says(7)
MOST = len(REQUEST.header) + sum(LONGEST[each] + 3 for each in REQUEST.wanted)


def test_a_reply_as_a_phone_sends_it():
    reply = bytes.fromhex("00 2a010000 00 0f00") + b"com.tencent.xin"
    assert ReplyReader(which_app(298)).take(reply) == {AttributeId.APP_IDENTIFIER: "com.tencent.xin"}


@given(st.lists(st.text(max_size=80), min_size=4, max_size=4), st.data())
def test_however_it_is_cut_it_is_put_together_again(texts: list[str], data: st.DataObject):
    said = dict(zip(REQUEST.wanted, [*texts[:3], texts[3][:16]], strict=True))
    octets = encode_reply(REQUEST, said)
    reader, at = ReplyReader(REQUEST), 0
    while at < len(octets):
        size = data.draw(st.integers(1, len(octets) - at))
        heard = reader.take(octets[at : at + size])
        at += size
        assert (heard is None) == (at < len(octets))
    assert heard == said


@pytest.mark.parametrize(
    "wrong",
    [
        "01 07000000",  # another command
        "00 08000000",  # another notification
        "00 07000000 02",  # another attribute
        "00 07000000 01 0102",  # longer than asked for
        "00 07000000 01 0000 02 0000 03 0000 05 0000 00",  # more than asked for
    ],
)
def test_what_was_not_asked_is_refused_and_the_reply_is_still_heard(wrong: str):
    reader = ReplyReader(REQUEST)
    with pytest.raises(AncsBroken):
        reader.take(bytes.fromhex(wrong))
    assert reader.take(encode_reply(REQUEST, {AttributeId.TITLE: "收款"}))[AttributeId.TITLE] == "收款"


def test_a_text_that_is_cut_within_a_character_is_still_a_text():
    reply = encode_reply(REQUEST, {AttributeId.TITLE: "元" * 171})
    assert ReplyReader(REQUEST).take(reply)[AttributeId.TITLE] == "元" * 170 + "\ufffd"


@given(st.lists(st.binary(max_size=600), max_size=12))
def test_junk_raises_nothing_else_and_nothing_piles_up(junk: list[bytes]):
    reader = ReplyReader(REQUEST)
    for fragment in [REQUEST.header, *junk]:
        with suppress(AncsBroken):
            reader.take(fragment)
        assert len(reader._heard) <= MOST
