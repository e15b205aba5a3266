import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes.picture import modules
from app.codes.scan import payloads
from app.ui.code_view import CARD, MODULE, CodeView, ShownCode, card_in, paint_card, paint_code
from app.ui.picture_file import picture_of
from tests.ui.shop import inked, picture, scanned

PAYLOAD = "https://qr.alipay.com/fkx1"
CODE = ShownCode(modules(PAYLOAD), "Alipay", "#1677ff")
SIDE = len(CODE.matrix)
RATIOS = [1.0, 1.25, 1.5, 2.0]


def canvas(ratio: float, side: int = 300) -> QImage:
    image = QImage(QSize(side, side) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#16181d"))
    return image


def code_on(image: QImage, area: QRectF) -> QImage:
    painter = QPainter(image)
    paint_code(painter, area, CODE.matrix)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", RATIOS)
def test_every_module_is_the_same_whole_number_of_device_pixels(ratio: float) -> None:
    image = code_on(canvas(ratio), QRectF(10.3, 20.7, 251.9, 260.1))
    box = inked(image, MODULE.name())
    pixels, left_over = divmod(box.width(), SIDE)
    assert (left_over, box.height()) == (0, box.width())
    middles = [
        [image.pixelColor(box.left() + x * pixels + dx, box.top() + y * pixels + dy) == MODULE for x in range(SIDE)]
        for y in range(SIDE)
        for dx, dy in ((0, 0), (pixels - 1, pixels - 1))
    ]
    assert middles == [list(row) for row in CODE.matrix for _ in range(2)]


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_quiet_zone_is_four_light_modules(ratio: float) -> None:
    image = code_on(canvas(ratio), QRectF(0, 0, 300, 300))
    box = inked(image, MODULE.name())
    quiet = 4 * (box.width() // SIDE)
    around = box.adjusted(-quiet, -quiet, quiet, quiet)
    assert all(image.pixelColor(x, around.top()) == CARD for x in range(around.left(), around.right() + 1))
    assert all(image.pixelColor(around.left(), y) == CARD for y in range(around.top(), around.bottom() + 1))
    assert all(image.pixelColor(around.right(), y) == CARD for y in range(around.top(), around.bottom() + 1))


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_card_is_read_at_every_pixel_ratio(qapp: QApplication, ratio: float) -> None:
    image = canvas(ratio)
    painter = QPainter(image)
    paint_card(painter, QRectF(20, 20, 240, 270), CODE)
    painter.end()
    assert payloads(picture_of(image)) == [PAYLOAD]


@pytest.mark.parametrize("room", [QSize(160, 180), QSize(333, 700), QSize(900, 200)])
def test_the_widget_paints_a_readable_code(qtbot: QtBot, room: QSize) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(room)
    view.show_code(CODE)
    assert scanned(view) == [PAYLOAD]


def test_the_platform_colour_is_on_the_card(qtbot: QtBot) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(300, 340)
    view.show_code(CODE)
    assert inked(picture(view), CODE.accent).width() > 20


def test_no_code_is_an_empty_card(qtbot: QtBot) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(300, 340)
    view.show_code(CODE)
    view.show_code(None)
    assert inked(picture(view), MODULE.name()) == QRect()


def test_a_card_stands_where_it_is_wanted() -> None:
    room = QRectF(100, 0, 500, 200)
    assert card_in(room, Qt.AlignmentFlag.AlignRight).right() == room.right()
    assert card_in(room, Qt.AlignmentFlag.AlignLeft).height() == room.height()
