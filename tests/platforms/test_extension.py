"""A file with `extends = true` adds to a platform that another file describes."""

from pathlib import Path

import pytest

from app.domain.verdict import Ruling
from app.platforms.recogniser import Recogniser
from app.platforms.registry import BUNDLED, Registry

LAKALA = "com.lakala.shqb"
HEAD = "extends = true\nkey = 'lakala'\n"
WORDING = "[[wordings]]\npattern = '碰付¤'\nmeaning = 'received'\nevidence = 'taught'\n"


def registry(folder: Path, **sources: str) -> Registry:
    for name, source in sources.items():
        (folder / f"{name}.toml").write_text(source, encoding="utf-8")
    return Registry((BUNDLED, folder))


def test_it_adds_and_overrides_nothing(tmp_path: Path) -> None:
    before = Registry().rules_of(LAKALA)
    extended = registry(tmp_path, mine=HEAD + WORDING)
    after = extended.rules_of(LAKALA)
    assert extended.problems == ()
    assert before
    assert after
    assert after.file.platform == before.file.platform
    assert [clue.why for clue in after.file.never] == [clue.why for clue in before.file.never]
    verdict = Recogniser(extended).recognise(LAKALA, "任意", "碰付3.00元")
    assert verdict.why == "money received: 3.00 CNY by 'mine.wording.1'"


def test_every_kind_of_addition_holds(tmp_path: Path) -> None:
    tables = (
        "[[titles]]\npattern = '商户消息'\n[[never]]\npattern = '攒'\nwhy = 'n'\n[[doubt]]\npattern = '疑'\nwhy = 'd'\n"
    )
    source = f"extends = true\nkey = 'unionpay'\n{tables}"
    recognise = Recogniser(registry(tmp_path, mine=source)).recognise
    assert recognise("com.unionpay", "商户消息", "云闪付收款3.00元").ruling is Ruling.PAYMENT
    assert recognise("com.unionpay", "商户消息", "攒 云闪付收款3.00元").why == "n"
    assert recognise("com.unionpay", "商户消息", "疑 云闪付收款3.00元").why == "d"


def test_several_files_add_to_one_platform_even_to_the_owners_own(tmp_path: Path) -> None:
    own = (BUNDLED / "lakala.toml").read_text(encoding="utf-8").replace("com.lakala.shqb", "org.example.lakala")
    found = registry(tmp_path, a=HEAD + WORDING, lakala=own, z=HEAD + WORDING.replace("碰付", "刷付"))
    recognise = Recogniser(found).recognise
    assert found.problems == ()
    assert recognise("org.example.lakala", "", "碰付3.00元").ruling is Ruling.PAYMENT
    assert recognise("org.example.lakala", "", "刷付3.00元").ruling is Ruling.PAYMENT
    assert found.of_app("com.lakala.shqb") is None


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("extends = true\nkey = 'nobody'\n", "mine.toml:2: key: there is no nobody to add to"),
        ("extends = true\n", "mine.toml: key: it must be a text that is not empty"),
        ("extends = false\nkey = 'lakala'\n", "mine.toml:1: extends: it must be true, or not there"),
        (
            HEAD + "colour = '#123456'\n",
            "mine.toml:3: colour: it must be one of extends, key, titles, wordings, never, doubt",
        ),
        (HEAD + "titles = ['x']\n", "mine.toml:3: titles: it must be tables with pattern"),
        (HEAD + "[[titles]]\npattern = '('\n", "mine.toml:4: titles: '(' is no RE2 pattern"),
        (HEAD + "[[never]]\npattern = 'x'\n", "mine.toml:3: never: it must be tables with pattern, why"),
    ],
)
def test_what_is_wrong_with_it_is_told_with_the_line(tmp_path: Path, source: str, problem: str) -> None:
    found = registry(tmp_path, mine=source)
    assert len(found.problems) == 1
    assert found.problems[0].startswith(problem)
    assert found.platforms == Registry().platforms


def test_a_later_folder_that_replaces_the_platform_replaces_what_was_added(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    registry(first, mine=HEAD + WORDING)
    (second / "lakala.toml").write_bytes((BUNDLED / "lakala.toml").read_bytes())
    found = Registry((BUNDLED, first, second))
    assert Recogniser(found).recognise(LAKALA, "", "碰付3.00元").ruling is Ruling.UNSURE
