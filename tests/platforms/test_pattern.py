import pytest

from app.platforms.pattern import Pattern, PatternBroken, check


def test_a_pattern_is_searched_and_fits_whole() -> None:
    pattern = Pattern("(?i)corner")

    assert pattern.search("the Corner shop")
    assert not pattern.fullmatch("the Corner shop")
    assert pattern.fullmatch("CORNER")


def test_named_groups_are_numbered() -> None:
    assert Pattern("(a)(?P<payer>b)").groups == {"payer": 2}


@pytest.mark.parametrize(
    ("written", "why"),
    [("(", r"missing \)"), ("[", r"missing \]"), ("a**", "bad repetition"), (r"\pL{990}\pL{990}", "too large")],
)
def test_what_cannot_be_used_is_refused_at_once(written: str, why: str) -> None:
    with pytest.raises(PatternBroken, match=why):
        Pattern(written)


def test_a_check_says_what_is_wrong() -> None:
    check("corner")
    with pytest.raises(PatternBroken, match="missing"):
        check("(")
