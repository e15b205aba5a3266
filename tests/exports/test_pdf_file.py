import io
import logging
import re
import zlib
from dataclasses import replace

import pytest

from app.domain.day_report import CashCount
from app.domain.money import Money
from app.exports import pdf_file
from app.exports.fonts import Family, chinese_family
from app.exports.progress import untold
from app.exports.words import Language
from app.files.whole_file import NotWritten
from tests.exports.shop import MONDAY, PLATFORMS, TakingsFake, a_payment, an_ended_day, two_days

needs_font = pytest.mark.skipif(chinese_family() is None, reason="NO FONT WITH CHINESE: the PDF is not tried with one")


def no_family() -> Family | None:
    return None


def written(takings: TakingsFake, language: Language = "en", *, plain: bool = True) -> bytes:
    stream = io.BytesIO()
    pdf_file.write(stream, takings, language, untold, no_family if plain else chinese_family)
    return stream.getvalue()


def words(pdf: bytes) -> list[str]:
    """What a page in a core font says, in the order of its writing."""
    pages = [
        zlib.decompress(part) for part in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL) if part[:1] == b"x"
    ]
    return [text.decode("latin-1") for page in pages for text in re.findall(rb"\((.*?)\) Tj", page)]


def in_latin() -> TakingsFake:
    takings = two_days()
    takings.shop = "Corner Tea"
    return takings


def test_it_says_the_shop_the_days_and_the_totals() -> None:
    said = words(written(in_latin()))
    assert said[0] == "Corner Tea"
    assert said[1] == "Takings 2026-11-23 through 2026-11-24"
    assert said[2:4] == ["CNY 1,330.90", "JPY 500"]
    row = said.index("WeChat Pay")
    assert said[row : row + 7] == ["WeChat Pay", "CNY", "2", "1,300.00", "0", "-", "1,300.00"]
    assert [text for text in said if text.startswith("Received")] == [
        "Received by day, CNY", "Received by means, CNY", "Received by day, JPY", "Received by means, JPY"
    ]  # fmt: skip


def test_it_says_how_each_day_ended() -> None:
    said = words(written(in_latin()))
    ended = said.index("2026-11-23, corrected")
    row = ["2026-11-23, corrected", "3.00", "3.50", "1,289.90", "9.90", "1.2 / 104.4 s", "Ann"]
    assert said[ended : ended + len(row)] == row
    assert said[ended + len(row)].startswith("under way, from the phone to the ledger: half took at most")


def test_the_drawer_is_told_where_it_was_counted() -> None:
    said = words(written(in_latin()))
    drawer = said.index("Cash in the drawer")
    assert said[drawer + 1 : drawer + 11] == [
        *("day", "float", "expected", "counted", "difference"),
        *("2026-11-23", "-", "11.00", "10.50", "-0.50"),
    ]
    began = replace(an_ended_day(), cash=CashCount(*(Money(minor, "CNY") for minor in (21_100, 21_050, 20_000))))
    said = words(written(replace(in_latin(), ended=[began])))
    assert said[said.index("200.00") :][:4] == ["200.00", "211.00", "210.50", "-0.50"]
    uncounted = replace(in_latin(), ended=[replace(an_ended_day(), cash=None, under_way=None)])
    said = words(written(uncounted))
    assert "Cash in the drawer" not in said
    assert said[said.index("9.90") + 1] == "-", "nothing is known of its times"


def test_one_day_is_shown_by_the_hour() -> None:
    said = words(written(TakingsFake(shop="Tea", last=MONDAY, paid=[a_payment()])))
    assert said[1] == "Takings 2026-11-23"
    assert "Received by hour, CNY" in said


def test_a_day_without_payments_says_so() -> None:
    assert "Nothing came and nothing went back." in words(written(TakingsFake(shop="Tea")))


def test_more_went_back_than_came() -> None:
    takings = replace(in_latin(), paid=[], sold=[])
    assert "CNY -3.50" in words(written(takings))


@needs_font
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_chinese_is_embedded_and_has_every_sign(language: Language, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "fpdf"):
        pdf = written(two_days(), language, plain=False)
    assert caplog.records == []
    assert b"/ToUnicode" in pdf
    assert re.search(rb"/FontFile[23]?", pdf)
    assert len(pdf) < 100_000


@needs_font
def test_the_same_takings_give_the_same_file() -> None:
    assert written(two_days(), plain=False) == written(two_days(), plain=False)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_without_a_font_chinese_is_refused_in_a_sentence(language: Language) -> None:
    with pytest.raises(NotWritten, match="no font with Chinese") as caught:
        written(two_days(), language)
    assert "中文字体" in caught.value.zh


def test_many_platforms_do_not_fit_on_one_page() -> None:
    many = [a_payment(seq, 100 * seq, f"wallet_{seq:02}") for seq in range(1, 33)]
    said = words(written(TakingsFake(shop="Tea", paid=many, platforms=PLATFORMS)))
    assert said.count("wallet_32") == 2
    feet = [said[place : place + 2] for place, text in enumerate(said) if text.endswith(" / ")]
    assert feet == [["1 / ", "3"], ["2 / ", "3"], ["3 / ", "3"]]
