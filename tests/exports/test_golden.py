"""The two days of `shop.py` in every text format, as they have been read and found right.

Written anew, after a wanted change, by `python -m tests.exports.test_golden`; then read the difference.
"""

import io
from pathlib import Path

import pytest

from app.exports.formats import FORMATS, writers
from app.exports.progress import untold
from app.exports.words import Language
from tests.exports.shop import two_days

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("en", "zh_CN")
TEXTS = ("csv", "jsonl", "beancount", "hledger")


def written(name: str, language: Language) -> bytes:
    stream = io.BytesIO()
    writers()[name](stream, two_days(), language, untold)
    return stream.getvalue()


def golden(name: str, language: Language) -> Path:
    return GOLDEN / f"two_days.{language}{FORMATS[name].extension}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_it_is_written_as_ever(name: str, language: Language) -> None:
    assert written(name, language) == golden(name, language).read_bytes()


if __name__ == "__main__":
    for name in TEXTS:
        for language in LANGUAGES:
            golden(name, language).write_bytes(written(name, language))
