from hypothesis import given
from hypothesis import strategies as st

from app.services.back_end import Likeness
from app.services.first_difference import Search


def answered(first_other: int, probes: list[int]) -> Likeness:
    """Of a back end whose journal parts from this one at `first_other`."""
    same = [probe for probe in probes if probe < first_other]
    other = [probe for probe in probes if probe >= first_other]
    return Likeness(max(same, default=0), min(other, default=None))


@given(st.data(), st.integers(1, 10_000_000), st.integers(2, 256))
def test_the_first_difference_is_found_in_a_few_rounds(data: st.DataObject, other: int, most: int) -> None:
    first = data.draw(st.integers(1, other))
    search, rounds = Search(0, other), 0
    while rounds == 0 or not search.is_over:
        probes = list(search.probes(most))
        assert len(probes) <= most
        assert probes == sorted(set(probes))
        assert probes[-1] == search.other
        search, rounds = search.narrowed(answered(first, probes)), rounds + 1
    assert search.other == first
    assert most ** (rounds - 1) <= 2 * other, "each round divides what is left by about `most`"


def test_ten_million_entries_take_three_rounds() -> None:
    search, rounds = Search(0, 10_000_000), 0
    while not search.is_over:
        search, rounds = search.narrowed(answered(7_654_321, list(search.probes()))), rounds + 1
    assert (search.other, rounds) == (7_654_321, 3)


@given(st.integers(0, 50), st.integers(-5, 60), st.none() | st.integers(0, 60))
def test_a_nonsensical_answer_ends_it_too(same: int, said_same: int, said_other: int | None) -> None:
    search = Search(same, same + 20)
    narrowed = search.narrowed(Likeness(said_same, said_other))
    assert narrowed.is_over or narrowed.other - narrowed.same <= 20
    assert narrowed.other >= 1
