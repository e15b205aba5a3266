import pytest
from PySide6.QtWidgets import QApplication

from app.domain.iphone_pairing import IphoneHindrance
from app.ui.iphone_words import hindrance_sentence
from app.ui.language import set_language


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_hindrance_has_a_sentence_of_its_own(qapp: QApplication, language: str) -> None:
    set_language(qapp, language)
    sentences = {hindrance_sentence(hindrance, "hci0 broke") for hindrance in IphoneHindrance}
    assert len(sentences) == len(IphoneHindrance)
    assert not any("{" in sentence for sentence in sentences)
    assert "hci0 broke" in hindrance_sentence(IphoneHindrance.FAULT, "hci0 broke")
    set_language(qapp, "en")
