import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.person import Person, Role
from app.ui.cashier.person_tiles import PersonTiles
from app.ui.theme import TOUCH
from tests.ui.cashier.people import LI, MEI

LONG = Person("d" * 16, "Bartholomew Featherstone", Role.CASHIER)


@pytest.fixture
def tiles(qtbot: QtBot) -> PersonTiles:
    made = PersonTiles()
    qtbot.addWidget(made)
    made.resize(308, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_people([MEI, LI, LONG], LI)
    QApplication.processEvents()
    return made


def test_a_tile_tells_its_person(qtbot: QtBot, tiles: PersonTiles) -> None:
    with qtbot.waitSignal(tiles.chosen) as chosen:
        tiles.tiles[LI.id].click()
    assert chosen.args == [LI]


def test_whoever_is_at_the_till_has_a_tick(tiles: PersonTiles) -> None:
    assert [not tile.icon().isNull() for tile in tiles.tiles.values()] == [False, True, False]


def test_an_ampersand_is_a_letter_and_a_long_name_ends_in_dots(tiles: PersonTiles) -> None:
    assert tiles.tiles[LI.id].text() == " Li && Sons"
    assert tiles.tiles[LONG.id].text().endswith("…")
    assert tiles.tiles[LONG.id].accessibleName() == LONG.name


def test_tiles_are_larger_than_a_finger(tiles: PersonTiles) -> None:
    assert all(min(tile.width(), tile.height()) > TOUCH for tile in tiles.tiles.values())


def test_arrows_walk_from_tile_to_tile(qtbot: QtBot, tiles: PersonTiles) -> None:
    tiles.focus_first()
    for key, person in ((Qt.Key.Key_Right, LI), (Qt.Key.Key_Down, LONG), (Qt.Key.Key_Up, LI), (Qt.Key.Key_Left, MEI)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is tiles.tiles[person.id]


def test_who_has_gone_is_shown_no_more(tiles: PersonTiles) -> None:
    tiles.show_people([MEI], None)
    assert list(tiles.tiles) == [MEI.id]
    assert tiles.tiles[MEI.id].isVisible()
