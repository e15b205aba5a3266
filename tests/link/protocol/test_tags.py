import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.tags import RANDOM_SIZE, TAG_SIZE, Role, fresh_random, make_tag, resolves

KEYS = st.binary(min_size=32, max_size=32)
RANDOMS = st.binary(min_size=RANDOM_SIZE, max_size=RANDOM_SIZE)
ROLES = st.sampled_from(Role)


@given(KEYS, ROLES, RANDOMS)
def test_the_holder_of_the_key_knows_the_tag(key, role, random):
    assert resolves(key, role, make_tag(key, role, random))


@given(KEYS, KEYS, ROLES, RANDOMS)
def test_nobody_else_does(key, other, role, random):
    assert resolves(other, role, make_tag(key, role, random)) is (key == other)


@given(KEYS, RANDOMS)
def test_one_sides_tag_is_not_the_others(key, random):
    assert not resolves(key, Role.STATION, make_tag(key, Role.PHONE, random))
    assert not resolves(key, Role.PHONE, make_tag(key, Role.STATION, random))


@given(KEYS, ROLES, RANDOMS, st.integers(0, TAG_SIZE * 8 - 1))
def test_a_changed_bit_is_found(key, role, random, bit):
    tag = bytearray(make_tag(key, role, random))
    tag[bit // 8] ^= 1 << bit % 8
    assert not resolves(key, role, bytes(tag))


@given(KEYS, ROLES, st.binary(max_size=40))
def test_any_bytes_may_be_asked(key, role, tag):
    assert resolves(key, role, tag) in (True, False)


def test_the_layout_is_random_then_labelled_hmac():
    key, random = bytes(range(32)), b"abcdef"
    expected = hmac.new(key, b"paybell phone tag\x00abcdef", hashlib.sha256).digest()[:6]
    assert make_tag(key, Role.PHONE, random) == random + expected


def test_fresh_tags_never_return():
    assert len({fresh_random() for _ in range(1000)}) == 1000


def test_random_of_another_length_is_refused():
    with pytest.raises(ValueError, match="6 random bytes"):
        make_tag(bytes(32), Role.PHONE, b"short")
