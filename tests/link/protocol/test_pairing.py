import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.pairing import (
    KEY_SIZE,
    NAME_LIMIT,
    PairingSecret,
    PairingUriBroken,
    is_id,
    pairing_of,
    parse_pairing_uri,
)
from app.link.protocol.tags import Role, fresh_random, make_tag

SECRETS = st.builds(
    PairingSecret,
    station_id=st.binary(min_size=8, max_size=8).map(bytes.hex),
    station_name=st.text(max_size=NAME_LIMIT // 4),
    key=st.binary(min_size=KEY_SIZE, max_size=KEY_SIZE),
)
SECRET = PairingSecret("0123456789abcdef", "Corner shop 小店 & co", bytes(range(32)))


@given(SECRETS)
def test_what_the_station_shows_the_phone_reads(secret):
    assert parse_pairing_uri(secret.uri()) == secret


@given(SECRETS, st.lists(st.integers(0, 200), max_size=5), st.sampled_from([" ", "\n", "\r\n", "\t", "\u3000"]))
def test_white_space_and_line_breaks_do_no_harm(secret, places, space):
    uri = secret.uri()
    for place in places:
        uri = uri[:place] + space + uri[place:]
    assert parse_pairing_uri(uri) == secret


@given(SECRETS, st.data())
def test_a_cut_code_is_refused(secret, data):
    uri = secret.uri()
    with pytest.raises(PairingUriBroken):
        parse_pairing_uri(uri[: data.draw(st.integers(0, len(uri) - 1))])


@given(SECRETS, st.integers(0, KEY_SIZE * 8 - 1))
def test_a_wrong_bit_in_the_key_is_found(secret, bit):
    key = bytearray(secret.key)
    key[bit // 8] ^= 1 << bit % 8
    damaged = base64.urlsafe_b64encode(key).decode().rstrip("=")
    whole = base64.urlsafe_b64encode(secret.key).decode().rstrip("=")
    with pytest.raises(PairingUriBroken, match="damaged"):
        parse_pairing_uri(secret.uri().replace(f"k={whole}", f"k={damaged}"))


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_is_refused_with_a_sentence(text):
    with pytest.raises(PairingUriBroken, match=r"^This .*\.$"):
        parse_pairing_uri(text)


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_parameters_are_refused_with_a_sentence(text):
    with pytest.raises(PairingUriBroken, match=r"^Th.*\.$"):
        parse_pairing_uri("paybell://pair?" + text)


def test_parameters_of_later_versions_are_ignored():
    assert parse_pairing_uri(SECRET.uri() + "&later=1&z=") == SECRET


def test_the_scheme_may_be_in_capitals():
    assert parse_pairing_uri(SECRET.uri().replace("paybell://pair", "PAYBELL://PAIR")) == SECRET


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("v=1", "v=2", "newer station"),
        ("v=1&", "", "newer station"),
        ("paybell:", "https:", "not a Paybell"),
        ("//pair", "//pay", "not a Paybell"),
        ("&k=", "&x=", "not complete"),
        ("&k=", "&k=AAAA", "wrong length"),
        ("&k=", "&k=!", "key in this pairing code is damaged"),
        ("s=0123", "s=x123", "names no station"),
        ("n=Corner", "n=Korner", "damaged"),
        ("s=0123", "s=0124", "damaged"),
        ("&c=", "&c=0", "damaged"),
        ("&c=", "&v=1&c=", "twice"),
        ("&c=", "&z=" + "0" * 2048 + "&c=", "longer than any"),
    ],
)
def test_each_fault_has_its_sentence(old, new, sentence):
    uri = SECRET.uri()
    assert old in uri
    with pytest.raises(PairingUriBroken, match=sentence):
        parse_pairing_uri(uri.replace(old, new, 1))


def test_each_pairing_has_its_own_key_which_is_never_printed():
    first, second = (PairingSecret.fresh("0123456789abcdef", "Shop") for _ in range(2))
    assert first.key != second.key
    assert len(first.key) == KEY_SIZE
    assert repr(first.key) not in repr(first)
    assert first.key.hex() not in repr(first)


def test_a_long_shop_name_is_shortened_in_the_code():
    read = parse_pairing_uri(PairingSecret("0123456789abcdef", "店" * 100, bytes(32)).uri())
    assert read.station_name == "店" * 41 + "…"


@pytest.mark.parametrize("role", Role)
def test_the_pairing_of_a_tag_is_found_among_several(role):
    pairings = [PairingSecret.fresh(f"{n:016x}", "Shop") for n in range(5)]
    tag = make_tag(pairings[3].key, role, fresh_random())
    assert pairing_of(tag, role, pairings) is pairings[3]
    assert pairing_of(tag, role, pairings[:3]) is None


@pytest.mark.parametrize(("station_id", "key"), [("0123", bytes(32)), ("0" * 16, bytes(31)), ("G" * 16, bytes(32))])
def test_a_secret_of_other_sizes_cannot_be_made(station_id, key):
    with pytest.raises(ValueError, match=r"hex digits|bytes"):
        PairingSecret(station_id, "Shop", key)


@pytest.mark.parametrize(
    ("text", "verdict"), [("0" * 16, True), ("0123456789ABCDEF", False), ("0" * 15, False), ("", False)]
)
def test_ids_are_sixteen_lower_case_hex_digits(text, verdict):
    assert is_id(text) is verdict
