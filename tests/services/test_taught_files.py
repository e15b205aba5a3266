from pathlib import Path

import pytest

from app.platforms.lesson import Lesson, TaughtWording
from app.platforms.meaning import Meaning
from app.platforms.recogniser import Recogniser
from app.platforms.registry import BUNDLED, Registry
from app.platforms.wording_parts import Kind, Part
from app.services.taught_files import NotRemembered, TaughtFiles


def lesson(words: str) -> Lesson:
    parts = (Part(Kind.FIXED, words), Part(Kind.AMOUNT, "¤"))
    return Lesson("lakala", (TaughtWording(Meaning.RECEIVED, parts),))


def test_a_lesson_is_in_force_at_the_next_reading(tmp_path: Path) -> None:
    files = TaughtFiles(tmp_path / "platforms")
    file = files.add(lesson("碰付"))
    files.add(lesson("喜提"))
    registry = Registry((BUNDLED, file.parent))
    assert registry.problems == ()
    for words in ("碰付3.00元", "喜提3.00元"):
        assert Recogniser(registry).recognise("com.lakala.shqb", "", words).money
    assert [found.name for found in file.parent.iterdir()] == ["lakala-taught.toml"]


def test_what_the_owner_wrote_stays_to_the_letter(tmp_path: Path) -> None:
    file = tmp_path / "lakala-taught.toml"
    own = "# mine\r\nextends = true\r\nkey = 'lakala'   # 拉卡拉\r\n"
    file.write_bytes(own.encode())
    TaughtFiles(tmp_path).add(lesson("碰付"))
    assert file.read_bytes().startswith(own.encode())


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ("extends = true\nkey = 'lakala'\ncolour = 'x'\n", "lakala-taught.toml:3: colour"),
        ("extends = true\nkey = 'alipay'\n", "it adds to alipay and not to lakala"),
        ("key = 'lakala'\n", "lakala-taught.toml: extends: it must be true"),
        ("extends = ", "lakala-taught.toml: Invalid value"),
    ],
)
def test_a_file_that_cannot_take_it_is_named_and_left_alone(tmp_path: Path, own: str, why: str) -> None:
    file = tmp_path / "lakala-taught.toml"
    file.write_text(own, encoding="utf-8")
    with pytest.raises(NotRemembered, match=why):
        TaughtFiles(tmp_path).add(lesson("碰付"))
    assert file.read_text(encoding="utf-8") == own


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "platforms").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(NotRemembered, match=r"lakala-taught\.toml"):
        TaughtFiles(tmp_path / "platforms").add(lesson("碰付"))


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "lakala-taught.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(NotRemembered, match="utf-8"):
        TaughtFiles(tmp_path).add(lesson("碰付"))
