from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.contrast import contrast
from app.ui.goods.swatches import SWATCHES, Swatches
from app.ui.theme import TOUCH


def shown(qtbot: QtBot) -> Swatches:
    swatches = Swatches()
    qtbot.addWidget(swatches)
    swatches.show()
    return swatches


def test_a_colour_is_chosen_by_pressing_it(qtbot: QtBot) -> None:
    swatches = shown(qtbot)
    assert swatches.colour == ""
    with qtbot.waitSignal(swatches.chosen) as chosen:
        qtbot.mouseClick(swatches.buttons[3], Qt.MouseButton.LeftButton)
    assert chosen.args == [swatches.colour] == [list(SWATCHES)[3]]
    swatches.choose("")
    assert swatches.colour == ""


def test_a_colour_from_elsewhere_stands_among_them(qtbot: QtBot) -> None:
    swatches = shown(qtbot)
    swatches.choose("#123456")
    assert swatches.colour == "#123456"
    swatches.choose("#d8c98f")
    assert swatches.colour == "#d8c98f"


def test_each_has_a_name_and_room_for_a_finger(qtbot: QtBot) -> None:
    swatches = shown(qtbot)
    assert len({button.accessibleName() for button in swatches.buttons}) == len(SWATCHES)
    assert all(button.height() >= TOUCH for button in swatches.buttons)


def test_black_is_read_on_every_one() -> None:
    assert all(contrast("#000000", colour) >= 7 for colour in SWATCHES if colour)
