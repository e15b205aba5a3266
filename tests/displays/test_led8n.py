from string import digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.displays.content import DisplayContent, Lamp, Row
from app.displays.led8n import DOES_NOT_FIT, encode, figure
from app.domain.money import MINOR_DIGITS, Money

GOLDEN = {
    "price": (DisplayContent(Lamp.PRICE, Money(350, "CNY"), Row("茶")), b"\x1bQA3.50\r\x1bs1"),
    "total": (DisplayContent(Lamp.TOTAL, Money(123456, "CNY")), b"\x1bQA1234.56\r\x1bs2"),
    "received": (DisplayContent(Lamp.RECEIVED, Money(1250, "CNY")), b"\x1bQA12.50\r\x1bs3"),
    "change": (DisplayContent(Lamp.CHANGE, Money(5, "CNY")), b"\x1bQA0.05\r\x1bs4"),
    "no minor unit": (DisplayContent(Lamp.TOTAL, Money(1200, "JPY")), b"\x1bQA1200\r\x1bs2"),
    "less": (DisplayContent(Lamp.PRICE, Money(-350, "CNY")), b"\x1bQA-3.50\r\x1bs1"),
    "too long": (DisplayContent(Lamp.TOTAL, Money(123456789, "CNY")), b"\x1bQA--------\r\x1bs2"),
    "nothing": (DisplayContent(), b"\x1b@\x0c\x1bs0"),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_bytes_of(name: str) -> None:
    content, message = GOLDEN[name]
    assert encode(content) == message


@given(st.integers(), st.sampled_from(sorted(MINOR_DIGITS)), st.sampled_from(Lamp))
def test_any_amount_is_shown_whole_or_as_dashes(minor: int, currency: str, lamp: Lamp) -> None:
    money = Money(minor, currency)
    shown = figure(money)
    assert len(shown.replace(".", "")) <= 8
    assert shown == DOES_NOT_FIT or Money.of(shown, currency) == money
    message = encode(DisplayContent(lamp, money))
    assert message.startswith(b"\x1bQA")
    assert message.endswith(b"\r\x1bs%d" % lamp)
    text = message[3:-4].decode()
    assert 1 <= len(text) <= 15
    assert set(text) <= {*digits, ".", "-"}
