"""A day's takings, added up three ways; the sums are the same, and currencies stay apart."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money
from app.server.pages.day_picture import day_pictures
from app.server.pages.shop import Shop
from app.server.takings import Taking

MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)
SHOP = Shop(zone="Asia/Kathmandu", cut_off=time(4))
takings = st.builds(
    Taking,
    station=st.sampled_from("abc"),
    quarter=st.integers(0, 95).map(lambda quarter: MIDNIGHT + timedelta(minutes=15 * quarter)),
    platform=st.sampled_from(("alipay", "wechat")),
    money=st.builds(Money, st.integers(-(10**6), 10**9), st.sampled_from(("CNY", "HKD"))),
    count=st.integers(-1, 50),
)


@given(st.lists(takings))
def test_every_way_to_add_up_comes_to_the_same(found: list[Taking]) -> None:
    pictures = day_pictures(found, SHOP.local, SHOP.cut_off)
    assert [picture.total.currency for picture in pictures] == sorted({taking.money.currency for taking in found})
    for picture in pictures:
        due = [taking for taking in found if taking.money.currency == picture.total.currency]
        assert picture.total.amount_minor == sum(taking.money.amount_minor for taking in due)
        for shares in (picture.platforms, picture.tills, picture.hours):
            assert sum((share.money for share in shares), Money(0, picture.total.currency)) == picture.total
            assert sum(share.count for share in shares) == picture.count == sum(taking.count for taking in due)


def test_hours_are_the_shop_s_and_begin_with_its_day() -> None:
    [picture] = day_pictures([Taking("a", MIDNIGHT, "alipay", Money(5, "CNY"), 1)], SHOP.local, SHOP.cut_off)
    assert [hour.of for hour in picture.hours] == [*map(str, range(4, 24)), *map(str, range(4))]
    assert [(hour.of, hour.count) for hour in picture.busy_hours] == [("5", 1)]  # 05:45 in Kathmandu
