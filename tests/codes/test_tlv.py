import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes.standard import CodeRefused
from app.codes.tlv import TlvBroken, flat, grouped, placed, read, write

IDS = st.integers(0, 99).map("{:02}".format)


def test_length_counts_characters_not_bytes() -> None:
    assert read("0104最佳运输0202北京") == {"01": "最佳运输", "02": "北京"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("01", "character 0"),
        ("0102AB9", "character 6"),
        ("0105AB", "01: 5 characters are announced, 2 are there"),
        ("0101A0101B", "01: stands twice"),
        ("٠١02AB", "character 0"),
    ],
)
def test_what_is_broken_is_told(text: str, sentence: str) -> None:
    with pytest.raises(TlvBroken, match=sentence):
        read(text)


def test_a_value_that_two_digits_cannot_tell_is_refused() -> None:
    assert write({"59": "x" * 99}) == "5999" + "x" * 99
    with pytest.raises(CodeRefused, match="59: 100 characters; the limit is 99"):
        write({"59": "x" * 100})


@given(st.dictionaries(IDS, st.text(max_size=99)))
def test_what_is_written_reads_back_in_its_order(objects: dict[str, str]) -> None:
    assert list(read(write(objects)).items()) == list(objects.items())


def test_a_new_object_stands_after_the_last_smaller_one() -> None:
    assert list(placed({"00": "", "58": "", "53": ""}, "54", "1")) == ["00", "58", "53", "54"]
    assert list(placed({"59": ""}, "00", "01")) == ["00", "59"]


def test_an_object_that_is_there_keeps_its_place() -> None:
    assert list(placed({"54": "1", "53": "2"}, "54", "9").items()) == [("54", "9"), ("53", "2")]


def test_templates_are_flat_and_grouped_again() -> None:
    objects = {"26": "0002AB0101C", "59": "0002AB", "62": "no objects"}
    paths = flat(objects, {"26", "62"})
    assert paths == {"26.00": "AB", "26.01": "C", "59": "0002AB", "62": "no objects"}
    assert grouped(paths) == objects
