from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.back_end_state import BackEndState, Objection, Standing
from app.domain.enrolment import EnrolmentProblem
from app.ui.back_end_words import BADGE_WORDS, OBJECTIONS, PROBLEMS, back_end_sentence, badge_words, problem_sentence
from app.ui.language import set_language


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    set_language(qapp, "en")


def test_everything_has_words() -> None:
    assert set(BADGE_WORDS) == set(Standing)
    assert set(OBJECTIONS) == set(Objection)
    assert set(PROBLEMS) == set(EnrolmentProblem)


def test_numbers_are_grouped() -> None:
    assert badge_words(BackEndState(Standing.BEHIND, 12345)) == "12,345 behind"
    assert "entry 12,345 is" in back_end_sentence(
        BackEndState(Standing.REFUSED, objection=Objection.DIFFERS, entry=12345)
    )


def test_an_absence_of_another_day_names_the_day() -> None:
    noon = datetime.now().astimezone().replace(hour=12, minute=5)
    assert "since 12:05." in back_end_sentence(BackEndState(Standing.AWAY, since=noon))
    long_ago = noon - timedelta(days=30)
    assert f"since {long_ago.day} {long_ago:%b} 12:05." in back_end_sentence(
        BackEndState(Standing.AWAY, since=long_ago)
    )


def test_a_problem_says_what_the_system_said() -> None:
    assert "no route" in problem_sentence(EnrolmentProblem.NOT_REACHED, "no route")
