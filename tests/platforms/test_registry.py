from pathlib import Path

import pytest

from app.domain.platform import Platform
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


def test_a_later_folder_overrides(folder: Path) -> None:
    own = CORNER_PAY.replace("corner_pay", "alipay").replace("org.example.corner", "com.eg.android.AlipayGphone")
    (folder / "corner_pay.toml").write_text(own, encoding="utf-8")

    assert Registry((BUNDLED, folder)).platforms["alipay"].name_en == "Corner Pay"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('key = "corner_pay"', "key = 5", "corner_pay.toml: key: it must be a text that is not empty"),
        ('currency = "HKD"', 'currency = "XXX"', "corner_pay.toml: currency: it must be one of AUD,"),
        ('colour = "#123abc"', 'colour = "red"', "corner_pay.toml: colour: it must be like #1677ff"),
        ("titles = ['街角支付']", "titles = ['(']", "corner_pay.toml: titles: '(?i)(' is no RE2 pattern"),
        ("titles = ['街角支付']", "titels = []", "corner_pay.toml: titels: it must be one of key,"),
        ('meaning = "a code"', "", "corner_pay.toml: codes: it must be tables with meaning, pattern"),
        ("[[codes]]", "[[codes]", "corner_pay.toml: "),
        ('grammars = ["zh"]', 'grammars = ["xx"]', "corner_pay: grammars: there is no xx"),
        ("org.example.corner", "com.tencent.mm", "corner_pay: com.tencent.mm is wechat's already and stays so"),
    ],
)
def test_a_broken_file_is_reported_and_left_out(folder: Path, old: str, new: str, sentence: str) -> None:
    (folder / "corner_pay.toml").write_text(CORNER_PAY.replace(old, new), encoding="utf-8")
    registry = Registry((BUNDLED, folder))

    assert len(registry.problems) == 1
    assert registry.problems[0].startswith(sentence)
    assert registry.of_app("org.example.corner") is None
    assert {"alipay", "wechat"} <= set(registry.platforms)


def test_a_grammar_with_an_unknown_meaning_is_reported(folder: Path) -> None:
    (folder / "grammar").mkdir()
    (folder / "grammar" / "xx.toml").write_text("[phrase]\nluck = ['¤']\n", encoding="utf-8")

    assert Registry((BUNDLED, folder)).problems[0].startswith("xx.toml: phrase.luck: it must be one of replay,")


@pytest.mark.parametrize("section", ["phrase", "heading", "saying"])
def test_a_grammar_with_a_broken_pattern_is_reported_when_it_is_loaded(folder: Path, section: str) -> None:
    (folder / "grammar").mkdir()
    (folder / "grammar" / "xx.toml").write_text(f"[{section}]\nreceived = ['¤', '(¤']\n", encoding="utf-8")

    assert Registry((BUNDLED, folder)).problems[0].startswith(f"xx.toml: {section}.received: '(¤' is no RE2 pattern")


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
        ("https://example.org/?u=https://qr.alipay.com/fkx12345", None),
        ("\ud800", None),
        ("", None),
    ],
)
def test_a_collection_code_tells_its_platform(payload: str, platform: str | None) -> None:
    assert Registry().platform_of_code(payload) == platform
