from hypothesis import given
from hypothesis import strategies as st

from app.ui.outside_text import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE, isolated


@given(st.text())
def test_inside_a_sentence_it_begins_and_ends_where_it_stands(written: str) -> None:
    shown = isolated(written)
    assert shown[0] == FIRST_STRONG_ISOLATE
    assert shown[-1] == POP_DIRECTIONAL_ISOLATE
    assert not {FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE} & set(shown[1:-1])
