import pytest
from PySide6.QtWidgets import QApplication

from app.domain.product import Product, Unit
from app.ui.goods.product_words import detail_words, other_currency_words, price_words
from app.ui.language import set_language
from tests.goods import COLA, a_product

APPLES = a_product(1, "苹果", 980, unit=Unit.WEIGHT)


@pytest.mark.parametrize(
    ("language", "product", "words"),
    [("en", a_product(), "¥2.00"), ("en", APPLES, "¥9.80/kg"), ("zh_CN", APPLES, "¥9.80/公斤")],
)
def test_the_price_says_what_it_is_for(qapp: QApplication, language: str, product: Product, words: str) -> None:
    set_language(qapp, language)
    assert price_words(product) == words
    set_language(qapp, "en")


def test_details_tell_goods_apart(qapp: QApplication) -> None:
    set_language(qapp, "en")
    assert detail_words(a_product()) == ""
    retired = a_product(category="Dri\u202enks", barcode=COLA, active=False)
    assert detail_words(retired) == f"not on sale · Drinks · {COLA}"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "苹果 is priced in CNY, and this shop sells in JPY."), ("zh_CN", "苹果 的售价是 CNY，本店以 JPY 收款。")],
)
def test_why_a_good_is_not_rung_up_is_said(qapp: QApplication, language: str, words: str) -> None:
    set_language(qapp, language)
    said = other_currency_words(APPLES, "JPY").translate({0x2068: None, 0x2069: None})
    assert said.startswith(words)
    set_language(qapp, "en")
