import pytest
from PySide6.QtWidgets import QApplication

from app.domain.person import Deed
from app.ui.deed_words import deed_words
from app.ui.language import set_language


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_has_words_in_both_languages(qapp: QApplication, deed: Deed) -> None:
    set_language(qapp, "zh_CN")
    chinese = deed_words(deed)
    set_language(qapp, "en")
    assert deed_words(deed) not in ("", chinese)
