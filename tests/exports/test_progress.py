from app.exports.progress import counted


def told(of: int, said: int | None = None) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    assert list(counted(range(of), of if said is None else said, lambda *now: seen.append(now))) == list(range(of))
    return seen


def test_it_tells_before_on_the_way_and_after() -> None:
    assert told(1_200) == [(0, 1_200), (500, 1_200), (1_000, 1_200), (1_200, 1_200)]


def test_nothing_is_done_at_once() -> None:
    assert told(0) == [(0, 0), (0, 0)]


def test_more_than_was_said_never_passes_the_end() -> None:
    assert told(1_200, said=100) == [(0, 100), (500, 500), (1_000, 1_000), (1_200, 1_200)]
