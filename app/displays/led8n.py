"""LED8N: eight seven-segment digits and four lamps, sold in China as 客显 (2400 baud, 8N1). See docs/displays.md."""

from app.displays.content import DisplayContent, Lamp
from app.domain.money import Money

ESC, CLEAR, CR = b"\x1b", b"\x0c", b"\r"
INITIALISE = ESC + b"@"
SHOW = ESC + b"QA"
LAMP = ESC + b"s"
DIGITS = 8
DOES_NOT_FIT = "-" * DIGITS


def encode(content: DisplayContent) -> bytes:
    """The figure and its lamp; without a figure everything dark."""
    if content.amount is None:
        return INITIALISE + CLEAR + _lamp(Lamp.OFF)
    return SHOW + figure(content.amount).encode("ascii") + CR + _lamp(content.lamp)


def figure(money: Money) -> str:
    """Digits with a point where the currency has one; the point takes no digit's place, a minus sign does.

    An amount of more than eight places is shown as dashes: half an amount is another amount.
    """
    plain = money.text.replace(",", "")
    return plain if len(plain.replace(".", "")) <= DIGITS else DOES_NOT_FIT


def _lamp(lamp: Lamp) -> bytes:
    return LAMP + b"%d" % lamp
