import pytest
from PySide6.QtWidgets import QApplication

from app.domain.collection_code import CollectionCode
from app.ui.language import set_language
from app.ui.wallets import wallets_of
from tests.ui.shop import ALIPAY, ALIPAY_CODE, PLATFORMS, WECHAT_CODE


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    set_language(qapp, "en")


def named(*names: str) -> list[tuple[str, str]]:
    codes = [CollectionCode("alipay", name, str(number)) for number, name in enumerate(names)]
    return [(wallet.name, wallet.detail) for wallet in wallets_of(codes, PLATFORMS)]


def test_a_wallet_is_its_platform() -> None:
    first, second = wallets_of([ALIPAY_CODE, WECHAT_CODE], PLATFORMS)
    assert (first.name, first.detail, first.accent, first.code) == ("Alipay", "", ALIPAY.colour, ALIPAY_CODE)
    assert (second.name, second.detail) == ("WeChat Pay", "")


def test_codes_of_one_platform_are_told_apart() -> None:
    assert named("Counter", "Upstairs") == [("Alipay", "Counter"), ("Alipay", "Upstairs")]
    assert named("", "Alipay", "Bar") == [("Alipay", "1"), ("Alipay", "2"), ("Alipay", "Bar")]
    assert named("Bar", " Bar ") == [("Alipay", "1"), ("Alipay", "2")]


def test_a_platform_that_is_unknown_here_is_called_by_its_key() -> None:
    (wallet,) = wallets_of([CollectionCode("own", "Own", "x")], PLATFORMS)
    assert wallet.name == "own"
