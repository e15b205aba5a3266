"""Picture files in every format that Qt reads, as pixels for the scanner."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.codes.scan import Picture, payloads


class PictureUnreadable(ValueError):
    """The file is no picture, or one that is too large or in a format that Qt does not know."""


def payloads_in_file(file: Path) -> list[str]:
    """The texts of the QR codes in a picture file. Takes up to seconds: never on the GUI thread.

    Raises:
        PictureUnreadable: the file is no picture.
    """
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    image = reader.read()
    if image.isNull():
        raise PictureUnreadable(reader.errorString())
    return payloads(picture_of(image))


def picture_of(image: QImage) -> Picture:
    """The image in grey, on white where it is transparent, as codes are often saved without their background."""
    grey = _on_white(image).convertToFormat(QImage.Format.Format_Grayscale8)
    return Picture(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
