import pytest

from app.codes.doubts import Doubt, DoubtKind, doubts
from app.codes.registry import explain
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from tests.codes.vectors import payload_of

PLATFORMS = (
    Platform("alipay", "Alipay", "支付宝", "#1677ff"),
    Platform("weixin", "WeChat Pay", "微信支付", "#07c160"),
)


def platform_of_code(payload: str) -> str | None:
    """A shop's knowledge of addresses."""
    return next((key for key in ("alipay", "weixin", "95516") if key in payload), None)


def doubts_about(platform: str, payload: str, name: str = "mine") -> tuple[Doubt, ...]:
    return doubts(CollectionCode(platform, name, payload), explain(payload), platform_of_code, PLATFORMS)


def test_a_code_that_fits_raises_no_doubt() -> None:
    assert doubts_about("alipay", "https://qr.alipay.com/fkx123abc") == ()
    assert doubts_about("qris", payload_of("qris static")) == ()
    assert doubts_about("own", "a text of the owner's") == ()


def test_a_code_of_another_platform() -> None:
    assert doubts_about("wechat", "https://qr.alipay.com/fkx123abc") == (Doubt(DoubtKind.OTHER_PLATFORM, "alipay"),)


@pytest.mark.parametrize(
    ("platform", "payload"),
    [
        ("alipay", "https://qr.alipay.com/bax08861abc"),
        ("weixin", "weixin://wxpay/bizpayurl?pr=abc"),
        ("95516", "https://qr.95516.com/00010000/62324025678890163299456287625025"),
        ("jd", payload_of("duolabao device order")),
        ("vn", payload_of("vietqr dynamic 180000")),
    ],
)
def test_a_link_of_one_order(platform: str, payload: str) -> None:
    assert doubts_about(platform, payload) == (Doubt(DoubtKind.ONE_ORDER),)


def test_a_standing_unionpay_code_is_none() -> None:
    assert doubts_about("95516", "https://qr.95516.com/00010000/01116734936470044423094034227630") == ()


def test_a_broken_code_is_told_with_its_problems() -> None:
    (doubt,) = doubts_about("th", payload_of("promptpay phone")[:-1] + "8")
    assert doubt.kind is DoubtKind.BROKEN
    assert "crc: 6198 is written, 6197 is right" in doubt.detail


@pytest.mark.parametrize("name", ["微信支付 前台", "wechat pay", "微信"])
def test_a_name_that_says_another_platform(name: str) -> None:
    assert doubts_about("alipay", "https://qr.alipay.com/fkx123abc", name) == (Doubt(DoubtKind.OTHER_NAME, "weixin"),)


def test_a_name_that_fits_raises_no_doubt() -> None:
    assert doubts_about("alipay", "https://qr.alipay.com/fkx123abc", "支付宝") == ()
    assert doubts_about("alipay", "https://qr.alipay.com/fkx123abc", "Alipay and WeChat Pay") == ()


def test_a_name_that_says_whose_code_it_is_adds_nothing() -> None:
    assert doubts_about("weixin", "https://qr.alipay.com/fkx123abc", "支付宝") == (
        Doubt(DoubtKind.OTHER_PLATFORM, "alipay"),
    )
