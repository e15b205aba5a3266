from tests.fuzz.shortest import MOST_TRIES, shortest


def test_only_what_it_needs_is_left() -> None:
    assert shortest(b"a long way to an x and a y", lambda data: b"x" in data and b"y" in data) == b"xy"


def test_what_needs_nothing_becomes_nothing() -> None:
    assert shortest(b"anything", lambda _: True) == b""


def test_it_gives_up_in_time() -> None:
    tries = []
    data = bytes(10 * MOST_TRIES)
    assert shortest(data, lambda shorter: bool(tries.append(shorter))) == data
    assert len(tries) == MOST_TRIES
