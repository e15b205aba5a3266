"""CSV text in the encodings that the platforms write: UTF-8 with or without a mark, and GBK."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from typing import IO

from app.statements.statement import StatementUnreadable

_CHUNK = 1 << 16
GBK = "gb18030"
"""GB 18030-2005, which holds all of GBK and GB 2312."""


def rows(name: str, opened: Callable[[], IO[bytes]]) -> Iterator[list[str]]:
    """The rows of the file, which is opened twice: once to find its encoding, once to read it.

    Raises:
        StatementUnreadable: it is cut off, or text in neither encoding.
    """
    with opened() as raw:
        encoding = _encoding(raw, name)
    with opened() as raw, io.TextIOWrapper(raw, encoding, errors="strict", newline="") as text:
        try:
            yield from csv.reader(text)
        except csv.Error as error:
            raise StatementUnreadable(
                f"{name} is not a table: {error}. Download the statement again.",
                f"{name} 不是有效的表格（{error}）。请重新下载账单。",
            ) from error


def _encoding(raw: IO[bytes], name: str) -> str:
    """UTF-8 before GBK: nearly all Chinese UTF-8 text is also some GBK text, and almost never the other way round."""
    fault = _fault(raw, "utf-8")
    if fault is None:
        return "utf-8-sig"
    if fault.reason == "unexpected end of data":
        raise _cut_off(name)
    raw.seek(0)
    fault = _fault(raw, GBK)
    if fault is None:
        return GBK
    if fault.reason == "incomplete multibyte sequence":
        raise _cut_off(name)
    raise StatementUnreadable(
        f"{name} is text in no encoding that a statement comes in (UTF-8 or GBK), or no text at all. "
        "Download the statement again, and do not save it from another program.",
        f"{name} 的文字编码既不是 UTF-8 也不是 GBK，或者不是文本文件。请重新下载账单，不要用其他程序另存。",
    )


def _fault(raw: IO[bytes], encoding: str) -> UnicodeDecodeError | None:
    """Why the bytes are not text in this encoding; None when they are."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        while chunk := raw.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return error
    return None


def _cut_off(name: str) -> StatementUnreadable:
    return StatementUnreadable(
        f"{name} ends in the middle of a character: it is cut off. Download the statement again.",
        f"{name} 在一个字的中间结束，文件不完整。请重新下载账单。",
    )
