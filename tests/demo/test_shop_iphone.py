from datetime import UTC, datetime

from app.demo.shop_iphone import ShopIphone, bundles_of
from app.link.ancs.identity import Told, fingerprint
from app.platforms.registry import Registry
from handset.simulator.air import Air
from handset.simulator.iphone import Iphone
from handset.simulator.phone_radio import AirPlug


def test_a_wallet_is_called_on_the_iphone_as_its_platform_file_says() -> None:
    bundles = bundles_of(Registry())
    assert bundles["com.eg.android.AlipayGphone"] == "com.alipay.iphoneclient"
    assert bundles["com.tencent.mm"] == "com.tencent.xin"


async def test_equal_notices_of_one_second_have_the_identities_that_the_link_gives() -> None:
    phone = ShopIphone(Iphone(AirPlug(Air())), {"com.tencent.mm": "com.tencent.xin"})
    phone.phone_id = "p" * 16
    at = datetime.now(UTC)
    numbers = [await phone.hear("com.tencent.mm", "微信支付", "1.00元", at) for _ in range(2)]
    shown = phone.iphone.shown
    assert [each.app for each in shown] == ["com.tencent.xin"] * 2
    for number, each in zip(numbers, shown, strict=True):
        assert number is not None
        told = Told(each.app, each.date, each.title, each.subtitle, each.message)
        assert phone.identity(number).epoch == fingerprint(told)
    assert [phone.identity(number).seq for number in numbers if number] == [1, 2]
