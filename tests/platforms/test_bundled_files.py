"""What the files that come with the program must hold."""

import pytest

from app.platforms.registry import Registry

REGISTRY = Registry()
OF_THE_APPLICATION = {
    "alipay", "wechat", "baidu_wallet", "paypal", "zhonghui", "lakala", "tenpay", "reapal", "shengpay", "tftpay",
    "allinpay", "yeepay", "zhonghuibao", "bill99", "gopay", "wuliubao", "netease_epay", "chinabank", "ips", "huifu",
    "joinpay", "umbpay", "baofoo", "lefu",
}  # fmt: skip
MET_SINCE = {"unionpay", "shouqianba", "icbc_merchant", "cmb", "fengshoujia", "ysepay", "newland_star", "upi"}


def test_the_24_platforms_of_the_application_and_those_met_since_are_there() -> None:
    assert set(REGISTRY.platforms) == OF_THE_APPLICATION | MET_SINCE
    assert len(OF_THE_APPLICATION) == 24


@pytest.mark.parametrize("app", ["com.umpay.upay.wallet", "com.gojek.app", "com.alipay.m.portal", "com.paypal.here"])
def test_an_app_of_another_company_or_of_an_unclear_one_is_nobodys(app: str) -> None:
    assert REGISTRY.of_app(app) is None


def test_the_app_that_tenpay_shares_is_read_as_wechat_pay() -> None:
    tenpay = next(file for file in REGISTRY.files if file.platform.key == "tenpay")

    assert "com.tencent.mm" in tenpay.apps
    assert REGISTRY.of_app("com.tencent.mm") == REGISTRY.platforms["wechat"]
    assert REGISTRY.of_app("com.tencent.mobileqq") == REGISTRY.platforms["tenpay"]


def test_a_verification_code_never_counts() -> None:
    for file in REGISTRY.files:
        text = "Your OTP is ₹500" if file.grammars == ("en",) else "验证码500元"
        assert any(clue.fits(text) for clue in file.never), file.platform.key


def test_no_two_platforms_look_the_same() -> None:
    colours = [platform.colour for platform in REGISTRY.platforms.values()]
    assert len(set(colours)) == len(colours)
