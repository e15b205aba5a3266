import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes.named_platforms import named_platforms
from app.domain.platform import Platform

PLATFORMS = (
    Platform("alipay", "Alipay", "支付宝", "#1677ff"),
    Platform("wechat", "WeChat Pay", "微信支付", "#07c160"),
    Platform("baofoo", "Baofoo", "宝付", "#111111"),
    Platform("upi", "UPI", "UPI", "#222222"),
)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Counter", ()),
        ("", ()),
        ("ALIPAY counter", ("alipay",)),
        ("Ｗｅｃｈａｔ at the door", ("wechat",)),
        ("微信收款码", ("wechat",)),
        ("支付宝付款码", ("alipay",)),
        ("宝付", ("baofoo",)),
        ("Cupid's bow", ()),
        ("upi at the till", ("upi",)),
        ("微信、支付宝", ("wechat", "alipay")),
    ],
)
def test_the_platforms_of_a_name(name: str, keys: tuple[str, ...]) -> None:
    assert named_platforms(name, PLATFORMS) == keys


@given(st.text())
def test_any_name_can_be_read(name: str) -> None:
    assert set(named_platforms(name, PLATFORMS)) <= {platform.key for platform in PLATFORMS}
