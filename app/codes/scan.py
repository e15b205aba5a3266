"""Reads QR codes from pixels, by zxing-cpp."""

from dataclasses import dataclass

import zxingcpp


@dataclass(frozen=True, slots=True)
class Picture:
    """Raw pixels, row after row from the top: one grey byte a pixel, or three bytes red, green, blue.

    `stride` is the bytes from one row to the next, which may be more than the row needs.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    bytes_per_pixel: int = 1

    def __post_init__(self) -> None:
        if self.bytes_per_pixel not in (1, 3):
            raise ValueError("a pixel is one grey byte or three of colour")
        row = self.width * self.bytes_per_pixel
        if self.width < 1 or self.height < 1 or self.stride < row:
            raise ValueError("a row is shorter than its pixels, or there is none")
        if len(self.pixels) < self.stride * (self.height - 1) + row:
            raise ValueError("fewer pixels than the size says")


def payloads(picture: Picture) -> list[str]:
    """The texts of the QR codes in the picture, each once, in the order of finding."""
    found = zxingcpp.read_barcodes(
        _view(picture),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        text_mode=zxingcpp.TextMode.Plain,
    )
    return list(dict.fromkeys(code.text for code in found))


def _view(picture: Picture) -> object:
    import numpy  # here, for the station starts without it: it costs a tenth of a second

    order = zxingcpp.ImageFormat.Lum if picture.bytes_per_pixel == 1 else zxingcpp.ImageFormat.RGB
    pixels = numpy.frombuffer(picture.pixels, dtype=numpy.uint8)
    return zxingcpp.ImageView(pixels, picture.width, picture.height, order, picture.stride)
