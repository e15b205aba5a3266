"""The words of a wallet's notice, which whoever pays can write into: edits of real ones."""

import json
import zlib
from functools import cache
from pathlib import Path

from app.domain.verdict import Ruling
from app.link.protocol.messages import TEXT_LIMIT, TITLE_LIMIT
from app.platforms.recogniser import Recogniser
from app.platforms.registry import Registry
from tests.fuzz.reader import Reader
from tests.platforms import test_golden

GOLDEN = Path(test_golden.__file__).parents[1] / "golden"
WAYS = 64
SEPARATOR = b"\x1e"
"""Between the app, the title and the text."""


@cache
def _recogniser() -> Recogniser:
    return Recogniser(Registry())


def _read(data: bytes, _folder: Path) -> int:
    """It never raises, and money is more than nothing; no longer than what the link lets through."""
    app, title, text = (part.decode("utf-8", "ignore") for part in (data + 2 * SEPARATOR).split(SEPARATOR, 2))
    title, text = title[: TITLE_LIMIT // 3], text[: TEXT_LIMIT // 3]
    verdict = _recogniser().recognise(app, title, text)
    if verdict.ruling is Ruling.PAYMENT:
        assert verdict.money is not None
        assert verdict.money.amount_minor > 0
    return 1 << zlib.crc32(verdict.why.encode()) % WAYS  # each reason is a way of its own


def _samples() -> tuple[bytes, ...]:
    notices = [entry for file in sorted(GOLDEN.glob("*/*.json")) for entry in json.loads(file.read_text("utf-8"))]
    return tuple(
        SEPARATOR.join(part.encode() for part in (notice["app"], notice["title"] or "", notice["text"] or ""))
        for notice in notices[::25]
        if notice["app"]
    )


WORDS = (
    "收款",
    "到账",
    "成功",
    "元",
    "¥",
    "￥",
    ".",
    ",",
    "万",
    "退款",
    "向你付款",
    "Rs.",
    "received",
    "1,234.50",
    "０",
    "٣",
    "²",
    "½",
    "一百",
)
NOTICES = Reader("notices", _read, _samples(), words=tuple(word.encode() for word in WORDS))
