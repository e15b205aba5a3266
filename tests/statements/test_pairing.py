from itertools import combinations, pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from app.statements.pairing import pair_in_order

MOMENTS = st.lists(st.integers(0, 30), max_size=5).map(sorted)


def best(left: list[int], right: list[int], window: int) -> tuple[int, int]:
    """How many pairs there can be, and the least distance of so many: by trying everything."""
    for count in range(min(len(left), len(right)), -1, -1):
        distances = [
            sum(abs(left[one] - right[other]) for one, other in zip(some, others, strict=True))
            for some in combinations(range(len(left)), count)
            for others in permutations(range(len(right)), count)
            if all(abs(left[one] - right[other]) <= window for one, other in zip(some, others, strict=True))
        ]
        if distances:
            return count, min(distances)
    raise AssertionError("no pair at all is a choice too")


@given(MOMENTS, MOMENTS, st.integers(0, 15))
def test_no_other_choice_is_better(left: list[int], right: list[int], window: int) -> None:
    pairs = pair_in_order(left, right, window)
    distances = [abs(left[one] - right[other]) for one, other in pairs]
    assert (len(pairs), sum(distances)) == best(left, right, window)
    assert all(distance <= window for distance in distances)
    assert all(one < later and other < last for (one, other), (later, last) in pairwise(pairs))


def test_the_nearest_is_left_when_that_pairs_more() -> None:
    assert pair_in_order([0, 9], [8, 19], 10) == [(0, 0), (1, 1)]


def test_thousands_of_one_amount_take_no_time() -> None:
    moments = list(range(0, 600_000, 20))
    assert pair_in_order(moments, moments, 100) == [(place, place) for place in range(len(moments))]
