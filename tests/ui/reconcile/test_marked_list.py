import pytest
from pytestqt.qtbot import QtBot

from app.ui.look import Look, dress
from app.ui.reconcile.marked_list import Mark, MarkedList
from app.ui.theme import DARK, LIGHT, TOUCH


@pytest.fixture
def entries(qtbot: QtBot) -> MarkedList:
    entries = MarkedList(300, most_shown=2)
    qtbot.addWidget(entries)
    entries.setStyleSheet(Look().style_sheet())
    entries.set_look(Look())
    return entries


def test_an_entry_is_put_changed_and_taken_away(entries: MarkedList) -> None:
    entries.put(0, "one.csv", "Waiting", Mark.PLAIN)
    entries.put(1, "two.csv", "Waiting", Mark.PLAIN)
    entries.put(0, "one.csv", "Agrees", Mark.GOOD)
    assert [entries.item(row).text() for row in range(entries.count())] == ["one.csv\nAgrees", "two.csv\nWaiting"]
    entries.shorten(1)
    assert entries.count() == 1


def test_it_is_as_high_as_its_entries_up_to_a_limit(qtbot: QtBot, entries: MarkedList) -> None:
    entries.show()
    heights = []
    for row in range(3):
        entries.put(row, "a", "b", Mark.GOOD)
        heights.append(entries.height())
    assert TOUCH <= heights[0] < heights[1] == heights[2]
    assert entries.sizeHintForRow(0) >= TOUCH
    assert entries.width() == 300


def test_marks_take_the_ink_of_the_theme(entries: MarkedList) -> None:
    entries.put(0, "a", "b", Mark.TO_LOOK_AT)
    seen = []
    for theme in (LIGHT, DARK):
        dress(entries, Look(theme))
        entries.set_look(Look(theme))
        image = entries.item(0).icon().pixmap(24, 24).toImage()
        seen.append({image.pixelColor(x, y).name() for x in range(24) for y in range(24)})
    assert LIGHT.amber in seen[0]
    assert DARK.amber in seen[1]
