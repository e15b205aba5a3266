"""What was typed of the shop, and which day it is there."""

from datetime import UTC, date, datetime, time

import pytest

from app.server.database import Database
from app.server.pages.refused import Refused
from app.server.pages.shop import Shop, ShopBook, shop_from


def test_a_day_ends_when_the_shop_says_so() -> None:
    shop = shop_from(" Corner  Tea ", "CNY", "Asia/Shanghai", "04:00")
    assert shop == Shop("Corner Tea", "CNY", "Asia/Shanghai", time(4))
    assert shop.day_of(datetime(2026, 11, 23, 19, 59, tzinfo=UTC)) == date(2026, 11, 23)
    assert shop.day_of(datetime(2026, 11, 23, 20, 0, tzinfo=UTC)) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("name", "currency", "zone", "cut_off", "sentence"),
    [
        ("x" * 61, "CNY", "", "00:00", "A name"),
        ("x\0", "CNY", "", "00:00", "A name"),
        ("", "XXX", "", "00:00", "currency"),
        ("", "CNY", "Nowhere/City", "00:00", "no such time zone"),
        ("", "CNY", "../../etc/passwd", "00:00", "time zone"),
        ("", "CNY", "Asia", "00:00", "time zone"),
        ("", "CNY", "", "24:00", "Write the time"),
    ],
)
def test_what_cannot_be_says_why(name: str, currency: str, zone: str, cut_off: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        shop_from(name, currency, zone, cut_off)


def test_it_is_kept(database: Database) -> None:
    book = ShopBook(database)
    assert book.shop == Shop()
    for shop in (Shop("One", "HKD", "Asia/Hong_Kong", time(4, 30)), Shop("Two")):
        book.keep(shop)
        assert book.shop == shop
