from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.language import set_language


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[QApplication]:
    set_language(qapp, "en")
    yield qapp
    set_language(qapp, "en")
