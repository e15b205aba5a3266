import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.icons import app_icon, icon

NAMES = sorted(
    file.stem for file in (RESOURCES / "icons").glob("*.svg") if "currentColor" in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_ink_it_is_given(qapp: QApplication, name: str) -> None:
    image = icon(name, "#b3261e").pixmap(24, 24).toImage()
    opaque = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 250
    }
    assert QColor("#b3261e").name() in opaque


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not app_icon().pixmap(64, 64).isNull()
