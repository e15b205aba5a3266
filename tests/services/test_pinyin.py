import re
from collections.abc import Callable

import pytest

from app.services.pinyin import MOST_TYPED, first_letters, sounds, spellings


def begins(name: str, pattern: Callable[[str], str], typed: str) -> bool:
    """Patterns are made of the signs of names seen before."""
    signs = sounds(name)
    return re.match(pattern(typed), signs) is not None


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("农夫山泉", "nfsq"), ("重庆火锅", "cqhg"), ("重庆火锅", "zqhg"), ("音乐盒", "yyh"), ("音乐盒", "yl"),
        ("可乐 500ml", "kl500m"),
    ],
)  # fmt: skip
def test_first_letters_in_any_reading(name: str, typed: str) -> None:
    assert begins(name, first_letters, typed)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("农夫山泉", "nongfushanquan"), ("农夫山泉", "nong"), ("农夫山泉", "nongfus"), ("重庆", "chongqing"),
        ("重庆", "zhongqing"), ("西安", "xian"), ("鲜奶", "xiannai"), ("绿茶", "lvcha"), ("可乐500", "kele500"),
    ],
)  # fmt: skip
def test_spelled_out_perhaps_not_to_the_end(name: str, typed: str) -> None:
    assert begins(name, spellings, typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("农夫山泉", "shan"), ("农夫山泉", "nongfuq"), ("tea", "teapot"), ("农", "zzz")]
)
def test_what_is_not_the_beginning(name: str, typed: str) -> None:
    assert not begins(name, spellings, typed)


def test_spaces_and_punctuation_are_not_typed() -> None:
    assert sounds("a-b c，d！") == "abcd"


def test_what_is_typed_is_never_a_pattern_of_its_own() -> None:
    assert not begins("农夫山泉", spellings, "." * (MOST_TYPED + 9))
