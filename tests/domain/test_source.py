import pytest

from app.domain.source import grouped_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[3条]微信支付: 微信支付收款0.01元", 3),
        ("[12条]微信支付: 二维码赞赏到账6.66元", 12),
        (" [2条]你已成功收款9.90元", 2),
        ("[2條]收款", 2),
        ("微信支付收款0.01元", 0),
        ("[+99条]微信收款助手: 微信支付收款9.60元", 0),
        ("收款[3条]0.01元", 0),
        ("[3]收款0.01元", 0),
        ("", 0),
    ],
)
def test_the_count_in_front_of_a_grouped_notice(text: str, count: int) -> None:
    assert grouped_count(text) == count
