import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.formula_guard import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "''-"])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Tea", "a=b", "'quoted'", "7-Up"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text("'=+-@＝a ", max_size=6) | st.text())
def test_it_is_undone_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
