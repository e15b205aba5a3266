"""Two lines of twenty characters by the commands of Epson's DM-D customer displays. See docs/displays.md."""

import unicodedata

from app.displays.content import Caption, DisplayContent, Row
from app.domain.money import Money
from app.domain.pole_display import TextEncoding

COLUMNS = 20
INITIALISE = b"\x1b@"
CLEAR = b"\x0c"
MOVE = b"\x1f$"
"""US $ n m: the cursor to column n and line m, both from 1."""
DOES_NOT_FIT = "-" * COLUMNS

WORDS = {
    TextEncoding.ASCII: {
        Caption.TOTAL: "TOTAL",
        Caption.TO_PAY: "TO PAY",
        Caption.RECEIVED: "RECEIVED",
        Caption.CHANGE: "CHANGE",
        Caption.THANKS: "THANK YOU",
    },
    TextEncoding.GBK: {
        Caption.TOTAL: "合计",
        Caption.TO_PAY: "还需付",
        Caption.RECEIVED: "已收",
        Caption.CHANGE: "找零",
        Caption.THANKS: "谢谢惠顾",
    },
}


def encode(content: DisplayContent, encoding: TextEncoding) -> bytes:
    """Both lines whole, so that nothing stays of what stood there before."""
    message = INITIALISE + CLEAR
    for number, row in enumerate((content.upper, content.lower), 1):
        message += MOVE + bytes((1, number)) + _line(row, encoding)
    return message


def _line(row: Row, encoding: TextEncoding) -> bytes:
    """Twenty columns. The amount is never cut: words give way to it, and dashes stand for one that is too long."""
    figure = _figure(row.amount)
    words = WORDS[encoding][row.words] if isinstance(row.words, Caption) else row.words
    room = max(COLUMNS - len(figure) - bool(figure), 0)
    return _cut(_known(words, encoding), encoding, room).ljust(COLUMNS - len(figure)) + figure.encode("ascii")


def _figure(amount: Money | None) -> str:
    if amount is None:
        return ""
    return amount.text if len(amount.text) <= COLUMNS else DOES_NOT_FIT


def _known(text: str, encoding: TextEncoding) -> str:
    """The signs that the display has. Accents are taken off where that leaves a letter; others are left out."""
    apart = unicodedata.normalize("NFKD" if encoding is TextEncoding.ASCII else "NFKC", text)
    signs = " ".join(apart.split())
    known = (sign for sign in signs if _is_printable(sign.encode(encoding, errors="ignore")))
    return " ".join("".join(known).split())


def _is_printable(piece: bytes) -> bool:
    """No control character reaches the display: a name is data, never a command."""
    return len(piece) == 2 or (len(piece) == 1 and 0x20 <= piece[0] < 0x7F)


def _cut(text: str, encoding: TextEncoding, room: int) -> bytes:
    """As many whole signs from the beginning as fit; one of two bytes is two columns wide."""
    kept = text[:room]
    while len(kept.encode(encoding)) > room:
        kept = kept[:-1]
    return kept.rstrip().encode(encoding)
