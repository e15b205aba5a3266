import tracemalloc

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.link.protocol.bounded_cbor import MAX_DEPTH, MessageBroken, dump_map, load_map

LIMIT = 4096
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**64), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.binary(max_size=20)
)
VALUES = SCALARS | st.lists(SCALARS | st.lists(SCALARS, max_size=3), max_size=5)
MAPS = st.dictionaries(st.text(max_size=8), VALUES | st.dictionaries(st.text(max_size=3), SCALARS, max_size=3))


@given(MAPS)
def test_what_is_written_is_read(fields):
    assert load_map(dump_map(fields), 10**6) == fields


@given(st.binary(max_size=200))
def test_any_bytes_are_a_map_or_refused(data):
    try:
        value = load_map(data, LIMIT)
    except MessageBroken:
        return
    assert isinstance(value, dict)


@given(MAPS, st.data())
def test_every_cut_is_found(fields, data):
    whole = dump_map(fields)
    with pytest.raises(MessageBroken):
        load_map(whole[: data.draw(st.integers(0, len(whole) - 1))], 10**6)


@pytest.mark.parametrize(
    "bomb",
    [
        b"\x81" * LIMIT,
        b"\xa1\x61a" * 1000,
        b"\x9b" + b"\xff" * 8,
        b"\xbb" + b"\xff" * 8,
        b"\xa1\x61a\x5b" + b"\xff" * 8,
        b"\xa1\x61a\x7b\x7f" + b"\xff" * 7,
        b"\xa1\x61a\x9a\x7f\xff\xff\xff",
        b"\xa1\x61a\xd8\x1c" + b"\xd8\x1d\x00",
        b"\xa1\x61a\xc5\x82\x1a\x7f\xff\xff\xff\x01",
        b"\xa1\x61a\xc2\x59\x0f\x00" + b"\xff" * 3840,
    ],
)
def test_bombs_are_refused_before_they_take_memory(bomb):
    tracemalloc.start()
    try:
        with pytest.raises(MessageBroken):
            load_map(bomb, LIMIT)
        assert tracemalloc.get_traced_memory()[1] < 64 * 1024
    finally:
        tracemalloc.stop()


def test_the_limit_counts_before_anything_is_read():
    assert load_map(dump_map({"a": b"x" * 10}), 14)
    with pytest.raises(MessageBroken, match="14 are allowed"):
        load_map(dump_map({"a": b"x" * 11}), 14)


@pytest.mark.parametrize(("depth", "is_allowed"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_the_depth_is_counted_from_the_outermost(depth, is_allowed):
    data = b"\xa1\x61a" + b"\x81" * (depth - 1) + b"\x01"
    if is_allowed:
        assert load_map(data, LIMIT)
    else:
        with pytest.raises(MessageBroken, match="deep"):
            load_map(data, LIMIT)


@pytest.mark.parametrize(
    "data",
    [
        cbor2.dumps([1]),
        cbor2.dumps({1: 2}),
        cbor2.dumps({b"a": 2}),
        b"\xa2\x61a\x01\x61a\x02",
        b"\xa1\x61a\xf7",
        b"\xa1\x61a\xf8\xff",
        b"\xa1\x61a\x1c",
        b"\xbf\x61a\x01\xff",
        b"\xa1\x7f\x61a\xff\x01",
        b"\xa1\x61\xff\x01",
        cbor2.dumps({"a": 1}) + b"\x00",
    ],
)
def test_what_the_protocol_has_no_use_for_is_refused(data):
    with pytest.raises(MessageBroken):
        load_map(data, LIMIT)
