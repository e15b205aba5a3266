import tomllib

from hypothesis import given
from hypothesis import strategies as st

from app.platforms.lesson import NEVER, Lesson, TaughtWording, head
from app.platforms.meaning import Meaning
from app.platforms.plain_text import plain
from app.platforms.toml_file import read_extension
from app.platforms.wording_parts import Kind, Part, pattern_of

AMOUNT = Part(Kind.AMOUNT, "¤")
WORDING = TaughtWording(Meaning.RECEIVED, (Part(Kind.FIXED, "碰付"), AMOUNT))
LESSON = Lesson("lakala", (WORDING,), title=(Part(Kind.FIXED, "商户"),), never=(Part(Kind.FIXED, "攒下"), AMOUNT))


def test_every_table_is_written_as_the_station_reads_it() -> None:
    read = read_extension("lakala-taught.toml", LESSON.file())
    assert (read.key, [word.pattern for word in read.wordings]) == ("lakala", ["碰付¤"])
    assert read.titles[0].fullmatch("商户")
    assert (read.never[0].why, read.never[0].fits("攒下¤"), read.never[0].fits("攒下¤了")) == (NEVER, True, False)


def test_a_pattern_is_written_as_it_is() -> None:
    assert "pattern = '碰付¤'" in LESSON.toml()


def test_a_lesson_is_added_at_the_end_and_nothing_before_it_is_touched() -> None:
    own = "# mine, with  two spaces\nextends   =  true\nkey='lakala' # a comment\n[[doubt]]\npattern='x'\nwhy='y'"
    after = LESSON.file(own)
    assert after.startswith(f"{own}\n\n[[titles]]")
    twice = read_extension("lakala-taught.toml", LESSON.file(after))
    assert (len(twice.wordings), len(twice.doubt)) == (2, 1)


def test_a_new_file_says_what_it_is() -> None:
    assert LESSON.file().startswith(head("lakala"))
    assert tomllib.loads(head("lakala")) == {"extends": True, "key": "lakala"}


def test_an_empty_lesson_is_known_already() -> None:
    assert Lesson("lakala").is_known
    assert not LESSON.is_known


@given(st.text(max_size=40))
def test_any_words_come_back_from_the_file(words: str) -> None:
    parts = (Part(Kind.FIXED, plain(words)), AMOUNT)
    file = Lesson("lakala", (TaughtWording(Meaning.RECEIVED, parts),)).file()
    assert tomllib.loads(file)["wordings"][0]["pattern"] == pattern_of(parts)
