from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.about import ABOUT_LIMIT, About
from app.link.protocol.bounded_cbor import MessageBroken, dump_map


@given(st.text(max_size=30), st.lists(st.integers(1, 255), min_size=1, max_size=16).map(tuple))
def test_what_the_phone_tells_the_station_reads(name, versions):
    about = About(name, versions)
    assert About.decode(about.encode()) == about
    assert len(about.encode()) <= ABOUT_LIMIT


@given(st.binary(max_size=ABOUT_LIMIT + 10))
def test_any_bytes_are_read_or_refused(data):
    with suppress(MessageBroken):
        assert About.decode(data).versions


def test_unknown_fields_are_ignored():
    assert About.decode(dump_map({"name": "", "versions": [1, 9], "later": {"a": 1}})) == About("", (1, 9))


def test_it_says_nothing_that_names_the_phone_for_certain():
    assert set(About.__slots__) == {"name", "versions"}


@pytest.mark.parametrize("versions", [[], [0], [256], ["1"], list(range(1, 18)), 1])
def test_versions_out_of_range_are_refused(versions):
    with pytest.raises(MessageBroken):
        About.decode(dump_map({"name": "", "versions": versions}))
