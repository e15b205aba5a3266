from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.codes.picture import modules
from app.ui.code_view import paint_code
from app.ui.picture_file import PictureUnreadable, payloads_in_file


def code_picture(*payloads: str, transparent: bool = False) -> QImage:
    """Codes side by side."""
    image = QImage(200 * len(payloads) or 200, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for place, payload in enumerate(payloads):
        paint_code(painter, QRectF(200 * place, 0, 200, 200), modules(payload))
    painter.end()
    if transparent:
        shade = image.convertToFormat(QImage.Format.Format_Grayscale8)
        shade.invertPixels()
        image.setAlphaChannel(shade)
    return image


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "webp"])
def test_the_code_in_a_picture_is_read(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"code.{ending}"
    assert code_picture("wxp://f2f0abc").save(str(file))
    assert payloads_in_file(file) == ["wxp://f2f0abc"]


def test_a_picture_with_a_wrong_ending_is_read(tmp_path: Path) -> None:
    file = tmp_path / "code.jpg"
    assert code_picture("wxp://f2f0abc").save(str(file), "PNG")
    assert payloads_in_file(file) == ["wxp://f2f0abc"]


def test_black_modules_on_nothing_are_read(tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    assert code_picture("wxp://f2f0abc", transparent=True).save(str(file))
    assert payloads_in_file(file) == ["wxp://f2f0abc"]


def test_what_is_no_picture_says_so(tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    file.write_text("not a picture")
    with pytest.raises(PictureUnreadable):
        payloads_in_file(file)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(PictureUnreadable):
        payloads_in_file(tmp_path / "nothing.png")
