import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.canonical_json import NotStorable, canonical, whole_text

ANY_TEXT = st.text(st.characters(exclude_categories=()))
VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_one_spelling() -> None:
    value = {"b": [1, True, None, {"z": "", "a": -5}], "a": 'é"\\/\n\x00\x7f支😀'}
    assert canonical(value) == '{"a":"é\\"\\\\/\\n\\u0000\x7f支😀","b":[1,true,null,{"a":-5,"z":""}]}'


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_it_reads_back_and_reads_back_to_the_same_text(value: dict[str, Any]) -> None:
    assert json.loads(canonical(value)) == value
    assert canonical(json.loads(canonical(value))) == canonical(value)


@pytest.mark.parametrize(
    "value", [1.0, float("nan"), [0.5], {"deep": {"er": [1e300]}}, b"bytes", {1: "key"}, (1, 2), {3}]
)
def test_what_has_no_place_in_a_ledger_is_refused(value: Any) -> None:
    with pytest.raises(NotStorable):
        canonical({"value": value})


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("plain", "plain"),
        ("nul\x00 and 😀", "nul\x00 and 😀"),
        ("half \ud83d", "half \ufffd"),
        ("\ude00 half", "\ufffd half"),
        ("\ud83d\ude00", "😀"),
        ("\ud83d\ud83d\ude00", "\ufffd😀"),
    ],
)
def test_half_characters_become_visible(text: str, whole: str) -> None:
    assert whole_text(text) == whole


@given(ANY_TEXT)
def test_any_text_can_be_stored(text: str) -> None:
    assert json.loads(canonical({text: text}).encode()) == {whole_text(text): whole_text(text)}
