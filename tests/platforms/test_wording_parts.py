import pytest
import re2

from app.platforms.registry import Registry
from app.platforms.wording_parts import Kind, Part, pattern_of, phrase_parts, whole_parts

RULES = Registry().rules_of("com.lakala.shqb")
assert RULES is not None
GRAMMAR = RULES.grammar


def fixed(text: str) -> Part:
    return Part(Kind.FIXED, text)


AMOUNT = Part(Kind.AMOUNT, "¤")


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("碰付¤", [fixed("碰付"), AMOUNT]),
        ("¤ landed", [AMOUNT, fixed(" landed")]),
        ("单号2023碰付¤", [fixed("单号"), Part(Kind.NUMBER, "2023"), fixed("碰付"), AMOUNT]),
        ("v1.5,2碰付¤", [fixed("v"), Part(Kind.NUMBER, "1.5,2"), fixed("碰付"), AMOUNT]),
        ("李四向本店碰付¤", [Part(Kind.NAME, "李四"), fixed("向本店碰付"), AMOUNT]),
        ("李4向本店碰付¤", [Part(Kind.NAME, "李4"), fixed("向本店碰付"), AMOUNT]),
        ("碰付¤ 来自李四", [fixed("碰付"), AMOUNT, fixed(" 来自"), Part(Kind.NAME, "李四")]),
        ("Li Si rang ¤ up", [fixed("Li Si rang "), AMOUNT, fixed(" up")]),
        ("Li Si gave you ¤", [Part(Kind.NAME, "Li Si"), fixed(" gave you "), AMOUNT]),
        ("您的小店向本店碰付¤", [fixed("您的小店向本店碰付"), AMOUNT]),
    ],
)
def test_a_phrase_falls_into_what_is_fixed_and_what_varies(phrase: str, parts: list[Part]) -> None:
    found = phrase_parts(phrase, GRAMMAR)
    assert list(found) == parts
    assert "".join(part.text for part in found) == phrase
    assert re2.fullmatch(pattern_of(found), phrase)


def test_a_number_whose_value_says_something_is_fixed() -> None:
    assert list(phrase_parts("碰付¤ 共1笔", GRAMMAR)) == [fixed("碰付"), AMOUNT, fixed(" 共1笔")]


def test_nothing_in_a_whole_notice_is_a_name() -> None:
    parts = whole_parts("李四向本店\n碰付¤", GRAMMAR.phrases)
    assert list(parts) == [fixed("李四向本店\n碰付"), AMOUNT]
    assert pattern_of(parts) == r"李四向本店\n碰付¤"


def test_signs_of_patterns_stand_for_themselves() -> None:
    pattern = pattern_of([fixed("(a+)*[.] \\d|'")])
    assert re2.fullmatch(pattern, "(a+)*[.] \\d|'")
    assert not re2.fullmatch(pattern, "aa. 1")
