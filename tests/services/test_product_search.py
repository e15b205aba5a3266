from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.product import Product
from app.services import product_search
from app.services.product_search import ProductSearch, folded
from tests.goods import COLA, UPC, UPC_AS_EAN, WATER, a_product, products

GOODS = [
    a_product(1, "农夫山泉 550ml", barcode=WATER),
    a_product(2, "可口可乐", barcode=COLA),
    a_product(3, "Diet Coke"),
    a_product(4, "重庆火锅底料", favourite=True),
    a_product(5, "Coke Zero", barcode=UPC),
    a_product(6, "老可乐", active=False),
]


@pytest.fixture
def search() -> ProductSearch:
    return ProductSearch(GOODS)


def names(found: list[Product]) -> list[str]:
    return [product.name for product in found]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("可乐", ["可口可乐"]),
        ("COKE", ["Coke Zero", "Diet Coke"]),
        ("ｃｏｋｅ　ｚ", ["Coke Zero"]),
        ("kkkl", ["可口可乐"]),
        ("cqhg", ["重庆火锅底料"]),
        ("zqhg", ["重庆火锅底料"]),
        ("chongqing", ["重庆火锅底料"]),
        ("nongfus", ["农夫山泉 550ml"]),
        ("sq", ["农夫山泉 550ml"]),
        ("山泉 550", ["农夫山泉 550ml"]),
        ("农 550", ["农夫山泉 550ml"]),
        (COLA, ["可口可乐"]),
        ("5449", ["可口可乐"]),
        (UPC_AS_EAN, ["Coke Zero"]),
        ("0036", ["Coke Zero"]),
        ("xyzzy", []),
        ("\n", ["重庆火锅底料", "Coke Zero", "Diet Coke", "农夫山泉 550ml", "可口可乐"]),
    ],
)
def test_what_is_found(search: ProductSearch, typed: str, expected: list[str]) -> None:
    assert names(search.find(typed)) == expected


def test_favourites_come_before_better_fits(search: ProductSearch) -> None:
    search.put([a_product(7, "Cherry Coke", favourite=True)])
    assert names(search.find("coke")) == ["Cherry Coke", "Coke Zero", "Diet Coke"]


def test_what_is_no_longer_sold_is_found_last_and_only_when_asked_for(search: ProductSearch) -> None:
    assert names(search.find("可乐", retired=True)) == ["可口可乐", "老可乐"]
    search.put([replace(GOODS[1], active=False)])
    assert search.find(COLA) == []
    assert names(search.find(COLA, retired=True)) == ["可口可乐"]


def test_no_more_than_the_limit(search: ProductSearch) -> None:
    assert len(search.find("", 2)) == 2


def test_a_changed_good_is_found_by_what_it_is_now(search: ProductSearch) -> None:
    search.put([replace(GOODS[1], name="雪碧", barcode="")])
    assert search.find("可乐") == []
    assert search.with_barcode(COLA) is None
    assert names(search.find("xb")) == ["雪碧"]
    assert len(search) == len(GOODS)


def test_a_barcode_goes_from_one_good_to_another(search: ProductSearch) -> None:
    search.put([replace(GOODS[0], barcode=COLA), replace(GOODS[1], barcode=WATER)])
    assert search.with_barcode(COLA) == replace(GOODS[0], barcode=COLA)
    assert search.with_barcode(WATER) == replace(GOODS[1], barcode=WATER)
    assert search.with_barcode("") is None


def test_favourites_stand_in_the_order_of_names(search: ProductSearch) -> None:
    search.put([a_product(7, "Beer", favourite=True), replace(GOODS[5], favourite=True)])
    assert names(search.favourites()) == ["Beer", "重庆火锅底料"]


def test_many_changes_are_put_in_order_among_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product_search, "MOST_FRESH", 3)
    search = ProductSearch()
    for number in range(20):
        search.put([a_product(number % 10, f"Tea {number % 10}", number, favourite=number % 2 == 0)])
    assert [product.price.amount_minor for product in search.find("tea")] == [10, 12, 14, 16, 18, 11, 13, 15, 17, 19]


@given(st.lists(products(), max_size=8, unique_by=lambda one: one.id), st.data())
def test_every_good_is_found_by_any_part_of_its_name(goods: list[Product], data: st.DataObject) -> None:
    search = ProductSearch(goods)
    for product in goods:
        name = folded(product.name)
        start = data.draw(st.integers(0, len(name)))
        part = name[start : data.draw(st.integers(start, len(name)))]
        assert product in search.find(part, len(goods), retired=True)
