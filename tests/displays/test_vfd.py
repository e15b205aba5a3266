import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.displays.content import Caption, DisplayContent, Lamp, Row
from app.displays.vfd import COLUMNS, encode
from app.domain.money import Money
from app.domain.pole_display import TextEncoding

ASCII, GBK = TextEncoding
HEAD, SECOND = b"\x1b@\x0c\x1f$\x01\x01", b"\x1f$\x01\x02"


def lines(message: bytes) -> tuple[bytes, bytes]:
    """The two lines of a message, which must be made of exactly these commands and 20 columns each."""
    assert message.startswith(HEAD)
    assert len(message) == len(HEAD) + COLUMNS + len(SECOND) + COLUMNS
    upper, rest = message[len(HEAD) :][:COLUMNS], message[len(HEAD) + COLUMNS :]
    assert rest.startswith(SECOND)
    return upper, rest[len(SECOND) :]


def row(words: str, minor: int | None = None, encoding: TextEncoding = ASCII) -> bytes:
    amount = None if minor is None else Money(minor, "CNY")
    return lines(encode(DisplayContent(upper=Row(words, amount)), encoding))[0]


def test_bytes_of_a_line_rung_up() -> None:
    content = DisplayContent(
        Lamp.PRICE, Money(350, "CNY"), Row("Tea 茶", Money(700, "CNY")), Row(Caption.TOTAL, Money(123450, "CNY"))
    )
    in_ascii = b"\x1b@\x0c\x1f$\x01\x01Tea             7.00\x1f$\x01\x02TOTAL       1,234.50"
    in_gbk = b"\x1b@\x0c\x1f$\x01\x01Tea \xb2\xe8          7.00\x1f$\x01\x02\xba\xcf\xbc\xc6        1,234.50"
    assert encode(content, ASCII) == in_ascii
    assert encode(content, GBK) == in_gbk


@pytest.mark.parametrize("caption", Caption)
@pytest.mark.parametrize("encoding", TextEncoding)
def test_every_caption_stands_beside_a_large_amount(caption: Caption, encoding: TextEncoding) -> None:
    line = row(caption, 123_456_789_0, encoding)
    assert line.endswith(b" 12,345,678.90") or caption is Caption.THANKS
    assert line[:1].strip()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Café crème", b"Cafe creme"),
        ("Ｔｅａ　１", b"Tea 1"),
        ("龙井 Longjing 新茶 A", b"Longjing A"),
        ("龙井", b""),
        ("a\x1b@\x0c\tb\r\n", b"a@ b"),
        ("Very long name of a thing", b"Very long name"),
    ],
)
def test_a_name_in_latin_letters(name: str, shown: bytes) -> None:
    assert row(name, 350) == shown.ljust(16)[:16] + b"3.50"


def test_no_chinese_sign_is_cut_in_half() -> None:
    assert row("a明前特级龙井新茶", 350, GBK) == "a明前特级龙井新".encode("gbk") + b" 3.50"
    assert row("明前特级龙井新茶", 350, GBK) == "明前特级龙井新".encode("gbk") + b"  3.50"


def test_an_amount_is_never_cut() -> None:
    assert row("Tea", 10**17) == b"-" * 20
    assert row("Tea", 999_999_999_999_999) == b"9,999,999,999,999.99"


@given(st.text(max_size=60), st.one_of(st.none(), st.integers()), st.sampled_from(TextEncoding))
def test_any_name_and_amount_fill_twenty_columns_of_signs(name: str, minor: int | None, encoding: TextEncoding) -> None:
    shown = row(name, minor, encoding)
    shown.decode(encoding)
    if encoding is ASCII:
        assert all(0x20 <= byte < 0x7F for byte in shown)
    else:
        assert all(byte >= 0x20 and byte not in (0x7F, 0x80, 0xFF) for byte in shown)
