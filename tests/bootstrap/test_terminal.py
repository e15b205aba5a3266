import pytest

from app.bootstrap.terminal import ProgressLine, refuse, say


class Seconds:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_is_soon_done_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Seconds()
    with ProgressLine(clock) as line:
        clock.now += 0.9
        line(500, 1000)
    assert capsys.readouterr() == ("", "")


def test_from_the_first_second_on_it_says_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Seconds()
    with ProgressLine(clock) as line:
        for done in (500, 1000, 1500):
            clock.now += 0.6
            line(done, 2000)
    assert capsys.readouterr().err == "\r1,000 of 2,000 (50 %)\r1,500 of 2,000 (75 %)\n"


def test_it_does_not_flicker(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Seconds()
    with ProgressLine(clock) as line:
        for done in range(5):
            clock.now += 1.05 if done == 0 else 0.01
            line(done, 0)
    assert capsys.readouterr().err.count("\r") == 1


def test_given_up_the_line_ends_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine(clock := Seconds())
    clock.now += 2
    line(1, 2)
    with pytest.raises(KeyboardInterrupt), line:
        raise KeyboardInterrupt
    assert capsys.readouterr().err.endswith("\n")


def test_a_refusal_is_said_and_counts_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    say("well")
    assert refuse("no", "不行") == 1
    assert capsys.readouterr() == ("", "well\nno\n不行\n")
