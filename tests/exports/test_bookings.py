import pytest

from app.domain.money import Money
from app.domain.tender import TenderKind
from app.exports.bookings import Bookings, asset_account, plain_amount
from app.exports.movements import Means, movements
from app.exports.progress import untold
from tests.exports.shop import two_days


@pytest.mark.parametrize(
    ("means", "account"),
    [
        (Means(TenderKind.WALLET, "alipay"), "Assets:Wallet:Alipay"),
        (Means(TenderKind.WALLET, "wechat_pay"), "Assets:Wallet:WechatPay"),
        (Means(TenderKind.WALLET, "bill99"), "Assets:Wallet:Bill99"),
        (Means(TenderKind.WALLET), "Assets:Wallet:Unknown"),
        (Means(TenderKind.CASH), "Assets:Cash"),
        (Means(TenderKind.CARD), "Assets:Card"),
        (Means(TenderKind.OTHER), "Assets:Other"),
    ],
)
def test_each_means_has_its_account(means: Means, account: str) -> None:
    assert asset_account(means) == account


@pytest.mark.parametrize(
    ("money", "text"),
    [(Money(-1250, "CNY"), "-12.50 CNY"), (Money(500, "JPY"), "500 JPY"), (Money(1, "KWD"), "0.001 KWD")],
)
def test_amounts_have_all_their_decimals_and_no_thousands(money: Money, text: str) -> None:
    assert plain_amount(money) == text


def test_it_knows_what_it_has_used() -> None:
    bookings = Bookings(two_days(), "en")
    assert len([bookings.of(movement) for movement in movements(two_days(), untold)]) == 8
    assert bookings.accounts == {
        "Assets:Cash": ["CNY"],
        "Assets:Wallet:Alipay": ["CNY"],
        "Assets:Wallet:CornerPay": ["JPY"],
        "Assets:Wallet:WechatPay": ["CNY"],
        "Income:Sales": ["CNY", "JPY"],
        "Income:Sales:Returns": ["CNY"],
    }
    assert bookings.currencies == ["CNY", "JPY"]
