"""The hours as columns."""

from hypothesis import given
from hypothesis import strategies as st

from app.server.pages.day_picture import day_pictures
from app.server.pages.hours_chart import CEILING, FLOOR, WIDTH, columns
from app.server.takings import Taking
from tests.server.pages.test_day_picture import SHOP, takings


@given(st.lists(takings, min_size=1))
def test_columns_stay_in_the_drawing(found: list[Taking]) -> None:
    for picture in day_pictures(found, SHOP.local, SHOP.cut_off):
        drawn = columns(picture.hours)
        assert all(one.x >= 0 and one.x + one.width <= WIDTH and one.y >= CEILING for one in drawn)
        assert all(abs(one.y + one.height - FLOOR) < 0.02 for one in drawn)
        assert [bool(one.height) for one in drawn] == [one.share.money.amount_minor > 0 for one in drawn]
        assert [one.hour for one in drawn][::3] == [hour.of for hour in picture.hours][::3]
