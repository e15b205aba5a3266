import pytest
from PySide6.QtWidgets import QApplication

from app.domain.verdict import Verdict
from app.platforms.teaching import Refusal
from app.ui.language import SPOKEN, set_language
from app.ui.teaching_words import refusal_sentence, verdict_words
from tests.ui.teaching_scenes import NO, UNSURE, payment


@pytest.mark.parametrize("language", SPOKEN)
def test_every_refusal_has_its_own_sentence(qapp: QApplication, language: str) -> None:
    set_language(qapp, language)
    assert len({refusal_sentence(refusal) for refusal in Refusal}) == len(Refusal)
    assert all(refusal_sentence(refusal).endswith((".", "。")) for refusal in Refusal)
    set_language(qapp, "en")


@pytest.mark.parametrize(
    ("verdict", "words"), [(payment(1250), "payment ¥12.50"), (NO, "no payment"), (UNSURE, "not understood")]
)
def test_a_verdict_in_words(qapp: QApplication, verdict: Verdict, words: str) -> None:
    set_language(qapp, "en")
    assert verdict_words(verdict) == words
