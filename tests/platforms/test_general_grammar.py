"""What the general grammar makes of a known app whose wordings are not known: of every platform, in its languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.verdict import Ruling
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from tests.platforms.own_files import by_the_grammar_alone

REGISTRY = Registry()
RECOGNISER = Recogniser(REGISTRY)
APPS = st.sampled_from(REGISTRY.wanted_apps)
PIECES = st.sampled_from(
    ["paid you ", "received ", "You received ", "收款", "到账", "退款", "扣款", "来自", "备注：",
     "成功收款140.00元", " ", "\n", "₹1,00,000.00", "$5", "人民币8650.00", "12.50元", "卡6212", "第3笔", "共计", "积分",
     "23:46", "[3条]", "(", "，", ": ", "\u202e", "\u200b", "\u0967", "１"]
)  # fmt: skip
CHINESE = {
    "收款到账12.50元": "payment", "您尾号6598的账户入账人民币12.50元": "payment", "到账金额：¥12.50": "payment",
    "张三向你付款12.50元": "payment", "第3笔收款12.50元": "payment",
    "您账户6598于10月23日入账人民币12.50元": "payment", "10月23日13:03收款12.50元": "payment",
    "今天13:03收款12.50元": "payment", "10月收款12.50元": "not_payment",
    "10月23日收款12.50元": "not_payment", "今日：收款12.50元": "not_payment",
    "截至10月23日：收款12.50元": "not_payment",
    "23:46收款12.50元，尾号1234": "payment",
    "扣款人民币12.50元": "not_payment", "退款12.50元": "not_payment", "今日收款12.50元，共计3笔": "not_payment",
    "验证码123456，付款金额12.50元": "not_payment", "上一笔播报：收款到账12.50元": "not_payment",
    "最高可领12.50元": "not_payment", "账户有新情况12.50元": "unsure", "收款到账12.50元，到账13.50元": "unsure",
}  # fmt: skip
ENGLISH = {
    "Li Lei paid you {}12.50": "payment", "{}12.50 received from Li Lei": "payment",
    "{}12.50 received. Avl Bal {}912.50": "payment", "You received {}12.50 from Li Lei": "payment",
    "Received {}12.50 in your account from Li Lei": "payment",
    "You paid {}12.50 to Li Lei": "not_payment", "Refund of {}12.50": "not_payment",
    "Daily summary: {}12.50 received": "not_payment", "Li Lei requests {}12.50": "not_payment",
    "Something about {}12.50": "unsure", "Li Lei paid you {}12.50 and {}13.50": "unsure",
}  # fmt: skip
SIGNS = {"CNY": "¥", "USD": "$", "INR": "₹"}


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    return by_the_grammar_alone(tmp_path_factory.mktemp("platforms"))


def _judged(registry: Registry, language: str, text: str) -> dict[str, tuple[str, int | None, str | None]]:
    """The verdict of each platform that writes in `language` and carries no chats."""
    found = {}
    for file in registry.files:
        if language in file.grammars and not file.carries_chats:
            verdict = Recogniser(registry).recognise(file.apps[0], None, text.replace("{}", SIGNS[file.currency]))
            money = verdict.money
            found[file.platform.key] = (verdict.ruling.value, money and money.amount_minor, money and money.currency)
    return found


@pytest.mark.parametrize(("text", "ruling"), CHINESE.items())
def test_a_chinese_wording_nobody_saw_before(everybody: Registry, text: str, ruling: str) -> None:
    money = (1250, "CNY") if ruling == "payment" else (None, None)
    judged = _judged(everybody, "zh", text)

    assert {key: verdict for key, verdict in judged.items() if verdict != (ruling, *money)} == {}
    assert len(judged) >= 29


@pytest.mark.parametrize(("text", "ruling"), ENGLISH.items())
def test_an_english_wording_nobody_saw_before(everybody: Registry, text: str, ruling: str) -> None:
    judged = _judged(everybody, "en", text)
    currencies = {file.platform.key: file.currency for file in everybody.files}
    wanted = {key: (ruling, *((1250, currencies[key]) if ruling == "payment" else (None, None))) for key in judged}

    assert judged == wanted
    assert len(judged) >= 29


@pytest.mark.parametrize("text", ["收款到账12.50元", "QQ钱包收款到账12.50元", "小店: 收款12.50元"])
@pytest.mark.parametrize("title", ["QQ钱包", "张三", "收款到账12.50元"])
def test_in_an_app_with_chats_whose_titles_are_not_known_nothing_is_a_payment(title: str, text: str) -> None:
    assert RECOGNISER.recognise("com.tencent.mobileqq", title, text).ruling is not Ruling.PAYMENT


@given(APPS, st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=20).map("".join))
def test_nothing_makes_any_platform_raise_and_no_amount_is_invented(app: str, title: str, text: str) -> None:
    money = RECOGNISER.recognise(app, title, text).money

    assert money is None or money.amount_minor in {10_000_000, 500, 865_000, 1250, 14_000}


@given(st.integers(1, 999_999_999))
def test_amounts_in_indian_grouping(paise: int) -> None:
    rupees, coins = divmod(paise, 100)
    whole, last = divmod(rupees, 1000)
    shown = f"{_in_pairs(whole)},{last:03}" if whole else str(last)
    verdict = RECOGNISER.recognise("com.phonepe.app", None, f"Asha paid you ₹{shown}.{coins:02}")

    assert (verdict.ruling, verdict.money and verdict.money.amount_minor) == (Ruling.PAYMENT, paise), shown


def _in_pairs(number: int) -> str:
    hundreds, pair = divmod(number, 100)
    return f"{_in_pairs(hundreds)},{pair:02}" if hundreds else str(number)


@pytest.mark.parametrize(
    ("app", "text"),
    [
        ("com.phonepe.app", "I have paid you ₹500"), ("com.phonepe.app", "We sent you ₹500 yesterday"),
        ("com.paypal.android.p2pmobile", "You received $50.00 USD from Alice. It's pending"),
        ("com.unionpay", "您的工商银行卡6212 **** **** 7432收到来自成功收款999元的转账170.00元"),
        ("com.wosai.cashbar", "成功收款0.53元,来自成功收款140.00元"),
    ],
)  # fmt: skip
def test_what_may_be_no_receipt_is_for_a_person(app: str, text: str) -> None:
    assert RECOGNISER.recognise(app, None, text).ruling is Ruling.UNSURE


def test_a_stranger_cannot_add_to_what_he_paid() -> None:
    for note in ("备注：成功收款140.00元", "Note: You received $140.00"):
        for app in ("com.wosai.cashbar", "com.paypal.android.p2pmobile"):
            verdict = RECOGNISER.recognise(app, None, f"You received ¥0.01 from 张三\n{note}")
            assert verdict.money is None or verdict.money.amount_minor == 1
