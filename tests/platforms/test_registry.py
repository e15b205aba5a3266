from pathlib import Path

import pytest

from app.domain.platform import Platform
from app.domain.verdict import Ruling
from app.platforms.recogniser import Recogniser
from app.platforms.registry import BUNDLED, Registry

CORNER_PAY = """
key = "corner_pay"
name_en = "Corner Pay"
name_zh = "街角支付"
colour = "#123abc"
currency = "HKD"
grammars = ["zh"]
android_packages = ["org.example.corner"]
titles = ['街角支付']

[[codes]]
pattern = '^corner://'
meaning = "a code"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corner_pay.toml").write_text(CORNER_PAY, encoding="utf-8")
    return tmp_path


def test_the_bundled_files_are_without_fault() -> None:
    registry = Registry()

    assert registry.problems == ()
    assert registry.of_app("com.tencent.xin") == Platform("wechat", "WeChat Pay", "微信支付", "#07c160")
    assert {"com.eg.android.AlipayGphone", "com.tencent.mm"} <= set(registry.wanted_apps)
    assert registry.of_app("org.example") is None


def test_a_new_platform_is_one_file(folder: Path) -> None:
    registry = Registry((BUNDLED, folder))
    verdict = Recogniser(registry).recognise("org.example.corner", "街角支付", "收款到账5.00元")

    assert registry.problems == ()
    assert (verdict.platform, verdict.money and verdict.money.signed_text) == ("corner_pay", "HKD 5.00")


def test_two_files_of_one_platform_in_a_folder_are_an_error(folder: Path) -> None:
    (folder / "my_corner.toml").write_text(CORNER_PAY.replace("街角支付", "角落"), encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert registry.problems == ("my_corner.toml:2: key: another file here has corner_pay already",)
    assert registry.platforms["corner_pay"].name_zh == "街角支付"


def test_a_bad_file_does_not_take_the_programs_own_away(folder: Path) -> None:
    own = CORNER_PAY.replace("corner_pay", "alipay").replace('["zh"]', '["xx"]')
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert registry.problems == ("corner_pay.toml:7: grammars: there is no xx",)
    assert registry.platforms["alipay"].name_en == "Alipay"


def test_a_claim_on_anothers_ios_app_is_reported_where_it_stands(folder: Path) -> None:
    own = CORNER_PAY.replace("titles =", 'ios_bundles = [\n  "com.tencent.xin",\n]\ntitles =')
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")

    problem = "corner_pay.toml:10: ios_bundles: com.tencent.xin is wechat's already and stays so"
    assert Registry((BUNDLED, folder)).problems == (problem,)


def test_a_later_folder_overrides(folder: Path) -> None:
    own = CORNER_PAY.replace("corner_pay", "alipay").replace("org.example.corner", "com.eg.android.AlipayGphone")
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")

    assert Registry((BUNDLED, folder)).platforms["alipay"].name_en == "Corner Pay"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('key = "corner_pay"', "key = 5", "corner_pay.toml:2: key: it must be a text that is not empty"),
        ('key = "corner_pay"', 'key = "Corner Pay"', "corner_pay.toml:2: key: it must be like corner_pay"),
        ('currency = "HKD"', 'currency = "XXX"', "corner_pay.toml:6: currency: it must be one of AUD,"),
        ('colour = "#123abc"', 'colour = "red"', "corner_pay.toml:5: colour: it must be like #1677ff"),
        ("titles = ['街角支付']", "titles = ['(']", "corner_pay.toml:9: titles: '(' is no RE2 pattern"),
        ("titles = ['街角支付']", "titels = []", "corner_pay.toml:9: titels: it must be one of key,"),
        ('meaning = "a code"', "", "corner_pay.toml:11: codes: it must be tables with meaning, pattern"),
        ("pattern = '^corner://'", "pattern = '['", "corner_pay.toml:12: codes: '[' is no RE2 pattern"),
        ('colour = "#123abc"', "", "corner_pay.toml: colour: it must be a text that is not empty"),
        (
            'currency = "HKD"',
            'currency = "HKD"\nevidence = "hearsay"',
            "corner_pay.toml:7: evidence: it must be one of",
        ),
        ('currency = "HKD"', 'currency = "HKD"\nstatus = "gone"', "corner_pay.toml:7: status: it must be a table with"),
        ('currency = "HKD"', 'currency = "HKD"\nstatus = {says = "gone"}', "corner_pay.toml:7: status: it must be a"),
        ("titles =", 'yields = {"org.other" = "wechat"}\ntitles =', "corner_pay.toml:9: yields: it must be a table of"),
        ("[[codes]]", "[[codes]", "corner_pay.toml: Expected ']]' at the end of an array declaration (at line 11"),
        ('grammars = ["zh"]', 'grammars = ["xx"]', "corner_pay.toml:7: grammars: there is no xx"),
        (
            "org.example.corner",
            "com.tencent.mm",
            "corner_pay.toml:8: android_packages: com.tencent.mm is wechat's already and stays so",
        ),
    ],
)
def test_a_broken_file_is_reported_and_left_out(folder: Path, old: str, new: str, sentence: str) -> None:
    (folder / "corner_pay.toml").write_text(CORNER_PAY.replace(old, new), encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert len(registry.problems) == 1
    assert registry.problems[0].startswith(sentence)
    assert registry.of_app("org.example.corner") is None
    assert {"alipay", "wechat"} <= set(registry.platforms)


ENTRIES = ("key", "colour", "currency", "grammars", "android_packages", "titles", "carries_chats", "status", "evidence",
           "yields", "codes", "wordings", "never", "doubt", "notes", "luck")  # fmt: skip
VALUES = ("5", "true", "''", "[]", "[[]]", "[5]", "{}", "{a = 1}", "[{}]", "[{pattern = 5}]", "1979-05-27", "'['")


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("value", VALUES)
def test_no_value_of_any_entry_stops_the_station(tmp_path: Path, entry: str, value: str) -> None:
    kept = [line for line in CORNER_PAY.splitlines()[:9] if not line.startswith(entry)]
    (tmp_path / "corner_pay.toml").write_text("\n".join([*kept, f"{entry} = {value}"]), encoding="utf-8")
    (tmp_path / "grammar").mkdir()
    (tmp_path / "grammar" / "zh.toml").touch()
    registry = Registry((tmp_path,))

    assert len(registry.platforms) + len(registry.problems) == 1


def test_a_grammar_with_an_unknown_meaning_is_reported(folder: Path) -> None:
    (folder / "grammar").mkdir()
    (folder / "grammar" / "xx.toml").write_text("[phrase]\nluck = ['¤']\n", encoding="utf-8")

    assert Registry((BUNDLED, folder)).problems[0].startswith("xx.toml:2: phrase.luck: it must be one of replay,")


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        ("pattern = '¤'\nmeaning = 'luck'\nevidence = 'test'", "it must be of a meaning of replay, failed"),
        ("pattern = '¤'\nmeaning = 'received'\nevidence = 'none'", "it must be of an evidence of captured,"),
        ("pattern = '来¤'\nmeaning = 'directed'\nevidence = 'test'", "it must be with (?P<payer>...)"),
        ("pattern = '¤'\nmeaning = 'received'", "it must be tables with evidence, meaning, pattern"),
    ],
)
def test_a_broken_wording_is_reported_with_its_line(folder: Path, wording: str, sentence: str) -> None:
    right = "[[wordings]]\npattern = '¤'\nmeaning = 'received'\nevidence = 'test'\n"
    (folder / "corner_pay.toml").write_text(f"{CORNER_PAY}{right}[[wordings]]\n{wording}\n", encoding="utf-8")

    assert Registry((BUNDLED, folder)).problems[0].startswith(f"corner_pay.toml:18: wordings: {sentence}")


def test_a_wording_of_the_platform_is_believed_before_the_grammar(folder: Path) -> None:
    notice = ("org.example.corner", "街角支付", "小店喜提3.00元")
    assert Recogniser(Registry((BUNDLED, folder))).recognise(*notice).why == "an amount in an unknown wording"

    own = "[[wordings]]\npattern = '小店喜提¤'\nmeaning = 'received'\nevidence = 'device'\n"
    (folder / "corner_pay.toml").write_text(CORNER_PAY + own, encoding="utf-8")
    verdict = Recogniser(Registry((BUNDLED, folder))).recognise(*notice)
    assert verdict.why == "money received: 3.00 HKD by 'corner_pay.wording.1'"


def test_a_wording_may_hold_in_some_notices_alone(folder: Path) -> None:
    own = "[[wordings]]\npattern = '¤'\nmeaning = 'received'\nevidence = 'device'\nwhen = '^街角支付\\n小票'\n"
    (folder / "corner_pay.toml").write_text(CORNER_PAY + own, encoding="utf-8")
    recognise = Recogniser(Registry((BUNDLED, folder))).recognise

    assert recognise("org.example.corner", "街角支付", "小票\n3.00元").ruling is Ruling.PAYMENT
    assert recognise("org.example.corner", "街角支付", "小条\n3.00元").ruling is Ruling.UNSURE
    assert recognise("org.example.corner", "街角支付", "小票退款\n3.00元").ruling is Ruling.NOT_PAYMENT


def test_a_wording_fits_a_whole_phrase(folder: Path) -> None:
    own = "[[wordings]]\npattern = '小店喜提¤'\nmeaning = 'received'\nevidence = 'device'\n"
    (folder / "corner_pay.toml").write_text(CORNER_PAY + own, encoding="utf-8")
    recognise = Recogniser(Registry((BUNDLED, folder))).recognise

    assert recognise("org.example.corner", None, "明天小店喜提3.00元").ruling is Ruling.UNSURE


def test_an_app_may_be_left_to_another_platform(folder: Path) -> None:
    own = CORNER_PAY.replace('["org.example.corner"]', '["org.example.corner", "com.tencent.mm"]')
    own = own.replace("titles =", 'yields = { "com.tencent.mm" = "wechat" }\ntitles =')
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert registry.problems == ()
    assert registry.of_app("com.tencent.mm") == registry.platforms["wechat"]
    assert registry.of_app("org.example.corner") == registry.platforms["corner_pay"]


def test_an_app_left_to_a_platform_that_does_not_claim_it_is_reported(folder: Path) -> None:
    own = CORNER_PAY.replace("titles =", 'yields = { "org.example.corner" = "wechat" }\ntitles =')
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert registry.problems == ("corner_pay.toml:9: yields: wechat does not claim org.example.corner",)
    assert registry.of_app("org.example.corner") is None


@pytest.mark.parametrize("section", ["phrase", "heading", "saying"])
def test_a_grammar_with_a_broken_pattern_is_reported_when_it_is_loaded(folder: Path, section: str) -> None:
    (folder / "grammar").mkdir()
    (folder / "grammar" / "xx.toml").write_text(f"[{section}]\nreceived = ['¤', '(¤']\n", encoding="utf-8")

    assert Registry((BUNDLED, folder)).problems[0].startswith(f"xx.toml:2: {section}.received: '(¤' is no RE2 pattern")


def test_a_part_stands_in_every_pattern_that_names_it(folder: Path) -> None:
    (folder / "grammar").mkdir()
    words = "[parts]\nshop = '(?:街角|转角)'\n[phrase]\nreceived = ['^<shop>收¤$']\n"
    (folder / "grammar" / "zh.toml").write_text(words, encoding="utf-8")
    verdict = Recogniser(Registry((folder,))).recognise("org.example.corner", "街角支付", "转角收5.00元")

    assert verdict.money
    assert verdict.money.signed_text == "HKD 5.00"


def test_platforms_of_the_same_languages_share_their_grammar() -> None:
    registry = Registry()
    alipay, wechat = registry.rules_of("com.eg.android.AlipayGphone"), registry.rules_of("com.tencent.mm")

    assert alipay
    assert wechat
    assert alipay.grammar is wechat.grammar


@pytest.mark.parametrize(
    ("payload", "platform"),
    [
        ("https://qr.alipay.com/fkx12345abcdef", "alipay"),
        ("HTTPS://QR.ALIPAY.COM/FKX12345ABCDEF?t=1700000000", "alipay"),
        ("https://qr.alipay.com/bax01234", "alipay"),
        ("wxp://f2f0AbC-_=", "wechat"),
        ("https://payapp.weixin.qq.com/qr/AQE", "wechat"),
        ("weixin://wxpay/bizpayurl?pr=abc123", "wechat"),
        ("https://www.paypal.com/qrcodes/managed/0a1b-2c3d", "paypal"),
        ("https://paypal.me/corner.shop/10GBP", "paypal"),
        ("https://www.paypal.com/paypalme/corner", "paypal"),
        ("https://i.qianbao.qq.com/wallet/sqrcode.htm?m=tenpay&f=wallet&a=1&u=10001&n=corner", "tenpay"),
        ("https://vac.qq.com/wallet/qrcode.htm?a=1", "tenpay"),
        ("https://order.duolabao.com/active/c?state=100%7C200%7C12.50%7C%7CAPI", "chinabank"),
        ("https://qr.95516.com/00010000/01234567890123", "unionpay"),
        ("upi://pay?pa=corner@example&am=10&cu=INR", "upi"),
        ("https://example.org/?u=https://qr.alipay.com/fkx12345", None),
        ("\ud800", None),
        ("", None),
    ],
)
def test_a_collection_code_tells_its_platform(payload: str, platform: str | None) -> None:
    assert Registry().platform_of_code(payload) == platform
