from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MINOR_DIGITS, Money
from app.platforms.amounts import MOST_FIGURES, Reading, TooManyFigures, figures
from app.platforms.plain_text import plain

CENTS = st.integers(1, 1_000_000_000)
FORMS = st.sampled_from(["¥{}", "￥{}", "{}元", "RMB {}", "¥ {}", "{} 元", "人民币{}元"])


def read(written: str, currency: str = "CNY") -> list[tuple[str, str | None]]:
    found = figures(plain(written), currency)
    return [(figure.reading.name, figure.money.signed_text if figure.money else None) for figure in found]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("¥12.50", "¥12.50"),
        ("￥ 12.5", "¥12.50"),
        ("12.50元", "¥12.50"),
        ("￥19.88元", "¥19.88"),
        ("人民币12元", "¥12.00"),
        ("RMB88.00", "¥88.00"),
        ("12.50 CNY", "¥12.50"),
        ("¥1,234.50", "¥1,234.50"),
        ("１，２３４．５０元", "¥1,234.50"),
        ("1\u00a0234.50元", "¥1,234.50"),
        ("1\u2009234\u2009567.50元", "¥1,234,567.50"),
        ("¥10,000,000.00", "¥10,000,000.00"),
        ("0.01元", "¥0.01"),
        ("HK$23.50", "HKD 23.50"),
        ("23.50港币", "HKD 23.50"),
        ("$120.50 USD", "$120.50"),
        ("$5 HKD", "HKD 5.00"),
        ("€1.20", "€1.20"),
        ("£3", "£3.00"),
        ("₹2,000", "₹2,000.00"),
        ("₹1,00,000.00", "₹100,000.00"),
        ("₹12,34,567.50", "₹1,234,567.50"),
        ("Rs. 1,250.50", "₹1,250.50"),
        ("Rs.500", "₹500.00"),
        ("INR 1,00,000", "₹100,000.00"),
        ("JPY 500", "¥500"),
    ],
)
def test_an_amount_with_its_currency(written: str, amount: str) -> None:
    assert read(f"到账{written}，谢谢") == [("MONEY", amount)]


@pytest.mark.parametrize(
    "written",
    [
        "¥1,23", "12.345元", "1,2345.00元", "1，234.50元", "1 234.50元", "1'234.50元", "0元", "¥0.00", "10000000.01元",
        "99999999999元", "-5元", "¥-5", "+5元", "00012元", "1.2.3元", "12:30元", "10-20元", "1٢元", "١2元", "¥12٣",
        "²元", "①元", "𝟏𝟐元", "1.5万元", "5元/笔", "JPY 5.50", "$5 CNY", "¥12.3a",
        "5元5角", "1 2元", "1 0 0元", "¥ 1 2 . 0 0", "1O0.00元", "1e3元", "1" * 4096 + "元",
        "₹2 lakh", "₹1.5 crore", "$3 million", "$5 K", "₹1,0,000", "₹1,000,00", "$1,00,000", "¥1,00,000",
    ],
)  # fmt: skip
def test_what_cannot_be_read_exactly_is_broken(written: str) -> None:
    assert [reading for reading, _ in read(f"收款{written}")][:1] == ["BROKEN"]


@pytest.mark.parametrize(
    "written",
    [
        "2024-05-31 08:23:16", "01月15日 10:11:12", "R*** 交易单号 AB4200000000000000000000000001", "x12.30", "100积分",
        "第28笔", "0.38%费率", "3 笔", "mc123小前卫", "版本v1.50", "8折",
    ],
)  # fmt: skip
def test_dates_counts_and_order_numbers_are_no_figures_of_money(written: str) -> None:
    assert read(written) == []


def test_a_number_without_currency_is_told_from_an_amount_without_currency() -> None:
    assert read("到账 12.50") == [("BARE", "¥12.50")]
    assert read("到账 12") == [("NUMBER", None)]


def test_two_signs_must_agree() -> None:
    assert read("$120.50 EUR") == [("BROKEN", None)]


def test_a_shared_sign_stands_for_the_default_currency() -> None:
    assert read("$5", "HKD") == [("MONEY", "HKD 5.00")]
    assert read("5元", "HKD") == [("MONEY", "HKD 5.00")]
    assert read("¥5", "JPY") == [("MONEY", "¥5")]


def test_no_more_numbers_are_read_than_a_notice_has() -> None:
    with pytest.raises(TooManyFigures):
        figures("5元 " * (MOST_FIGURES + 1), "CNY")


@given(
    CENTS,
    st.sampled_from(["¥{}", "￥{}", "{}元", "RMB {}", "¥ {}", "{} 元", "人民币{}元"]),
    st.booleans(),
    st.booleans(),
)
def test_every_amount_is_read_to_the_cent(cents: int, form: str, grouped: bool, wide: bool) -> None:
    number = f"{Decimal(cents).scaleb(-2):{',' if grouped else ''}.2f}"
    shown = number.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}) if wide else number

    assert [figure.money for figure in figures(plain(form.format(shown)), "CNY")] == [Money(cents, "CNY")]


@given(st.text(max_size=80), st.sampled_from(sorted(MINOR_DIGITS)))
def test_an_amount_always_stands_in_the_text(text: str, currency: str) -> None:
    written = plain(text)
    for figure in figures(written, currency):
        digits = "".join(c for c in written[figure.start : figure.end] if c.isdigit() or c == ".").strip(".")
        if figure.reading in (Reading.MONEY, Reading.BARE):
            assert figure.money is not None
            assert Decimal(digits) == figure.money.decimal
