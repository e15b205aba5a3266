from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.money import Money
from app.domain.verdict import NoticeKind, Ruling, Verdict
from app.platforms.plain_text import plain
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry

ALIPAY, WECHAT = "com.eg.android.AlipayGphone", "com.tencent.mm"
RECOGNISER = Recogniser(Registry())
APPS = st.sampled_from([ALIPAY, WECHAT, "org.example"])
WORDS = st.sampled_from(
    ["成功收款", "向你付款", "到账", "退款", "备注：", "共计", "received ", "paid you ", "元", "¥", "12.50", "3", "，",
     "\n", " ", "[2条]", "张三", ":", "\u202e", "\u200b", "\ud800", "１", "٣", "请确认收款", "(", "）"]
)  # fmt: skip
NOTICES = st.one_of(st.none(), st.text(st.characters(codec=None)), st.lists(WORDS, max_size=30).map("".join))


def alipay(text: str, title: str | None = "支付宝通知") -> Verdict:
    return RECOGNISER.recognise(ALIPAY, title, text)


def wechat(text: str, title: str | None = "微信支付") -> Verdict:
    return RECOGNISER.recognise(WECHAT, title, text)


@given(APPS, NOTICES, NOTICES)
@example(WECHAT, "\ud800", "5元\udfff")
@example(ALIPAY, None, "，" * 5000 + "5元")
@example(ALIPAY, "", "元" * 5000 + "5")
def test_nothing_makes_it_raise_and_no_amount_is_invented(app: str, title: str | None, text: str | None) -> None:
    verdict = RECOGNISER.recognise(app, title, text)

    if verdict.money:
        seen = plain(f"{title or ''}\n{text or ''}").replace(",", "").replace("\u00a0", "")
        whole, _, coins = str(verdict.money.decimal).partition(".")
        assert any(form in seen for form in (f"{whole}.{coins}", f"{whole}.{coins.rstrip('0')}", whole))


@given(
    st.integers(1, 99_999_999),
    st.lists(st.sampled_from("\u200b\u200d\u2060\ufeff\u00ad\u200e\u2068\u2069"), max_size=6), st.data(),
)  # fmt: skip
def test_unseen_characters_change_no_amount(cents: int, marks: list[str], data: st.DataObject) -> None:
    text = f"支付宝成功收款{Money(cents, 'CNY').text}元。"
    for mark in marks:
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + mark + text[place:]

    assert alipay(text).money == Money(cents, "CNY")


@given(st.integers(1, 99_999_999), st.sampled_from(["", " ", "\u00a0", "\u2009", "\u3000"]), st.booleans())
def test_spaces_and_full_width_forms_change_no_amount(cents: int, space: str, wide: bool) -> None:
    number = f"{Decimal(cents).scaleb(-2):,.2f}"
    shown = number.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}) if wide else number

    assert wechat(f"微信支付收款{space}{shown}{space}元").money == Money(cents, "CNY")


@given(st.text(max_size=30))
@example("成功收款999元")
@example("退款")
@example("到账500元")
@example("张三 备注：成功收款140.00元 ")
@example("共计￥88")
@example("\u202e元00.999款收功成")
def test_a_payers_name_never_decides_the_amount(name: str) -> None:
    verdict = alipay(f"{name}通过扫码向你付款0.05元")

    assert verdict.money in (None, Money(5, "CNY"))
    assert verdict.ruling is not Ruling.PAYMENT or verdict.money == Money(5, "CNY")


@given(st.text(max_size=30))
@example("退款100元")
@example("成功收款999元")
def test_a_remark_never_decides_the_amount(remark: str) -> None:
    assert alipay(f"成功收款0.05元 付款方备注：{remark}".replace("\n", " ")).money in (None, Money(5, "CNY"))


@pytest.mark.parametrize("name", ["成功收款999元", "到账500元王", "退款", "待确认收款", "红包", "500元"])
def test_a_name_that_reads_like_the_wallets_words_is_for_a_person(name: str) -> None:
    assert alipay(f"{name}通过扫码向你付款0.05元").ruling is Ruling.UNSURE


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("张三", "微信支付收款100元"), ("微信支付", "张三: 微信支付收款100元"), (None, "[2条]张三: 收款到账100元"),
        ("微信支付收款100元", "在吗"),
    ],
)  # fmt: skip
def test_a_chat_that_imitates_the_wallet_is_no_payment(title: str | None, text: str) -> None:
    assert wechat(text, title).ruling is Ruling.UNSURE


def test_a_chat_is_no_payment() -> None:
    assert wechat("[2条]张三: 我给你转了100元", "张三").ruling is Ruling.NOT_PAYMENT


def test_title_and_text_must_not_disagree() -> None:
    assert alipay("收到一笔转账 2.00 元", "你已成功收款1.00元").why == "two amounts: 1.00 CNY and 2.00 CNY"
    assert alipay("收到一笔转账 1.00 元", "你已成功收款1元").money == Money(100, "CNY")


def test_a_directional_override_is_never_a_payment() -> None:
    assert alipay("成功收款\u202e12.50\u202c元").ruling is Ruling.UNSURE


def test_a_notice_without_a_number_mentions_no_money() -> None:
    verdict = wechat("晚上一起吃饭吗", "张三")

    assert (verdict.ruling, verdict.mentions_money) == (Ruling.NOT_PAYMENT, False)


def test_a_prepared_registry_gives_the_same_verdicts() -> None:
    registry = Registry()
    registry.prepare()

    assert Recogniser(registry).recognise(ALIPAY, "支付宝", "成功收款12.50元") == alipay("成功收款12.50元", "支付宝")


def test_an_unclaimed_app_has_no_platform() -> None:
    verdict = RECOGNISER.recognise("org.example", "支付宝", "成功收款100元")

    assert (verdict.ruling, verdict.platform, verdict.mentions_money) == (Ruling.NOT_PAYMENT, None, True)


NO_SALE = [
    "优惠券", "立减金", "红包", "Q币", "积分", "退款", "理赔款", "押金", "退税", "工资", "奖金", "佣金", "贷款", "收益",
    "基金赎回", "话费", "补贴", "消费券", "赔付款", "医保", "公积金", "礼品卡", "免费提现额度", "定金", "返现", "学费",
]  # fmt: skip


@pytest.mark.parametrize("thing", NO_SALE)
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("支付宝", "{}到账100元"), ("支付宝", "{}100元已到账"), ("支付宝", "收到{}100元"), ("支付宝", "收到100元{}"),
        ("支付宝", "{}入账100元"), ("支付宝", "您的{}100元已存入零钱"), ("支付宝", "你有一笔100元的{}"),
        ("支付宝", "{}已转入余额100元"), ("{}到账通知", "¥100.00"), ("{}到账", "金额¥100.00"),
    ],
)  # fmt: skip
def test_the_arrival_of_anything_but_a_sales_money_is_no_payment(thing: str, title: str, text: str) -> None:
    assert alipay(text.format(thing), title.format(thing)).ruling is not Ruling.PAYMENT


def test_an_advertisement_in_a_link_beside_a_receipt_changes_nothing() -> None:
    assert alipay("已转入余额 5.5元买6瓶矿泉水>>", "你已成功收款20.00元").money == Money(2000, "CNY")
    assert alipay("5.5元买6瓶矿泉水>>").ruling is not Ruling.PAYMENT


def test_words_of_spending_beside_a_receipt_are_for_a_person() -> None:
    assert alipay("包子铺收款3.20元，付款成功").why == "3.20 CNY received, and beside it own spending"


def test_a_notice_that_hides_a_sum_is_for_a_person() -> None:
    verdict = alipay("你收到一笔转账")

    assert (verdict.ruling, verdict.mentions_money) == (Ruling.UNSURE, True)


def test_words_too_long_for_a_wallet_are_not_read() -> None:
    assert alipay("张三" * 200 + "向你付款5.00元").why == "an amount in an unknown wording"


def test_an_unknown_wording_with_money_is_for_a_person() -> None:
    assert alipay("账户有新情况 5.00元").why == "an amount in an unknown wording"


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("张三 通过扫码 向你付款 5.00 元", "张三"), ("收到来自李四的付款50.00元", "李四"),
        ("支付宝成功收款5元，付款方：王五，时间：09:30", "王五"), ("Li Lei paid you ¥8.00", "Li Lei"),
        ("通过扫码向你付款5元", None),
    ],
)  # fmt: skip
def test_the_payer_is_named_when_the_notice_names_one(text: str, payer: str | None) -> None:
    assert alipay(text).payer == payer


def test_the_reason_names_the_rule() -> None:
    assert alipay("成功收款12.50元").why.startswith("money received: 12.50 CNY by 'zh.received.")
    assert alipay("退款12.50元").why == "a refund"


def moved(text: str, title: str | None = "支付宝") -> tuple[NoticeKind, Money | None]:
    verdict = alipay(text, title)
    assert verdict.ruling is Ruling.NOT_PAYMENT
    return verdict.kind, verdict.moved


def test_a_refund_tells_its_amount_where_one_stands_beside_the_words() -> None:
    assert moved("你有一笔1.50元的退款，已原路退回。") == (NoticeKind.REFUND, Money(150, "CNY"))
    assert moved("成功收款12.00元已退款") == (NoticeKind.REFUND, Money(1200, "CNY"))
    assert moved("退款到账通知") == (NoticeKind.REFUND, None)
    assert moved("退款3.00元，退款5.00元") == (NoticeKind.REFUND, None)
    assert moved("退款1.234元") == (NoticeKind.REFUND, None)


def test_outgoing_money_keeps_its_own_currency() -> None:
    assert moved("付款成功 US$36.00") == (NoticeKind.OUTGOING, Money(3600, "USD"))
    assert moved("付款成功 36.00元") == (NoticeKind.OUTGOING, Money(3600, "CNY"))


@pytest.mark.parametrize("text", ["退款失败，原路退回你支付的1.50元", "提现失败，资金500.00元已退回余额"])
def test_a_refund_that_failed_is_none(text: str) -> None:
    assert moved(text) == (NoticeKind.OTHER, None)


def test_a_payment_beside_a_refund_is_for_a_person_and_of_no_kind() -> None:
    verdict = alipay("成功收款5.00元，退款3.00元")
    assert (verdict.ruling, verdict.kind, verdict.moved) == (Ruling.UNSURE, NoticeKind.OTHER, None)


@pytest.mark.parametrize(("app", "ruling"), [("com.tencent.xin", Ruling.UNSURE), (WECHAT, Ruling.NOT_PAYMENT)])
def test_an_iphone_that_hides_the_words_leaves_it_to_a_person(app: str, ruling: Ruling) -> None:
    """On Android a notice without words is the head of a group, and says nothing."""
    assert RECOGNISER.recognise(app, "", " ").ruling is ruling
