import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MINOR_DIGITS, Money
from app.sound.amount_words import (
    CHINESE_DIGITS,
    CHINESE_UNITS,
    ENGLISH_UNITS,
    TOO_LARGE,
    chinese_number,
    english_number,
    received_words,
)


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (0, "零", "zero"),
        (2, "二", "two"),
        (10, "十", "ten"),
        (15, "十五", "fifteen"),
        (20, "二十", "twenty"),
        (99, "九十九", "ninety-nine"),
        (100, "一百", "one hundred"),
        (105, "一百零五", "one hundred five"),
        (110, "一百一十", "one hundred ten"),
        (1000, "一千", "one thousand"),
        (1005, "一千零五", "one thousand five"),
        (1284, "一千二百八十四", "one thousand two hundred eighty-four"),
        (2024, "二千零二十四", "two thousand twenty-four"),
        (10010, "一万零一十", "ten thousand ten"),
        (100000, "十万", "one hundred thousand"),
        (101000, "十万一千", "one hundred one thousand"),
        (200200, "二十万零二百", "two hundred thousand two hundred"),
        (10_000_000, "一千万", "ten million"),
        (100_000_001, "一亿零一", "one hundred million one"),
        (1_000_000_000_000, "一万亿", "one trillion"),
        (1_000_500_000_000, "一万零五亿", "one trillion five hundred million"),
    ],
)
def test_whole_numbers(number: int, chinese: str, english: str) -> None:
    assert (chinese_number(number), english_number(number)) == (chinese, english)


@pytest.mark.parametrize(
    ("amount", "currency", "chinese", "english"),
    [
        ("12.50", "CNY", "支付宝到账十二点五元", "Alipay: twelve point five yuan received"),
        ("12.05", "CNY", "支付宝到账十二点零五元", "Alipay: twelve point zero five yuan received"),
        ("0.01", "CNY", "支付宝到账零点零一元", "Alipay: zero point zero one yuan received"),
        ("12", "CNY", "支付宝到账十二元", "Alipay: twelve yuan received"),
        ("1284.5", "USD", "支付宝到账一千二百八十四点五美元",
         "Alipay: one thousand two hundred eighty-four point five dollars received"),
        ("1", "USD", "支付宝到账一美元", "Alipay: one dollar received"),
        ("1.5", "USD", "支付宝到账一点五美元", "Alipay: one point five dollars received"),
        ("500", "JPY", "支付宝到账五百日元", "Alipay: five hundred yen received"),
        ("1.005", "KWD", "支付宝到账一点零零五科威特第纳尔", "Alipay: one point zero zero five dinars received"),
    ],
)  # fmt: skip
def test_sentences(amount: str, currency: str, chinese: str, english: str) -> None:
    money = Money.of(amount, currency)
    assert received_words(money, "支付宝", "zh_CN") == chinese
    assert received_words(money, "Alipay", "en") == english


def test_every_currency_of_the_till_can_be_said() -> None:
    assert set(CHINESE_UNITS) == set(ENGLISH_UNITS) == set(MINOR_DIGITS)


def value_of(words: str) -> int:
    """Reads a Chinese number back, by its own rule: 万 and 亿 multiply what stands before them."""
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if unit in words:
            before, _, after = words.rpartition(unit)
            return value_of(before) * size + value_of(after)
    total, digit = 0, 1 if words.startswith("十") else 0
    for character in words:
        if character in CHINESE_DIGITS:
            digit = CHINESE_DIGITS.index(character)
        else:
            total, digit = total + digit * {"千": 1000, "百": 100, "十": 10}[character], 0
    return total + digit


@given(st.integers(0, TOO_LARGE - 1) | st.integers(0, 200_000))
def test_no_two_amounts_sound_alike_in_chinese(number: int) -> None:
    words = chinese_number(number)
    assert value_of(words) == number
    assert "零零" not in words


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_no_two_amounts_sound_alike_in_english(one: int, other: int) -> None:
    assert (english_number(one) == english_number(other)) == (one == other)


@pytest.mark.parametrize("number", [-1, TOO_LARGE])
@pytest.mark.parametrize("words", [chinese_number, english_number])
def test_what_is_no_amount_is_refused(words, number: int) -> None:
    with pytest.raises(ValueError, match="no amount"):
        words(number)
