import pytest
from PySide6.QtCore import QRect, QSize

from app.demo.windows import places

TILL, SIMULATOR = QSize(900, 508), QSize(1017, 708)


def test_on_a_usual_monitor_no_window_covers_another() -> None:
    room = QRect(0, 0, 1920, 1080)
    till, customer, simulator = places(room, TILL, SIMULATOR)
    assert not till.intersects(customer)
    assert not till.intersects(simulator)
    assert not customer.intersects(simulator)
    assert till.united(customer).united(simulator) == room


@pytest.mark.parametrize("room", [QRect(0, 0, 1366, 768), QRect(0, 30, 1280, 770), QRect(1920, 0, 3840, 2160)])
def test_every_window_begins_on_the_monitor_and_has_the_room_it_needs(room: QRect) -> None:
    till, customer, simulator = places(room, TILL, SIMULATOR)
    assert room.contains(till)
    assert room.contains(customer.topLeft())
    assert room.contains(simulator.topLeft())
    assert till.width() >= TILL.width()
    assert simulator.width() >= SIMULATOR.width()
    assert simulator.height() == room.height()
