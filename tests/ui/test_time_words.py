import pytest

from app.ui.time_words import seconds


@pytest.mark.parametrize(
    ("ms", "words"),
    [(0, "0.0 s"), (1_249, "1.2 s"), (9_949, "9.9 s"), (9_950, "10 s"), (104_400, "104 s")],
)
def test_tenths_are_said_while_they_say_anything(ms: int, words: str) -> None:
    assert seconds(ms) == words
