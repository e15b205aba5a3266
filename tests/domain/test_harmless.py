import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.harmless import harmless


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Li\u202eLei", "LiLei"),
        ("\u2066a\u2069", "a"),
        ("one\ntwo\tthree\x00", "one two three"),
        ("a\u2028b", "a b"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("<b>王小明</b> & co", "<b>王小明</b> & co"),
    ],
)
def test_what_could_steer_the_screen_is_taken_out(written: str, shown: str) -> None:
    assert harmless(written) == shown


@given(st.text())
def test_no_steering_character_is_left(written: str) -> None:
    assert all(unicodedata.category(sign) not in {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"} for sign in harmless(written))


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_steers_nothing_stays_but_for_its_spaces(written: str) -> None:
    assert harmless(written) == " ".join(written.split())
