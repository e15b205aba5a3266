"""Codes as a camera would see them."""

import numpy
import zxingcpp
from PySide6.QtGui import QImage


def code_picture(payload: str, scale: int = 4) -> QImage:
    """The QR code of `payload`, dark on white with a quiet zone, `scale` pixels a module."""
    drawn = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode).to_image(scale=scale)
    pixels = numpy.array(drawn)
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).convertToFormat(
        QImage.Format.Format_RGB32
    )
