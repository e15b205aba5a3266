import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.gtin import NotAnArticleNumber, checked, comparable
from tests.goods import COLA, UPC, UPC_AS_EAN, WATER, gtins


@pytest.mark.parametrize("barcode", [COLA, WATER, UPC, UPC_AS_EAN, "96385074", "00012345600012", "6291041500213"])
def test_article_numbers_in_use_and_in_the_specification(barcode: str) -> None:
    assert checked(barcode) == barcode


def test_a_wrong_last_digit_is_told_with_the_right_one() -> None:
    with pytest.raises(NotAnArticleNumber) as refused:
        checked(COLA[:-1] + "7")
    assert refused.value.right_digit == COLA[-1]


@pytest.mark.parametrize("text", ["", "1", "123456789", "٣" * 8, "9638507A", " 96385074", COLA + "0" * 2])
def test_other_texts_are_none(text: str) -> None:
    with pytest.raises(NotAnArticleNumber) as refused:
        checked(text)
    assert refused.value.right_digit is None


@given(gtins(), st.data())
def test_one_mistyped_digit_is_always_found(barcode: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(barcode) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != barcode[place]]))
    with pytest.raises(NotAnArticleNumber):
        checked(barcode[:place] + other + barcode[place + 1 :])


def test_upc_a_is_the_ean_with_a_zero_before_it() -> None:
    assert comparable(UPC) == comparable(UPC_AS_EAN) == comparable("00" + UPC)
    assert comparable(COLA) != comparable(WATER)
