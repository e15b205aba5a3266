from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.texts import ELLIPSIS, shortened, well_formed

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT, st.integers(3, 60))
def test_what_is_shortened_fits_and_ends_in_an_ellipsis(text, limit):
    short = shortened(text, limit)
    assert len(short.encode()) <= limit
    if short != well_formed(text):
        assert short.endswith(ELLIPSIS)
        assert well_formed(text).startswith(short[:-1])


@given(ANY_TEXT, st.integers(3, 60))
def test_no_room_is_wasted(text, limit):
    short = shortened(text, limit)
    if short != well_formed(text):
        next_character = well_formed(text)[len(short) - 1]
        assert len(short.encode()) + len(next_character.encode()) > limit


def test_no_character_is_cut():
    assert shortened("收款收款", 12) == "收款收款"
    assert shortened("收款收款", 11) == "收款…"
    assert shortened("🙂🙂🙂", 11) == "🙂🙂…"


def test_half_a_character_from_another_program_becomes_a_replacement_character():
    assert well_formed("a\ud800b\udc00") == "a\ufffdb\ufffd"
    assert well_formed("\ud83d\ude42") == "🙂"
