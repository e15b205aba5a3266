"""Every word of the page is in the table, and none that is not said."""

import re
from string import Formatter

import pytest

from app.server.pages.office import HERE
from app.server.pages.words import CHINESE, said

_IN_TEMPLATES = re.compile(r"""\b_\((?:"([^"]*)"|'([^']*)')""")
_IN_CODE = re.compile(r'(?:Refused\(\s*|words = |_LINK_OVER = )"([^"]*)"')


def words_said() -> set[str]:
    templates = [file.read_text("utf-8") for file in (HERE / "templates").glob("*.html")]
    code = [file.read_text("utf-8") for file in HERE.rglob("*.py")]
    in_templates = {double or single for text in templates for double, single in _IN_TEMPLATES.findall(text)}
    return in_templates | {words for text in code for words in _IN_CODE.findall(text)}


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_the_table_has_what_is_said_and_nothing_else() -> None:
    assert words_said() == set(CHINESE)


@pytest.mark.parametrize("english", CHINESE)
def test_chinese_is_chinese_and_has_the_same_places(english: str) -> None:
    chinese = CHINESE[english]
    assert places(chinese) == places(english)
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search(r"[,;!?]|(?<![0-9])\.(?!\d)", re.sub(r"\{.*?\}", "", chinese))


def test_values_stand_in_their_places() -> None:
    assert said("No. {number}", "en", number=3) == "No. 3"
    assert said("No. {number}", "zh_CN", number=3) == "第 3 号"
