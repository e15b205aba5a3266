"""Whatever the window and the row: nothing overlaps, nothing leaves the window, and the code keeps its size."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from app.ui.customer import idle_view, sale_view
from app.ui.customer.code_places import DOTS, LEAST_CARD, CodePlaces, tall_places, wide_places

UNITS = 100
A_PIXEL = 2
"""What a card loses by being cut to whole pixels, there and here."""
WIDE = st.tuples(st.integers(400, 3840), st.integers(200, 2160)).filter(lambda size: size[0] >= size[1])
TALL = st.tuples(st.integers(160, 2160), st.integers(200, 3840)).filter(lambda size: size[0] < size[1])
ROW = st.integers(0, 600)


def placed(size: tuple[int, int], row: int, room: object) -> CodePlaces:
    width, height = size
    unit = min(height, width * 0.95) / UNITS
    area = QRectF(0, 0, width, height).adjusted(6 * unit, 6 * unit, -6 * unit, -6 * unit)
    lay_out = wide_places if width >= height else tall_places
    return lay_out(area, unit, room, lambda _width: float(row))


def check(places: CodePlaces, size: tuple[int, int]) -> None:
    window = QRectF(0, 0, *size)
    assert window.contains(places.card)
    if not places.row.isEmpty():
        assert window.contains(places.row)
        assert not places.row.intersects(places.card)
        assert not places.row.intersects(places.words)


@given(WIDE, ROW)
def test_beside_the_code_the_row_costs_it_nothing(size: tuple[int, int], row: int) -> None:
    for room in (idle_view.WIDE, sale_view.WIDE):
        places = placed(size, row, room)
        check(places, size)
        assert places.card == placed(size, 0, room).card


@given(TALL, ROW)
def test_under_the_code_the_row_costs_it_little_or_folds_away(size: tuple[int, int], row: int) -> None:
    for room in (idle_view.TALL, sale_view.TALL):
        places = placed(size, row, room)
        check(places, size)
        if not places.row.isEmpty():
            beside_dots = placed(size, 0, room).card.height() - DOTS * size[0] * 0.95 / UNITS
            assert places.card.height() >= beside_dots * LEAST_CARD - A_PIXEL


def test_there_is_no_row_without_a_choice() -> None:
    assert placed((800, 480), 0, idle_view.WIDE).row.isEmpty()
    assert placed((1080, 1920), 0, idle_view.TALL).row.isEmpty()
