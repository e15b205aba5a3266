"""The customer's wallet: what it reads from pixels, and which amounts it takes."""

import json
from urllib.parse import quote

import pytest
from PySide6.QtGui import QImage, QPainter

from handset.simulator.wallet import CustomerWallet, Refusal, WalletRefused, payloads, read_amount, recognise
from handset.simulator.wordings import PlatformPush
from tests.handset.pictures import code_picture

ALIPAY = "https://qr.alipay.com/fkx12345abcdefghijklm"
WECHAT = "wxp://f2f0AbCdEfGhIjKlMnOpQrStUv-0123456789_abcdef="
TRANSFER = "alipays://platformapi/startapp?appId=20000123&actionType=scan&biz_data="


@pytest.fixture
def wallet() -> CustomerWallet:
    return CustomerWallet(PlatformPush(seed=1), payer="Anna")


def refusal_of(call: object, *arguments: object) -> Refusal:
    with pytest.raises(WalletRefused) as caught:
        call(*arguments)
    return caught.value.refusal


def side_by_side(*pictures: QImage) -> QImage:
    whole = QImage(sum(each.width() for each in pictures), pictures[0].height(), QImage.Format.Format_RGB32)
    whole.fill(0xFFFFFFFF)
    painter = QPainter(whole)
    left = 0
    for each in pictures:
        painter.drawImage(left, 0, each)
        left += each.width()
    painter.end()
    return whole


@pytest.mark.parametrize("form", ["Format_RGB32", "Format_RGB888", "Format_ARGB32_Premultiplied", "Format_Grayscale8"])
def test_reads_a_code_from_any_kind_of_picture(form: str) -> None:
    picture = code_picture(WECHAT).convertToFormat(QImage.Format[form])
    assert payloads(picture) == [WECHAT]


@pytest.mark.parametrize(
    ("payload", "key"),
    [
        (ALIPAY, "alipay"),
        ("HTTPS://QR.ALIPAY.COM/FKX12345ABCDEFGHIJKLM", "alipay"),
        ("https://qr.alipay.com/bax03431ljhokirwl38f00a7", "alipay"),
        (WECHAT, "wechat"),
        ("weixin://wxpay/bizpayurl?pr=1a2B3c", "wechat"),
        ("https://payapp.weixin.qq.com/qr/AQHabc", "wechat"),
        ("https://payapp.wechatpay.cn/sjt/qr/AQHabc", "wechat"),
    ],
)
def test_knows_whose_code_it_is(payload: str, key: str) -> None:
    assert recognise(payload).wallet.key == key


@pytest.mark.parametrize(
    "payload",
    ["https://example.com/", "https://qr.alipay.com.example.com/fkx1", "paybell://pair?v=1", f"{WECHAT}\nmore", ""],
)
def test_a_foreign_code_is_refused(payload: str) -> None:
    assert refusal_of(recognise, payload) is Refusal.FOREIGN_CODE


def test_scans_what_it_sees(wallet: CustomerWallet) -> None:
    code = wallet.scan(code_picture(ALIPAY))
    assert (code.wallet.key, code.payload, code.amount_minor) == ("alipay", ALIPAY, None)


def test_no_code_in_sight(wallet: CustomerWallet) -> None:
    blank = QImage(200, 200, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFFFF)
    assert refusal_of(wallet.scan, blank) is Refusal.NO_CODE
    assert refusal_of(wallet.scan, QImage()) is Refusal.NO_CODE


def test_two_codes_in_sight(wallet: CustomerWallet) -> None:
    assert refusal_of(wallet.scan, side_by_side(code_picture(ALIPAY), code_picture(WECHAT))) is Refusal.SEVERAL_CODES


def test_the_same_code_twice_is_one(wallet: CustomerWallet) -> None:
    assert wallet.scan(side_by_side(code_picture(ALIPAY), code_picture(ALIPAY))).payload == ALIPAY


def test_a_failed_scan_forgets_the_one_before(wallet: CustomerWallet) -> None:
    wallet.scan(code_picture(ALIPAY))
    refusal_of(wallet.scan, QImage())
    assert refusal_of(wallet.pay, "1") is Refusal.NOTHING_SCANNED


@pytest.mark.parametrize("order", [quote(json.dumps({"s": "money", "a": "12.5"})), '{"s":"money","a":"12.50"}'])
def test_a_code_may_carry_the_amount(wallet: CustomerWallet, order: str) -> None:
    assert wallet.scan(code_picture(TRANSFER + order)).amount_minor == 12_50
    assert wallet.pay("99").amount_minor == 12_50


@pytest.mark.parametrize(
    ("order", "refusal"),
    [('{"a":}', Refusal.FOREIGN_CODE), ('{"a":"-1"}', Refusal.NOT_A_NUMBER), ('{"a":"0"}', Refusal.NOTHING_TO_PAY)],
)
def test_a_broken_amount_in_a_code_is_refused(order: str, refusal: Refusal) -> None:
    assert refusal_of(recognise, TRANSFER + order) is refusal


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12.50", 1250),
        ("12.5", 1250),
        ("12", 1200),
        ("0.01", 1),
        (".5", 50),
        ("7.", 700),
        (" ¥8 ", 800),
        ("１２．５０", 1250),
        ("12.500", 1250),
        ("50000", 50_000_00),
        ("0012", 1200),
    ],
)
def test_reads_what_a_person_types(text: str, minor: int) -> None:
    assert read_amount(text) == minor


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", Refusal.NO_AMOUNT),
        ("  ¥ ", Refusal.NO_AMOUNT),
        ("abc", Refusal.NOT_A_NUMBER),
        ("1,000", Refusal.NOT_A_NUMBER),
        ("1.2.3", Refusal.NOT_A_NUMBER),
        (".", Refusal.NOT_A_NUMBER),
        ("-5", Refusal.NOT_A_NUMBER),
        ("1e3", Refusal.NOT_A_NUMBER),
        ("١٢", Refusal.NOT_A_NUMBER),
        ("NaN", Refusal.NOT_A_NUMBER),
        ("12.505", Refusal.TOO_FINE),
        ("0", Refusal.NOTHING_TO_PAY),
        ("0.00", Refusal.NOTHING_TO_PAY),
        ("50000.01", Refusal.TOO_MUCH),
        ("999999999", Refusal.TOO_MUCH),
    ],
)
def test_refuses_what_is_no_amount(text: str, refusal: Refusal) -> None:
    assert refusal_of(read_amount, text) is refusal


def test_pays_with_the_wallet_of_the_code(wallet: CustomerWallet) -> None:
    wallet.scan(code_picture(WECHAT))
    payment = wallet.pay("12.50")
    assert (payment.wallet, payment.amount_minor, payment.payer) == ("wechat", 12_50, "Anna")
    assert payment.notice.app_id == "com.tencent.mm"
    assert "12.50" in payment.notice.title + payment.notice.text


def test_a_refused_amount_keeps_the_code(wallet: CustomerWallet) -> None:
    wallet.scan(code_picture(WECHAT))
    assert refusal_of(wallet.pay, "") is Refusal.NO_AMOUNT
    assert wallet.pay("1").amount_minor == 1_00


def test_one_scan_pays_once(wallet: CustomerWallet) -> None:
    wallet.scan(code_picture(WECHAT))
    wallet.pay("1")
    assert refusal_of(wallet.pay, "1") is Refusal.NOTHING_SCANNED
