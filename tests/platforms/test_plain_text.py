import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platforms.plain_text import is_reordered, plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("￥１，２３４．５０", "¥1,234.50"),
        ("１，２３４，５６７", "1,234,567"),
        ("收款5，100积分", "收款5，100积分"),
        ("成\u200b功\u2060收\ufeff款", "成功收款"),
        ("收款到賬：5元", "收款到账:5元"),
        ("5\u202f元\u3000好", "5\u00a0元 好"),
        ("①²𝟏", "①²𝟏"),
        ("a\u2028b\rc", "a\nb c"),
        ("\ud800", "\ufffd"),
    ],
)
def test_forms_that_mean_the_same_are_joined(written: str, read: str) -> None:
    assert plain(written) == read


@given(st.text(st.characters(codec=None)))
def test_plain_text_is_plain_already(written: str) -> None:
    assert plain(plain(written)) == plain(written)


def test_directional_overrides_are_noticed() -> None:
    assert is_reordered("1\u202e2")
    assert not is_reordered("\u2068张三\u2069 12\u200f")
